package parallax.annotate.time;

import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.text.grammar.Frame;

/// Which year a time expression is of, where its words leave it to the reader.
///
/// @param register what kind of text it is
/// @param now what "today" means in it
/// @param mentioned the date that was mentioned last
record Years(Register register, Optional<Now> now, Mentioned mentioned, Holidays holidays) {
  /// Before this month of the year a bare month is taken to be of next year in a narrative.
  private static final int MONTHS_BACK = 7;

  /// A year in two digits is at most so many years after publication.
  private static final int YEARS_AHEAD = 5;

  /// A year with what it rests on.
  ///
  /// @param number 0 where it is open or before our era
  record Year(String text, int number, Anchor anchor) {
    /// The year that a value begins with.
    static Year in(Optional<TimeValue> value) {
      return value
          .filter(v -> v.value().matches("\\d{4}.*"))
          .map(
              v ->
                  new Year(
                      v.value().substring(0, 4),
                      Integer.parseInt(v.value().substring(0, 4)),
                      v.anchor()))
          .orElse(new Year("XXXX", 0, Anchor.OPEN));
    }
  }

  /// The year of a frame that says it in digits, or leaves it to what is near.
  Year of(Frame frame, int tense) {
    if (frame.has("year")) {
      int year = frame.integer("year", 0);
      String era = frame.has("era") ? "BC" : "";
      return new Year(era + Timex.year(year), frame.has("era") ? 0 : year, Anchor.EXPLICIT);
    }
    if (frame.has("year2")) {
      return twoDigits(frame.integer("year2", 0));
    }
    if (register == Register.HISTORY) {
      return historic(frame);
    }
    if (frame.has("follows") && mentioned.yearMonth().isPresent()) {
      int early = frame.integer("month", 1) < mentioned.month() ? 1 : 0;
      int year = mentioned.year() + early;
      return new Year(Timex.year(year), year, now.map(Now::anchor).orElse(Anchor.TEXT));
    }
    if (now.isEmpty()) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int year = new NearestYear(now.get().moment().toLocalDate(), holidays).of(frame, tense);
    return new Year(Timex.year(year), year, now.get().anchor());
  }

  /// "the 1990s" says its century; "the 60s" are the last ones that have begun, or those of the
  /// narrative's own century.
  TimeValue decade(Frame frame) {
    String era = frame.has("era") ? "BC" : "";
    if (frame.has("decade")) {
      String value = era + Timex.year(frame.integer("decade", 0)).substring(0, 3);
      return TimeValue.date(value, Anchor.EXPLICIT);
    }
    int two = frame.integer("decade2", 0);
    if (register == Register.HISTORY && mentioned.year() > 0) {
      int year = mentioned.year() / 100 * 100 + two;
      return TimeValue.date(era + Timex.year(year).substring(0, 3), Anchor.TEXT);
    }
    if (now.isEmpty()) {
      return TimeValue.date("XX" + two / 10, Anchor.OPEN);
    }
    int today = now.get().moment().getYear();
    int year = today / 100 * 100 + two;
    String value = Timex.year(year > today ? year - 100 : year).substring(0, 3);
    return TimeValue.date(era + value, now.get().anchor());
  }

  /// The century of a year in two digits: the one that puts it nearest to now, or to the text's
  /// own time.
  private Year twoDigits(int two) {
    if (register == Register.HISTORY && mentioned.year() > 0) {
      int near = mentioned.year();
      int year = near / 100 * 100 + two;
      year = year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year;
      return new Year(Timex.year(year), year, Anchor.TEXT);
    }
    if (now.isEmpty()) {
      return new Year("XX" + Timex.two(two), 0, Anchor.OPEN);
    }
    int latest = now.get().moment().getYear() + YEARS_AHEAD;
    int year = latest / 100 * 100 + two;
    year = year > latest ? year - 100 : year;
    return new Year(Timex.year(year), year, now.get().anchor());
  }

  private Year historic(Frame frame) {
    if (mentioned.value().startsWith("BC")) {
      return new Year(mentioned.era(), 0, Anchor.TEXT);
    }
    int year = mentioned.year();
    if (year == 0) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int month = NearestYear.monthOf(frame);
    if (month > 0 && mentioned.month() > 0 && mentioned.month() - month >= MONTHS_BACK) {
      year++;
    } else if (month > 0 && mentioned.month() > 0 && month - mentioned.month() >= 10) {
      year--;
    }
    return new Year(Timex.year(year), year, Anchor.TEXT);
  }
}
