package parallax.read.plain;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// The day that lines above a text name which are none of its text: "Glas Podravine, Tuesday, 27
/// January 2026", "Daily bulletin, 20 August 2026, item 4".
///
/// Only where they name one day and no other, and none of them says that it is a later one. A line
/// of names that ends with a day is no text either.
final class LoneDay {
  private static final int MOST_WORDS = 14;

  private LoneDay() {}

  /// @param body the first line that is a paragraph beyond doubt
  /// @param gone which lines are no text; names before a day are marked in it
  static Optional<Moment> above(
      List<String> lines, int body, BitSet gone, Optional<String> title, DayOrder order) {
    Optional<Moment> found = Optional.empty();
    for (int i = 0; i < Math.min(body, Around.TOP_LINES); i++) {
      String line = lines.get(i);
      boolean titled = title.filter(line::equals).isPresent();
      List<DateWords.Found> dates = titled ? List.of() : DateWords.all(line, order);
      gone.set(i, gone.get(i) || (dates.size() == 1 && endsNames(line, dates.getFirst())));
      if (dates.isEmpty() || !gone.get(i)) {
        continue;
      }
      Moment moment = dates.getFirst().moment();
      boolean other = found.filter(known -> !known.day().equals(moment.day())).isPresent();
      if (dates.size() > 1 || other || !isHead(line)) {
        return Optional.empty();
      }
      found = found.or(() -> Optional.of(moment));
    }
    return found;
  }

  /// "The Northern Dawn. Ovalle, 23 July 2025".
  private static boolean endsNames(String line, DateWords.Found date) {
    return DateWords.onlyWords(line.substring(date.span().end()))
        && !LineForm.endsSentence(line)
        && Dateline.isNames(line.substring(0, date.span().start()).strip());
  }

  private static boolean isHead(String line) {
    if (LineForm.words(line) > MOST_WORDS || LineForm.of(line) == LineForm.CREDIT) {
      return false;
    }
    for (String word : line.split(" ")) {
      if (Updates.is(word)) {
        return false;
      }
    }
    return true;
  }
}
