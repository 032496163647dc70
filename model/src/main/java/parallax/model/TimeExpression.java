package parallax.model;

/// Words that tell when, how long or how often.
///
/// @param value TIMEX3 value: `2021-09-13`, `2021-09`, `P3D`, `PAST_REF`; with `X` for what is open
/// @param anchor what its value rests on
public record TimeExpression(Span span, TimeType type, String value, Anchor anchor) {

  /// TIMEX3 types.
  public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /// What a value rests on.
  public enum Anchor {
    /// The words say it all: "15 March 2023".
    EXPLICIT,
    /// Resolved against the day of publication.
    PUBLISHED,
    /// Resolved against a date that the text itself gives; shown as inferred.
    TEXT,
    /// Resolved against another article of the same story; shown as inferred.
    STORY,
    /// Not resolved: what is unknown is `X` in the value.
    OPEN
  }
}
