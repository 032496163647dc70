package parallax.model;

/// When a story's event happened.
public sealed interface EventDate {

  /// Nothing in the articles says when.
  record Unknown() implements EventDate {}

  /// An article dates the event.
  ///
  /// @param value TIMEX3 date: a day, a month or a year
  /// @param inferred whether it rests on another date of the text or of the story
  /// @param evidence the words that say so
  record Told(String value, boolean inferred, Evidence evidence) implements EventDate {}
}
