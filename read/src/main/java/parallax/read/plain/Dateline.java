package parallax.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// The place and day that agency copy begins with: "TERN BAY, May 15, 2024 (ABC) - ".
///
/// Only a full date counts, and only where an agency is named behind it or the place is in
/// capitals: stories of the past begin with a place and a day too.
final class Dateline {
  private static final int MOST_CHARS = 120;
  private static final int MOST_PLACE_WORDS = 7;
  private static final Pattern AGENCY_AND_DASH =
      Pattern.compile("^[,.]? ?(\\([^()]{2,40}\\)|/[^/]{2,40}/)[ .,]*[-–—:.].*");
  private static final Pattern DASH = Pattern.compile("^[,.]? ?([-–—]|:).*");

  private Dateline() {}

  /// The day in the dateline of `paragraph`; empty where there is none.
  static Optional<Moment> day(String paragraph, DayOrder order) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), MOST_CHARS));
    List<DateWords.Found> dates = DateWords.all(start, order);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    DateWords.Found date = dates.getFirst();
    String place = start.substring(0, date.span().start()).strip();
    String after = start.substring(date.span().end());
    if (!isNames(place)) {
      return Optional.empty();
    }
    boolean agency = AGENCY_AND_DASH.matcher(after).matches();
    boolean dashed = DASH.matcher(after).matches() && inCapitals(place);
    return agency || dashed ? Optional.of(Moment.of(date.moment().day())) : Optional.empty();
  }

  /// Whether all words begin with a capital, marks and words of dates aside.
  static boolean isNames(String place) {
    String[] words = place.split(" ");
    if (place.isEmpty() || words.length > MOST_PLACE_WORDS || DateWords.onlyWords(place)) {
      return false;
    }
    for (String word : words) {
      int first = word.codePointAt(0);
      boolean mark = !Character.isLetter(first);
      if (!mark && !Character.isUpperCase(first) && !DateWords.onlyWords(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inCapitals(String place) {
    String first = place.split("[,/ ]", 2)[0];
    return first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
  }
}
