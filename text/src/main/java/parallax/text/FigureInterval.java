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
          "surpassed");
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
          "smaller than");
  private static final Set<String> JUST_BELOW =
      Set.of(
          "almost", "nearly", "close to", "just under", "not quite", "just below", "approaching");
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

  /// How two figures stand to each other; empty where their units differ.
  public static Optional<Agreement> between(Figure a, Figure b) {
    return a.unit().equals(b.unit()) ? Optional.of(of(a).with(of(b))) : Optional.empty();
  }

  /// The gap between them, 0 where they overlap.
  public double gap(FigureInterval other) {
    return Math.max(0, Math.max(low - other.high, other.low - high));
  }
}
