package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parallax.compare.Weighed.Sentence;
import parallax.model.Report;
import parallax.model.Side;

/// How surely what a finder set against each other is a difference that a reader would want to see:
/// a logistic regression over what is seen of its sides, fitted on differences of real stories that
/// were read one by one and on those of invented cases (`training/found.py`).
///
/// Every finder errs, and the more articles a story has, the more statements stand side by side by
/// chance: what is right beside two others is mostly wrong beside twenty.
final class FoundScore {
  /// Chance below which nothing is shown.
  static final double SHOWN = 0.4;

  private static final List<String> KINDS =
      Arrays.stream(Found.Kind.values()).map(FoundScore::name).toList();

  /// What is seen, in order.
  static final List<String> NAMES =
      Stream.concat(
              KINDS.stream(),
              Stream.of(
                  "confidence",
                  "read",
                  "same",
                  "contrary",
                  "score",
                  "nearness",
                  "least nearness",
                  "least same",
                  "shared words",
                  "shared share",
                  "shared names",
                  "other names",
                  "articles",
                  "sides",
                  "reports",
                  "longest",
                  "shortest",
                  "hedged",
                  "beside"))
          .toList();

  private static final Logistic WEIGHTS = Logistic.read("found-weights.txt", NAMES);

  /// Chances nearer to none or to certainty are not told apart.
  private static final double UNLIKELY = 0.01;

  /// Words and names in common beyond which more tell no more.
  private static final int MANY_WORDS = 8;

  private static final int MANY_NAMES = 3;

  private final Comparison told;
  private final Map<List<Sentence>, ReadPair> read = new HashMap<>();

  FoundScore(Comparison told) {
    this.told = told;
    for (ReadPair pair : ReadPair.nearest(told.alignment().read())) {
      read.put(pair.sentences(), pair);
    }
  }

  /// The chance, 0 to 1.
  ///
  /// @param all what was found in the story
  double of(Found found, List<Found> all) {
    return WEIGHTS.chance(values(found, all));
  }

  /// What is seen of a difference, by name.
  Map<String, Double> seen(Found found, List<Found> all) {
    return WEIGHTS.named(values(found, all));
  }

  private double[] values(Found found, List<Found> all) {
    List<List<Statement>> sides = found.sides().stream().map(this::statements).toList();
    List<Meeting> meetings = new ArrayList<>();
    for (int side = 0; side < sides.size(); side++) {
      Meeting meeting = new Meeting();
      for (int other = 0; other < sides.size(); other++) {
        if (side != other) {
          meeting.add(sides.get(side), sides.get(other));
        }
      }
      meetings.add(meeting);
    }
    Meeting most = new Meeting();
    meetings.forEach(most::take);
    List<Statement> statements = sides.stream().flatMap(List::stream).toList();
    double[] lengths =
        statements.stream()
            .mapToDouble(one -> one.content().terms().words().size())
            .sorted()
            .toArray();
    double[] values = new double[NAMES.size()];
    values[KINDS.indexOf(name(found.kind()))] = 1;
    double[] own = {
      odds(found.confidence()),
      flag(most.read),
      odds(most.same),
      odds(most.contrary),
      odds(most.score),
      most.nearness,
      meetings.stream().mapToDouble(one -> one.nearness).min().orElse(0),
      odds(meetings.stream().mapToDouble(one -> one.same).min().orElse(0)),
      Math.min(MANY_WORDS, most.words),
      most.share,
      Math.min(MANY_NAMES, most.names),
      flag(most.named && most.names == 0),
      Math.log(told.view().articles().size()),
      found.sides().size(),
      found.sides().stream().mapToInt(side -> side.reports().size()).sum(),
      lengths.length == 0 ? 0 : Math.log1p(lengths[lengths.length - 1]),
      lengths.length == 0 ? 0 : Math.log1p(lengths[0]),
      flag(statements.stream().anyMatch(one -> one.anchors().hedged())),
      all.stream().filter(other -> !other.equals(found) && other.tellsLessThan(found)).count()
    };
    System.arraycopy(own, 0, values, KINDS.size(), own.length);
    return values;
  }

  /// The most that is seen between the statements of a side and those of the others.
  private final class Meeting {
    private boolean read;
    private double same;
    private double contrary;
    private double score;
    private double nearness;
    private double words;
    private double share;
    private double names;
    private boolean named;

    void add(List<Statement> side, List<Statement> other) {
      side.forEach(a -> other.forEach(b -> add(a, b)));
    }

    private void add(Statement a, Statement b) {
      if (a.article() == b.article()) {
        return;
      }
      nearness = Math.max(nearness, a.nearness(b));
      score = Math.max(score, told.alignment().score(a, b));
      reading(a, b).ifPresent(this::add);
      Set<String> left = a.content().terms().content();
      Set<String> right = b.content().terms().content();
      int shared = shared(left, right);
      words = Math.max(words, shared);
      share = Math.max(share, shared / Math.max(1.0, Math.min(left.size(), right.size())));
      Set<String> ofA = a.anchors().entities();
      Set<String> ofB = b.anchors().entities();
      named |= !ofA.isEmpty() && !ofB.isEmpty();
      names = Math.max(names, shared(ofA, ofB));
    }

    private void add(ReadPair pair) {
      read = true;
      same = Math.max(same, pair.same());
      contrary = Math.max(contrary, pair.contrary());
    }

    void take(Meeting other) {
      read |= other.read;
      same = Math.max(same, other.same);
      contrary = Math.max(contrary, other.contrary);
      score = Math.max(score, other.score);
      nearness = Math.max(nearness, other.nearness);
      words = Math.max(words, other.words);
      share = Math.max(share, other.share);
      names = Math.max(names, other.names);
      named |= other.named;
    }
  }

  private static String name(Found.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static int shared(Set<String> left, Set<String> right) {
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    return shared.size();
  }

  private Optional<ReadPair> reading(Statement a, Statement b) {
    return Optional.ofNullable(read.get(List.of(Sentence.of(a), Sentence.of(b))))
        .or(() -> Optional.ofNullable(read.get(List.of(Sentence.of(b), Sentence.of(a)))));
  }

  private List<Statement> statements(Side side) {
    List<Statement> all = new ArrayList<>();
    for (Report report : side.reports()) {
      int article = told.view().number(report.article());
      told.view().statements().stream()
          .filter(one -> one.article() == article && one.place().span().overlaps(report.span()))
          .forEach(all::add);
    }
    return all;
  }

  private static double odds(double chance) {
    double bounded = Math.max(UNLIKELY, Math.min(1 - UNLIKELY, chance));
    return Math.log(bounded / (1 - bounded));
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }
}
