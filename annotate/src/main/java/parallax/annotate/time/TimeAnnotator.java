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
import parallax.text.grammar.Grammar;
import parallax.text.grammar.NumberReader;
import parallax.text.grammar.Piece;

/// Finds time expressions and gives them TIMEX3 values (ISO-TimeML, ISO 24617-1).
///
/// Values rest on the day of publication, else on a day that the text itself lets infer, else they
/// stay open (`XXXX-WXX-1`). Immutable; safe for use by many threads; cost linear in the text.
public final class TimeAnnotator {
  /// How many dates with a year of their own make a text a narrative of other times.
  private static final int HISTORY_DATES = 10;
  /// How many years before publication the middle one of them must be.
  private static final int HISTORY_YEARS = 4;

  private final Grammar report;
  private final Holidays holidays;

  private TimeAnnotator(String language) {
    List<String> lines = new ArrayList<>(NumberReader.lexicon(language));
    lines.addAll(Grammar.lines(TimeAnnotator.class, "time-" + language + ".txt"));
    report = Grammar.parse(lines, Set.of("report"));
    holidays = new Holidays(language);
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
    for (Sentence sentence : sentences) {
      List<Piece> pieces = Piece.of(text, sentence.span().start(), sentence.span().end());
      found.add(Candidates.in(report.chart(text, pieces), plausible, false));
    }
    Optional<Now> now = now(published);
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

  private static Register register(List<Candidates> found, Optional<Now> now) {
    List<Integer> years = new ArrayList<>();
    for (Candidates sentence : found) {
      for (Candidate candidate : sentence.found()) {
        if (candidate.frame().has("year")) {
          int year = candidate.frame().integer("year", 0);
          years.add(candidate.frame().has("era") ? -year : year);
        }
      }
    }
    years.sort(null);
    boolean many = years.size() >= HISTORY_DATES;
    int latest = now.map(n -> n.moment().getYear() - HISTORY_YEARS).orElse(Integer.MAX_VALUE);
    return many && years.get(years.size() / 2) <= latest ? Register.HISTORY : Register.NEWS;
  }
}
