package parallax.annotate.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.annotate.time.Context.Cue;
import parallax.model.TimeExpression.Anchor;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Piece;

/// What day a text without a date is of, from what it says itself: "held on the 12th anniversary of
/// the uprising" and "since the conflict began in March 2011" make it March 2023.
///
/// It is used only where the text has one such anniversary and one beginning of the same event.
final class OwnCalendar {
  /// Pieces between "anniversary" or "began" and the words that belong to it.
  private static final int REACH = 8;

  private final Context context;
  private final Set<Integer> years = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<Integer> marked = new HashSet<>();
  private final List<Beginning> dates = new ArrayList<>();

  private record Beginning(int event, String date) {}

  OwnCalendar(Context context) {
    this.context = context;
  }

  /// Takes note of a sentence.
  void see(Chart chart, Candidates sentence) {
    List<Piece> pieces = sentence.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      String word = pieces.get(i).norm();
      if (context.has(Cue.ANNIVERSARY, word)) {
        ordinalBefore(chart, i).ifPresent(years::add);
        eventIn(pieces, i + 1, i + REACH).ifPresent(marked::add);
      } else if (context.has(Cue.BEGAN, word)) {
        begins(sentence, i);
      }
    }
  }

  /// The moment that the text is of.
  Optional<Now> now() {
    if (years.size() != 1 || marked.size() != 1) {
      return Optional.empty();
    }
    int event = marked.iterator().next();
    for (Beginning beginning : dates) {
      if (beginning.event == event) {
        beginnings.add(beginning.date);
      }
    }
    if (beginnings.size() != 1) {
      return Optional.empty();
    }
    String date = beginnings.iterator().next();
    boolean day = date.length() == 10;
    LocalDate begun = LocalDate.parse(day ? date : date + "-01");
    LocalDate on = begun.plusYears(years.iterator().next());
    LocalDate known = day ? on : on.withDayOfMonth(on.lengthOfMonth());
    return Optional.of(new Now(known.atStartOfDay(), !day, Anchor.TEXT));
  }

  private static Optional<Integer> ordinalBefore(Chart chart, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      Optional<Chart.Reading> ordinal = chart.longest(i, "ORD");
      if (ordinal.isPresent() && ordinal.get().to() == at) {
        return Optional.of(ordinal.get().frame().integer("v", 0)).filter(n -> n > 0 && n < 200);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> eventIn(List<Piece> pieces, int from, int to) {
    List<Set<String>> events = context.events();
    for (int i = Math.max(0, from); i < Math.min(pieces.size(), to); i++) {
      for (int event = 0; event < events.size(); event++) {
        if (events.get(event).contains(pieces.get(i).norm())) {
          return Optional.of(event);
        }
      }
    }
    return Optional.empty();
  }

  private void begins(Candidates sentence, int at) {
    Optional<Integer> event = eventIn(sentence.pieces(), at - REACH, at);
    if (event.isEmpty()) {
      return;
    }
    for (Candidate candidate : sentence.found()) {
      var frame = candidate.frame();
      boolean near = candidate.from() > at && candidate.from() <= at + 3;
      if (near && frame.has("month") && frame.has("year") && !frame.has("era")) {
        String month = Timex.month(frame.integer("year", 1), frame.integer("month", 1));
        String day = frame.has("day") ? "-" + Timex.two(frame.integer("day", 1)) : "";
        dates.add(new Beginning(event.get(), month + day));
      }
    }
  }
}
