package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parallax.compare.Frames.Match;
import parallax.model.Side;

/// Finds a deed that is told here and denied there, whatever else stands beside it: "has stopped
/// the trial", "the trial has not been stopped"; "denied that", "admitted that".
final class DenialDifferences implements DifferenceFinder {
  /// Nearness of two statements from which a negated verb is set against the same verb.
  private static final double NEGATED = 0.6;

  /// The same for verbs of opposite meaning.
  private static final double OPPOSITE = 0.45;

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    Map<Integer, Boolean> known = new HashMap<>();
    Predicate<Statement> asserts =
        one ->
            known.computeIfAbsent(one.index(), _ -> PolarityDifferences.asserts(told.view(), one));
    for (Match match : told.frames().matches(told.alignment(), OPPOSITE)) {
      boolean hedged =
          match.a().statement().anchors().hedged() != match.b().statement().anchors().hedged();
      Statement left = match.a().statement();
      Statement right = match.b().statement();
      boolean same =
          told.alignment().score(left, right) >= PolarityDifferences.SAME
              && asserts.test(left)
              && asserts.test(right);
      if (same && !hedged && !tellsBoth(told.frames(), match.a(), match.b())) {
        negated(told.view(), match).or(() -> opposite(told.view(), match)).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Whether one article tells in this very statement what the other tells, too: "he opposes it,
  /// hours after the president said that he supports it".
  private static boolean tellsBoth(Frames frames, Frame a, Frame b) {
    return tells(frames, a, b) || tells(frames, b, a);
  }

  private static boolean tells(Frames frames, Frame a, Frame b) {
    return frames.of(a.statement()).stream()
        .anyMatch(other -> other.verb().equals(b.verb()) && other.negated() == b.negated());
  }

  private static Optional<Found> negated(StoryView view, Match match) {
    Frame a = match.a();
    Frame b = match.b();
    return a.negated() != b.negated()
            && !PolarityDifferences.failingBeside(a.verb(), (a.negated() ? b : a).statement())
            && a.verb().equals(b.verb())
            && a.sharesPatient(b)
            && match.nearness() >= NEGATED
        ? Optional.of(found(view, match, "told with a negation here and without one there"))
        : Optional.empty();
  }

  private static Optional<Found> opposite(StoryView view, Match match) {
    Set<String> against = Opposites.ANTONYMS.of(Stem.of(match.a().verb()));
    return against.contains(Stem.of(match.b().verb()))
            && match.a().negated() == match.b().negated()
            && oneAgent(match)
            && match.a().sharesPatient(match.b())
        ? Optional.of(found(view, match, "told with verbs of opposite meaning"))
        : Optional.empty();
  }

  /// Whether nobody else does it there, as far as both name who does.
  private static boolean oneAgent(Match match) {
    return match.a().agent().isEmpty()
        || match.b().agent().isEmpty()
        || match.a().sharesAgent(match.b());
  }

  private static Found found(StoryView view, Match match, String reason) {
    return new Found(
        Found.Kind.POLARITY,
        "Whether it is so: " + Phrase.shortened(match.b().statement().content().text()),
        List.of(side(view, match.a()), side(view, match.b())),
        0.65,
        reason);
  }

  private static Side side(StoryView view, Frame frame) {
    return PartDifferences.side(view, frame, frame.statement().place().span());
  }
}
