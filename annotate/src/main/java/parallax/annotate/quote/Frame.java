package parallax.annotate.quote;

/// What stands around a verb that reports.
enum Frame {
  /// A clause or quoted words, before it or after it.
  SAY,
  /// The same, but only beside quotation marks, a colon or "that": elsewhere it tells of no speech.
  QUOTE,
  /// Like SAY, with an addressee.
  TELL,
  /// A clause after it: "X believes that …".
  THINK,
  /// A clause after it, of things: "a poll shows that …".
  SHOW,
  /// An object after it: "X condemned …".
  JUDGE,
  /// An infinitive or a clause after it: "X promised to …".
  VOW,
  /// Somebody else's words: "the agency quoted X".
  RELAY
}
