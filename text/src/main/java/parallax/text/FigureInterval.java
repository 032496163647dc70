package parallax.text;

import java.util.Optional;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.Quantity;

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

  private static final Set<String> ABOVE =
      Set.of(
          "more than",
          "over",
          "well over",
          "at least",
          "no less than",
          "no fewer than",
          "not less than",
          "upwards of",
          "just over",
          "above",
          "in excess of",
          "a minimum of",
          "exceeding",
          "greater than",
          "larger than",
          "as many as",
          "surpass",
          "surpassed",
          "just above",
          "slightly more than",
          "slightly over",
          "far more than",
          "well above",
          "at the very least",
          "a good",
          "or more",
          "plus",
          "+",
          "-plus",
          "-odd");
  private static final Set<String> BELOW =
      Set.of(
          "up to",
          "less than",
          "fewer than",
          "under",
          "at most",
          "no more than",
          "not more than",
          "below",
          "a maximum of",
          "smaller than",
          "lower than",
          "anything up to",
          "or less",
          "or fewer");
  private static final Set<String> JUST_BELOW =
      Set.of(
          "almost",
          "nearly",
          "close to",
          "just under",
          "not quite",
          "just below",
          "approaching",
          "slightly less than",
          "slightly under",
          "barely",
          "hardly");
  private static final Set<String> AROUND =
      Set.of(
          "about",
          "around",
          "some",
          "approximately",
          "roughly",
          "an estimated",
          "estimated",
          "circa",
          "just about",
          "or so",
          "more or less");

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
    if (ABOVE.contains(modifier)) {
      return new FigureInterval(value, value + Math.max(1, size * MORE));
    }
    if (BELOW.contains(modifier)) {
      return new FigureInterval(Math.min(0, value), value);
    }
    if (JUST_BELOW.contains(modifier)) {
      return new FigureInterval(value - size * ABOUT, value);
    }
    if (AROUND.contains(modifier)) {
      return new FigureInterval(value - size * ABOUT, value + size * ABOUT);
    }
    return new FigureInterval(value, value);
  }

  /// Equal, overlapping (compatible) or apart.
  public Agreement with(FigureInterval other) {
    if (equals(other)) {
      return Agreement.EQUAL;
    }
    return low <= other.high && other.low <= high ? Agreement.COMPATIBLE : Agreement.DIFFERENT;
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
