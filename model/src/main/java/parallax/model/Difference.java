package parallax.model;

/// Something that the articles of one story tell differently, by kind.
///
/// What time explains (a toll that rose by the next year) is a development, not a difference.
public sealed interface Difference {

  /// What differs, who says what, how sure and why.
  Contrast contrast();

  /// The name of its kind in all formats.
  default String kind() {
    return switch (this) {
      case InFigure _ -> "figure";
      case InTime _ -> "time";
      case InRole _ -> "role";
      case InPolarity _ -> "polarity";
      case InParticipants _ -> "participants";
      case InPlace _ -> "place";
      case InAttribution _ -> "attribution";
      case InWording _ -> "wording";
    };
  }

  /// How many or how much.
  record InFigure(Contrast contrast) implements Difference {}

  /// When, how long, or in which order.
  record InTime(Contrast contrast) implements Difference {}

  /// Who did it to whom.
  record InRole(Contrast contrast) implements Difference {}

  /// Whether it happened.
  record InPolarity(Contrast contrast) implements Difference {}

  /// Who took part.
  record InParticipants(Contrast contrast) implements Difference {}

  /// Where.
  record InPlace(Contrast contrast) implements Difference {}

  /// In whose voice: the outlet's own or a speaker's, or which speaker's.
  record InAttribution(Contrast contrast) implements Difference {}

  /// In which words one and the same utterance is rendered.
  record InWording(Contrast contrast) implements Difference {}
}
