package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.compare.Frames.Match;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// Finds one deed that is put on days that cannot be one.
final class DayDifferences implements DifferenceFinder {
  /// Nearness of two statements from which the same verb is the same deed.
  private static final double SAME_VERB = 0.45;

  /// The same where the verbs differ.
  private static final double OTHER_VERB = 0.7;

  /// Characters of a preposition before a date that a statement begins with.
  private static final int LEAD = 7;

  private static final Set<String> WHEN = Set.of("on", "at", "in", "since");

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    for (Match match : told.frames().matches(told.alignment(), SAME_VERB)) {
      boolean same = match.a().verb().equals(match.b().verb());
      boolean speech = Attribution.NEUTRAL.contains(Stem.of(match.a().verb()));
      if (speech && !match.a().sharesAgent(match.b())) {
        continue; // Two who speak on two days.
      }
      if ((same || match.nearness() >= OTHER_VERB) && match.a().negated() == match.b().negated()) {
        of(told.view(), match).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Found> of(StoryView view, Match match) {
    Optional<TimeExpression> a = date(match.a());
    Optional<TimeExpression> b = date(match.b());
    if (a.isEmpty()
        || b.isEmpty()
        || sameWords(view, match, a.get(), b.get())
        || !Dates.disjoint(a.get().value(), b.get().value())) {
      return Optional.empty();
    }
    boolean days = oneDay(a.get()) && oneDay(b.get());
    boolean years = !oneDay(a.get()) && !oneDay(b.get()) && match.a().sharesPatient(match.b());
    boolean sameVerb = match.a().verb().equals(match.b().verb());
    return days || (years && sameVerb)
        ? Optional.of(
            new Found(
                Found.Kind.TIME,
                "When: " + Phrase.shortened(match.a().statement().content().text()),
                List.of(side(view, match.a(), a.get()), side(view, match.b(), b.get())),
                sameVerb ? 0.65 : 0.55,
                "the same thing is put at times that cannot be one"))
        : Optional.empty();
  }

  /// Whether both put it in the same words: "that day" is the day that each has just told of.
  private static boolean sameWords(
      StoryView view, Match match, TimeExpression a, TimeExpression b) {
    return view.words(match.a().article(), a.span())
        .equalsIgnoreCase(view.words(match.b().article(), b.span()));
  }

  private static boolean oneDay(TimeExpression time) {
    return Dates.day(time.value()).isPresent();
  }

  /// The one date that hangs on the verb.
  private static Optional<TimeExpression> date(Frame frame) {
    List<TimeExpression> dates =
        frame.statement().anchors().times().stream()
            .filter(time -> Dates.calendar(time.value()))
            .filter(time -> first(frame, time) || hangsOn(frame, time.span()))
            .toList();
    return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
  }

  /// Whether the statement begins with it: "Since 2011, …".
  private static boolean first(Frame frame, TimeExpression time) {
    return time.span().start() - frame.statement().place().span().start() <= LEAD;
  }

  private static boolean hangsOn(Frame frame, Span time) {
    return frame.adjuncts().stream()
        .filter(adjunct -> WHEN.contains(adjunct.preposition()))
        .anyMatch(adjunct -> time.overlaps(adjunct.group().span()));
  }

  private static Side side(StoryView view, Frame frame, TimeExpression time) {
    Side side = PartDifferences.side(view, frame, time.span());
    return new Side(side.value() + " (" + time.value() + ")", side.reports(), side.marks());
  }
}
