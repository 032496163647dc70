package parallax.annotate.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.annotate.time.Context.Cue;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Grammar;
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
  private static final int LEANING = 7;

  private final TimeLanguage language;

  private TimeAnnotator(TimeLanguage language) {
    this.language = language;
  }

  /// For English text.
  public static TimeAnnotator english() {
    return of("en").orElseThrow();
  }

  /// For text in a language; empty where there is no grammar for it.
  ///
  /// @param language BCP 47 tag, of which the first part counts
  public static Optional<TimeAnnotator> of(String language) {
    return TimeLanguage.of(language).map(TimeAnnotator::new);
  }

  /// The time expressions of a message or a query (in English; others are read as reports). Bare
  /// dates stay open (`XXXX-WXX-5`), and a stretch of time is one expression with a value
  /// `(from,to,length)`.
  public List<TimeExpression> annotateMessage(
      String text, List<Sentence> sentences, LocalDateTime sent) {
    if (language.message().isEmpty()) {
      return annotate(text, sentences, new Published.Minute(sent, "given"));
    }
    Grammar message = language.message().get();
    List<TimeExpression> times = new ArrayList<>();
    MessagePlausible plausible = new MessagePlausible(language.context());
    MessageResolver resolver = new MessageResolver(sent, language.holidays());
    for (Sentence sentence : sentences) {
      List<Piece> pieces = Piece.of(text, sentence.span().start(), sentence.span().end());
      Candidates found = Candidates.in(message.chart(text, pieces), plausible::test, true);
      for (Candidate whole : found.found()) {
        Candidate candidate = MessagePlausible.withoutArticle(found.pieces(), whole);
        resolver
            .resolve(candidate.frame())
            .ifPresent(v -> times.add(expression(found, candidate, v)));
      }
    }
    return List.copyOf(times);
  }

  private static TimeExpression expression(Candidates found, Candidate candidate, TimeValue value) {
    Span span =
        new Span(
            found.pieces().get(candidate.from()).start(),
            found.pieces().get(candidate.to() - 1).end());
    return new TimeExpression(span, value.type(), value.value(), value.anchor());
  }

  /// The time expressions of `text`, in its order, none of them overlapping.
  public List<TimeExpression> annotate(String text, List<Sentence> sentences, Published published) {
    return annotate(text, sentences, now(published));
  }

  /// The same, for an article without a day of its own, against the day that the other articles of
  /// its story give: what rests on it has the anchor [Anchor#STORY].
  public List<TimeExpression> annotateInStory(
      String text, List<Sentence> sentences, LocalDate day) {
    return annotate(text, sentences, Optional.of(new Now(day.atStartOfDay(), false, Anchor.STORY)));
  }

  private List<TimeExpression> annotate(
      String text, List<Sentence> sentences, Optional<Now> given) {
    List<Candidates> found = new ArrayList<>();
    Plausible plausible = new Plausible(language.context());
    OwnCalendar own = new OwnCalendar(language.context());
    for (Span sentence : Sentences.whole(text, sentences, language.context())) {
      for (List<Piece> pieces : Piece.stretches(text, sentence.start(), sentence.end())) {
        Chart chart = language.report().chart(text, pieces);
        Candidates candidates = Candidates.in(chart, plausible::test, false);
        found.add(candidates);
        own.see(chart, candidates);
      }
    }
    Optional<Now> now = given.or(own::now);
    return resolved(found, new Resolver(register(found, now), now, language.holidays()));
  }

  private List<TimeExpression> resolved(List<Candidates> found, Resolver resolver) {
    List<TimeExpression> times = new ArrayList<>();
    for (Candidates sentence : found) {
      Tense tenses = new Tense(language.context(), sentence.pieces());
      for (Candidate candidate : sentence.found()) {
        int tense = tenses.around(candidate.from(), candidate.to());
        int before = candidate.from() - 1;
        boolean within =
            before >= 0 && language.context().has(Cue.WITHIN, sentence.pieces().get(before).norm());
        Frame frame = within ? candidate.frame().with("within", 1.0) : candidate.frame();
        resolver
            .resolve(frame, tense)
            .ifPresent(v -> times.add(expression(sentence, candidate, v)));
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
