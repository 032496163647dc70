package parallax.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Tally;

/// What numbers a figure leaves possible: its value with its modifier.
///
/// "More than 18,000" is taken as a writer means it: above, and not by much, since nobody writes it
/// of 90,000. The widths below are such uses, not logic.
///
/// @param low smallest, included
/// @param high largest, included; may be infinite
public record FigureInterval(double low, double high) {
  /// How far "about", "nearly" and their like reach, as a share of the number.
  private static final double ABOUT = 0.1;
  /// How far a converted number may be rounded, as a share of it.
  private static final double CONVERTED = 0.02;
  /// How far "more than" reaches up, as a share of the number.
  private static final double MORE = 0.25;

  /// Which way a modifier reaches, from `modifiers.txt`.
  private enum Reach {
    ABOVE,
    BELOW,
    JUST_BELOW,
    AROUND
  }

  private static final Map<String, Reach> MODIFIERS = modifiers();

  public FigureInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low " + low + " is above high " + high);
    }
  }

  public static FigureInterval of(Figure figure) {
    return of(figure.quantity(), figure.modifier());
  }

  /// The numbers that `quantity` with `modifier` leaves possible; an unknown modifier changes
  /// nothing.
  public static FigureInterval of(Quantity quantity, Optional<String> modifier) {
    return switch (quantity) {
      case Quantity.Between(double low, double high) -> new FigureInterval(low, high);
      case Quantity.Exactly(double value) ->
          modifier.map(m -> modified(value, m)).orElse(new FigureInterval(value, value));
    };
  }

  private static FigureInterval modified(double value, String modifier) {
    double size = Math.abs(value);
    Reach reach = MODIFIERS.get(modifier);
    if (reach == null) {
      return new FigureInterval(value, value);
    }
    return switch (reach) {
      case ABOVE -> new FigureInterval(value, value + Math.max(1, size * MORE));
      case BELOW -> new FigureInterval(Math.min(0, value), value);
      case JUST_BELOW -> new FigureInterval(value - size * ABOUT, value);
      case AROUND -> new FigureInterval(value - size * ABOUT, value + size * ABOUT);
    };
  }

  private static Map<String, Reach> modifiers() {
    Map<String, Reach> all = new HashMap<>();
    for (String line : WordList.lines(FigureInterval.class, "modifiers.txt")) {
      int colon = line.indexOf(": ");
      Reach reach = Reach.valueOf(line.substring(0, colon));
      for (String words : line.substring(colon + 2).split(", ")) {
        all.put(words.strip(), reach);
      }
    }
    return Map.copyOf(all);
  }

  /// Equal, overlapping (compatible) or apart.
  public Agreement with(FigureInterval other) {
    if (equals(other)) {
      return Agreement.EQUAL;
    }
    return low <= other.high && other.low <= high ? Agreement.COMPATIBLE : Agreement.DIFFERENT;
  }

  /// Whether two figures count the same: equal where head, place and time are alike, compatible
  /// where one of them leaves a part unsaid, different where a part cannot be the same. Empty where
  /// a figure does not say what it counts.
  public static Optional<Agreement> counting(Figure a, Figure b) {
    return a.tally().flatMap(one -> b.tally().map(other -> counting(one, other)));
  }

  private static Agreement counting(Tally a, Tally b) {
    if (!singular(a.head()).equals(singular(b.head()))) {
      return Agreement.DIFFERENT;
    }
    Agreement place = part(a.place(), b.place(), String::equalsIgnoreCase);
    Agreement time = part(a.time(), b.time(), FigureInterval::mayBeOneTime);
    if (place == Agreement.DIFFERENT || time == Agreement.DIFFERENT) {
      return Agreement.DIFFERENT;
    }
    return place == Agreement.EQUAL && time == Agreement.EQUAL
        ? Agreement.EQUAL
        : Agreement.COMPATIBLE;
  }

  private static Agreement part(
      Optional<String> a, Optional<String> b, BiPredicate<String, String> alike) {
    if (a.isEmpty() && b.isEmpty()) {
      return Agreement.EQUAL;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return Agreement.COMPATIBLE;
    }
    return alike.test(a.get(), b.get()) ? Agreement.EQUAL : Agreement.DIFFERENT;
  }

  private static boolean mayBeOneTime(String a, String b) {
    return TimexComparison.between(a, b)
        .map(comparison -> comparison.agreement() != Agreement.DIFFERENT)
        .orElse(true);
  }

  private static String singular(String noun) {
    return noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
        ? noun.substring(0, noun.length() - 1)
        : noun;
  }

  /// How two figures stand to each other; empty where their units measure different things. "19
  /// miles" and "30 kilometres" are compatible: whoever converts rounds.
  public static Optional<Agreement> between(Figure a, Figure b) {
    if (a.unit().equals(b.unit())) {
      return Optional.of(of(a).with(of(b)));
    }
    Optional<FigureInterval> one = inBase(a, b);
    Optional<FigureInterval> other = inBase(b, a);
    return one.flatMap(
        first ->
            other.map(
                second ->
                    first.rounded().with(second.rounded()) == Agreement.DIFFERENT
                        ? Agreement.DIFFERENT
                        : Agreement.COMPATIBLE));
  }

  /// `figure` in the base unit of its dimension, if that of `other` has the same.
  private static Optional<FigureInterval> inBase(Figure figure, Figure other) {
    return Unit.named(figure.unit())
        .filter(
            unit ->
                Unit.named(other.unit()).map(Unit::dimension).equals(Optional.of(unit.dimension())))
        .map(unit -> of(figure).in(unit));
  }

  private FigureInterval in(Unit unit) {
    return new FigureInterval(unit.toBase(low), unit.toBase(high));
  }

  private FigureInterval rounded() {
    return new FigureInterval(low - Math.abs(low) * CONVERTED, high + Math.abs(high) * CONVERTED);
  }

  /// The gap between them, 0 where they overlap.
  public double gap(FigureInterval other) {
    return Math.max(0, Math.max(low - other.high, other.low - high));
  }
}
