package parallax.annotate.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.NumberReader;
import parallax.text.grammar.Piece;

/// Finds time expressions and gives them TIMEX3 values (ISO-TimeML, ISO 24617-1).
///
/// Values rest on the day of publication, else on a day that the text itself lets infer, else they
/// stay open (`XXXX-WXX-1`). Immutable; safe for use by many threads; cost linear in the text.
public final class TimeAnnotator {
  /// How many dates with a year of their own make a text a narrative of other times.
  private static final int HISTORY_DATES = 6;
  /// How many years before publication they must lie.
  private static final int HISTORY_YEARS = 2;

  /// How many of them each expression outweighs that leans on the day of publication.
  private static final int LEANING = 4;

  private final Grammar report;
  private final Holidays holidays;
  private final List<String> anniversaries;

  private TimeAnnotator(String language) {
    List<String> lines = new ArrayList<>(NumberReader.lexicon(language));
    lines.addAll(Grammar.lines(TimeAnnotator.class, "time-" + language + ".txt"));
    report = Grammar.parse(lines, Set.of("report"));
    holidays = new Holidays(language);
    anniversaries = OwnCalendar.words(language);
  }

  /// For English text.
  public static TimeAnnotator english() {
    return English.INSTANCE;
  }

  private static final class English {
    static final TimeAnnotator INSTANCE = new TimeAnnotator("en");
  }

  /// The time expressions of `text`, in its order, none of them overlapping.
  public List<TimeExpression> annotate(String text, List<Sentence> sentences, Published published) {
    List<Candidates> found = new ArrayList<>();
    Plausible plausible = new Plausible();
    OwnCalendar own = new OwnCalendar(anniversaries);
    for (Sentence sentence : sentences) {
      List<Piece> pieces = Piece.of(text, sentence.span().start(), sentence.span().end());
      Chart chart = report.chart(text, pieces);
      Candidates candidates = Candidates.in(chart, plausible, false);
      found.add(candidates);
      own.see(chart, candidates);
    }
    Optional<Now> now = now(published).or(own::now);
    Resolver resolver = new Resolver(register(found, now), now, holidays);
    return resolved(found, resolver);
  }

  private static List<TimeExpression> resolved(List<Candidates> found, Resolver resolver) {
    List<TimeExpression> times = new ArrayList<>();
    for (Candidates sentence : found) {
      for (Candidate candidate : sentence.found()) {
        int tense = Tense.around(sentence.pieces(), candidate.from(), candidate.to());
        Span span =
            new Span(
                sentence.pieces().get(candidate.from()).start(),
                sentence.pieces().get(candidate.to() - 1).end());
        resolver
            .resolve(candidate.frame(), tense)
            .ifPresent(v -> times.add(new TimeExpression(span, v.type(), v.value(), v.anchor())));
      }
    }
    return List.copyOf(times);
  }

  private static Optional<Now> now(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(var day, var _) ->
          Optional.of(new Now(day.atStartOfDay(), false, Anchor.PUBLISHED));
      case Published.Minute(LocalDateTime minute, var _) ->
          Optional.of(new Now(minute, false, Anchor.PUBLISHED));
    };
  }

  /// A narrative where most dates with a year lie well before publication and hardly any other
  /// leans on the day of publication, as "yesterday" does.
  private static Register register(List<Candidates> found, Optional<Now> now) {
    int latest = now.map(n -> n.moment().getYear() - HISTORY_YEARS).orElse(Integer.MAX_VALUE);
    int old = 0;
    int recent = 0;
    int leaning = 0;
    for (Candidates sentence : found) {
      for (Candidate candidate : sentence.found()) {
        Frame frame = candidate.frame();
        boolean isOld = frame.has("era") || frame.integer("year", Integer.MAX_VALUE) <= latest;
        old += frame.has("year") && isOld ? 1 : 0;
        recent += frame.has("year") && !isOld ? 1 : 0;
        leaning += frame.has("rel") || frame.is("k", "rel") || onlyWeekday(frame) ? 1 : 0;
      }
    }
    boolean many = old >= HISTORY_DATES && old > recent;
    return many && leaning * LEANING < old ? Register.HISTORY : Register.NEWS;
  }

  private static boolean onlyWeekday(Frame frame) {
    return frame.has("weekday") && !frame.has("month");
  }
}
