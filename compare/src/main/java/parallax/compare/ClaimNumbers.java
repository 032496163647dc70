package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the numbers of a claim stand to those of what is known.
///
/// @param pairs each number of the claim with the known one that most likely counts the same
/// @param known how many numbers the known text has
record ClaimNumbers(List<Pair> pairs, int known) {
  /// Likeness from which two numbers are held against each other at all.
  private static final double SAME_COUNT = 1.2;

  /// Distances of sizes beyond this are all the same.
  private static final double FARTHEST = 3;

  /// A number of the claim and its partner.
  ///
  /// @param partner empty where nothing known is of its kind
  /// @param likeness how surely both count the same
  /// @param literal whether the very number stands in the known text
  /// @param borneOutByAny whether any known number of its kind bears it out
  record Pair(
      Amounts claimed,
      Optional<Amounts> partner,
      double likeness,
      boolean literal,
      boolean borneOutByAny) {

    boolean against() {
      return partner.isPresent() && likeness >= SAME_COUNT && !partner.get().bearsOut(claimed);
    }

    boolean borneOut() {
      return partner.isPresent() && partner.get().bearsOut(claimed);
    }

    /// How far apart, in powers of e; 0 where nothing is against it.
    private double distance() {
      double ratio = partner.map(known -> known.amount().ratio(claimed.amount())).orElse(1.0);
      return Double.isInfinite(ratio) ? FARTHEST : Math.min(FARTHEST, Math.log(ratio));
    }

    /// "More than 100" where just 100 is known.
    private boolean atTheBound() {
      return !claimed.amount().bound().isEmpty()
          && partner
              .filter(known -> known.amount().given() == claimed.amount().given())
              .isPresent();
    }
  }

  /// @param likeness a row for each word of the claim, a column for each known one
  static ClaimNumbers of(List<Amounts> known, List<Amounts> claimed, WordLikeness likeness) {
    return new ClaimNumbers(
        claimed.stream().map(claim -> pair(known, claim, likeness)).toList(), known.size());
  }

  private static Pair pair(List<Amounts> known, Amounts claim, WordLikeness words) {
    Optional<Amounts> partner = Optional.empty();
    double best = 0;
    boolean literal = false;
    boolean any = false;
    for (Amounts candidate : known) {
      literal |= candidate.amount().given() == claim.amount().given();
      if (candidate.kind() != claim.kind()) {
        continue;
      }
      any |= candidate.bearsOut(claim);
      double now = candidate.likeness(claim) / 2 + 2 * words.of(claim.at(), candidate.at());
      if (partner.isEmpty() || now > best) {
        best = now;
        partner = Optional.of(candidate);
      }
    }
    return new Pair(claim, partner, best, literal, any);
  }

  /// The first number of the claim that what is known speaks against.
  Optional<Pair> failing() {
    return pairs.stream().filter(Pair::against).findFirst();
  }

  void into(Map<String, Double> features) {
    double all = Math.max(1, pairs.size());
    features.put("numbers", (double) Math.min(5, pairs.size()));
    features.put("numbers known", (double) Math.min(10, known));
    features.put("numbers borne out", count(Pair::borneOut) / all);
    features.put("numbers against", count(Pair::against) / all);
    features.put("numbers open", count(pair -> pair.partner().isEmpty()) / all);
    features.put("numbers literal", count(Pair::literal) / all);
    features.put("numbers borne out by any", count(Pair::borneOutByAny) / all);
    features.put("numbers at the bound", (double) count(Pair::atTheBound));
    Optional<Pair> worst = worst();
    features.put("worst likeness", worst.map(Pair::likeness).orElse(0.0));
    features.put("worst distance", worst.map(Pair::distance).orElse(0.0));
    features.put("worst direction", worst.map(ClaimNumbers::direction).orElse(0.0));
    features.put("worst kind", worst.map(pair -> code(pair.claimed().kind())).orElse(-1.0));
    features.put("worst bound", worst.map(pair -> code(pair.claimed().amount())).orElse(-1.0));
    features.put(
        "worst bound known",
        worst.flatMap(Pair::partner).map(known -> code(known.amount())).orElse(-1.0));
  }

  private long count(java.util.function.Predicate<Pair> test) {
    return pairs.stream().filter(test).count();
  }

  /// The number that most surely fails; else the first.
  private Optional<Pair> worst() {
    return pairs.stream()
        .filter(pair -> pair.partner().isPresent() && !pair.borneOut())
        .max(java.util.Comparator.comparingDouble(Pair::likeness))
        .or(() -> pairs.stream().findFirst());
  }

  /// Whether the known number is above (1) or below (-1) the claimed one.
  private static double direction(Pair pair) {
    return pair.partner()
        .map(known -> Math.signum(known.amount().given() - pair.claimed().amount().given()))
        .orElse(0.0);
  }

  private static double code(Amounts.Kind kind) {
    return switch (kind) {
      case COUNT -> 0;
      case PERCENT -> 1;
      case MONEY -> 2;
      case YEAR -> 3;
      case DAY -> 4;
    };
  }

  private static double code(Amount amount) {
    return switch (amount.bound()) {
      case "at least" -> 1;
      case "at most" -> 2;
      case "about" -> 3;
      case "almost" -> 4;
      default -> 0;
    };
  }
}
