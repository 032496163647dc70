package parallax.annotate.time;

/// What kind of text it is, which decides what a date without a year is near to.
enum Register {
  /// A report: bare dates are near the day of publication, past or future as the verb says.
  NEWS,
  /// A narrative of times long gone: bare dates follow the date mentioned before.
  HISTORY,
  /// A message from one person to another, sent at a known minute: bare dates stay open, since only
  /// the two know which they mean, and ranges are one expression.
  MESSAGE
}
