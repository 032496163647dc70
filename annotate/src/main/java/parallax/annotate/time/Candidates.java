package parallax.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.NumberReader;
import parallax.text.grammar.Piece;

/// The time expressions of one sentence: of the readings that begin earliest, the longest.
///
/// @param pieces the sentence's pieces, which the candidates count in
record Candidates(List<Piece> pieces, List<Candidate> found) {
  private static final List<String> CLASSES =
      List.of("DATE", "RANGE", "TIME", "DUR", "SET", "SPAN", "REF");

  static Candidates in(Chart chart, BiPredicate<Chart, Candidate> plausible, boolean joinRanges) {
    NumberReader.addTo(chart);
    chart.run();
    List<Candidate> found = new ArrayList<>();
    Chart.Classes classes = chart.classes(CLASSES);
    int at = 0;
    while (at < chart.pieces().size()) {
      Optional<Candidate> best = best(chart, classes.readings(at), plausible);
      if (best.isPresent()) {
        add(withoutFullStop(chart, best.get()), found, joinRanges);
        at = best.get().to();
      } else {
        at++;
      }
    }
    return new Candidates(chart.pieces(), found);
  }

  /// The full stop of a sentence belongs to "Aug" no more than to any other word.
  private static Candidate withoutFullStop(Chart chart, Candidate candidate) {
    int last = candidate.to() - 1;
    boolean stop = last == chart.pieces().size() - 1 && chart.word(last).equals(".");
    boolean clock = last > 0 && chart.word(last - 1).length() == 1;
    return stop && !clock && last > candidate.from()
        ? new Candidate(candidate.from(), last, candidate.frame())
        : candidate;
  }

  private static Optional<Candidate> best(
      Chart chart, List<Chart.Reading> readings, BiPredicate<Chart, Candidate> plausible) {
    Candidate best = null;
    for (Chart.Reading reading : readings) {
      if (best == null || reading.to() > best.to()) {
        Candidate candidate = new Candidate(reading.from(), reading.to(), reading.frame());
        if (plausible.test(chart, candidate)) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// A range is two expressions in TIMEX3; what only one of them says holds for both.
  private static void add(Candidate candidate, List<Candidate> found, boolean joinRanges) {
    Frame frame = candidate.frame();
    if (!frame.is("k", "range") || joinRanges) {
      found.add(candidate);
      return;
    }
    Frame from = dated(frame.frame("from").orElseThrow());
    Frame to = dated(frame.frame("to").orElseThrow());
    Frame year = Frame.EMPTY.take("year", frame).take("month", frame).take("era", frame);
    from = year.merge(inherit(from, to)).with("bare", 0.0);
    to = year.merge(inherit(to, from)).with("bare", 0.0);
    if (frame.has("year")) {
      to = to.with("to", (double) candidate.to());
    } else if (to.has("month") && !to.has("year")) {
      to = to.with("follows", 1.0);
    }
    found.add(placed(from));
    found.add(placed(to));
  }

  private static Frame dated(Frame frame) {
    return frame.has("k") ? frame : frame.with("k", "date");
  }

  private static Frame inherit(Frame frame, Frame other) {
    Frame full = frame;
    if (full.has("v")) {
      int number = full.integer("v", 0);
      boolean short2 = number < 100 && other.has("year") && !other.has("era");
      int year = short2 ? other.integer("year", 0) / 100 * 100 + number : number;
      full = full.with("year", (double) year);
    }
    for (String key : List.of("year", "month", "era")) {
      boolean lacks = !full.has(key) && other.has(key);
      boolean fits = !key.equals("month") || full.has("day");
      boolean year =
          key.equals("year") && (full.has("month") || full.has("season") || full.has("day"));
      if (lacks && fits && (year || !key.equals("year"))) {
        full = full.take(key, other);
      }
    }
    return full;
  }

  private static Candidate placed(Frame frame) {
    return new Candidate(frame.integer("from", 0), frame.integer("to", 0), frame);
  }
}
