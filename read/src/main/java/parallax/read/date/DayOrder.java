package parallax.read.date;

/// Which comes first where a date is written in numbers with slashes and both could be the month.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /// Not known: such a date is not read at all.
  UNKNOWN;

  /// The order in a page whose language tag is `language`: only American English puts months first,
  /// and plain `en` does not say.
  public static DayOrder of(String language) {
    String tag = language.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    if (tag.equals("en-us")) {
      return MONTH_FIRST;
    }
    return tag.isEmpty() || tag.equals("und") || tag.equals("en") ? UNKNOWN : DAY_FIRST;
  }
}
