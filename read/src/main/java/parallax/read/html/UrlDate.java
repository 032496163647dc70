package parallax.read.html;

import java.time.LocalDate;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;

/// The day in an address: `/2021/09/14/`, `/2021-09-14-`, `/20210914`.
final class UrlDate {
  private UrlDate() {}

  /// The first date of `url`'s path with the year in front.
  static Optional<LocalDate> of(String url) {
    return first(url, true);
  }

  /// The first date of `url`'s path with the day in front: `29-10-2021`, the weaker sign.
  static Optional<LocalDate> dayFirst(String url) {
    return first(url, false);
  }

  private static Optional<LocalDate> first(String url, boolean yearFirst) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    int host = path.indexOf("//");
    int start = path.indexOf('/', host < 0 ? 0 : host + 2);
    if (start < 0) {
      return Optional.empty();
    }
    String rest = path.substring(start).replace('_', ' ');
    for (DateWords.Found found : DateWords.all(rest, DayOrder.DAY_FIRST)) {
      String digits = found.span().in(rest);
      boolean year = digits.startsWith("20") || digits.startsWith("19");
      boolean whole = digits.length() >= 8 && digits.length() <= 10;
      if (whole && year == yearFirst) {
        return Optional.of(found.moment().day());
      }
    }
    return Optional.empty();
  }
}
