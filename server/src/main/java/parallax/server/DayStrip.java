package parallax.server;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// Days as dots on a line, several lines under each other on one scale; read aloud, they are dates.
final class DayStrip {
  /// Room at both ends, in percent of the width, so that no dot is cut.
  private static final double MARGIN = 4;

  /// More days are not read one by one.
  private static final int MOST_SAID = 3;

  private final NavigableSet<LocalDate> days;

  private DayStrip(NavigableSet<LocalDate> days) {
    this.days = days;
  }

  static DayStrip of(List<LocalDate> days) {
    return new DayStrip(new TreeSet<>(days));
  }

  /// From when to when it reaches.
  String heading() {
    if (days.isEmpty()) {
      return "Days not known";
    }
    String first = written(days.first());
    return days.size() == 1 ? first : first + " to " + written(days.last());
  }

  private static String written(LocalDate day) {
    return Wording.date(day.toString());
  }

  Html row(List<LocalDate> some) {
    NavigableSet<LocalDate> sorted = new TreeSet<>(some);
    if (sorted.isEmpty()) {
      return Element.of("span", "voice").with("day not known");
    }
    Element strip =
        Element.of("svg", "ticks")
            .at("role", "img")
            .at("aria-label", said(sorted))
            .at("width", "100%")
            .at("height", "18")
            .with(Element.of("line").at("x1", "0%").at("x2", "100%").at("y1", "9").at("y2", "9"));
    return strip.with(
        sorted.stream()
            .map(
                day ->
                    Element.of("circle")
                        .at("cx", x(day))
                        .at("cy", "9")
                        .at("r", "5")
                        .with(Element.of("title").with(written(day))))
            .toList());
  }

  private static String said(NavigableSet<LocalDate> some) {
    return some.size() <= MOST_SAID
        ? some.stream().map(DayStrip::written).collect(Collectors.joining(", "))
        : some.size() + " days from " + written(some.first()) + " to " + written(some.last());
  }

  private String x(LocalDate day) {
    double all = ChronoUnit.DAYS.between(days.first(), days.last());
    double share = all == 0 ? 0.5 : ChronoUnit.DAYS.between(days.first(), day) / all;
    return String.format(Locale.ROOT, "%.2f%%", MARGIN + (100 - 2 * MARGIN) * share);
  }
}
