package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.compare.Frame.Group;
import parallax.compare.Frames.Match;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;

/// Finds one deed with its parts given otherwise: who did it to whom is the other way round, or
/// another did it.
final class PartDifferences implements DifferenceFinder {
  /// Nearness of two statements from which they may tell of one deed by the same verb.
  private static final double SAME_VERB = 0.5;

  /// The same where only the doer differs, and everything else must be one.
  private static final double OTHER_DOER = 0.65;

  /// Chance that two statements tell the same from which another doer makes a difference.
  private static final double ONE_DEED = 0.5;

  /// What two do with each other: both may stand before the verb.
  private static final Set<String> MUTUAL = WordClasses.read("roles.txt").stems("mutual");

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    for (Match match : told.frames().matches(told.alignment(), SAME_VERB)) {
      swapped(told.view(), match)
          .or(() -> otherDoer(told, match))
          .ifPresent(one -> add(one, found));
    }
    return found;
  }

  /// Joins what has a report in common with one found before: a third article is on one of its two
  /// sides.
  private static void add(Found one, List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      Found before = found.get(i);
      Optional<Found> joined = joined(before, one);
      if (joined.isPresent()) {
        found.set(i, joined.get());
        return;
      }
    }
    found.add(one);
  }

  private static Optional<Found> joined(Found before, Found one) {
    for (int s = 0; s < 2; s++) {
      for (int t = 0; t < 2; t++) {
        Side mine = before.sides().get(s);
        Side theirs = one.sides().get(t);
        if (before.reason().equals(one.reason())
            && mine.reports().stream().anyMatch(theirs.reports()::contains)) {
          List<Side> sides =
              List.of(both(mine, theirs), both(before.sides().get(1 - s), one.sides().get(1 - t)));
          return Optional.of(
              new Found(
                  before.kind(), before.about(), sides, before.confidence(), before.reason()));
        }
      }
    }
    return Optional.empty();
  }

  private static Side both(Side a, Side b) {
    return new Side(
        a.value(),
        Stream.concat(a.reports().stream(), b.reports().stream()).distinct().toList(),
        Stream.concat(a.marks().stream(), b.marks().stream()).distinct().toList());
  }

  private static Optional<Found> swapped(StoryView view, Match match) {
    Frame a = match.a();
    Frame b = match.b();
    if (a.agent().isEmpty()
        || b.agent().isEmpty()
        || a.patient().isEmpty()
        || b.patient().isEmpty()
        || a.negated() != b.negated()
        || MUTUAL.contains(Stem.of(a.verb()))
        || !a.verb().equals(b.verb())) {
      return Optional.empty();
    }
    boolean crossed =
        a.agent().get().shares(b.patient().get())
            && a.patient().get().shares(b.agent().get())
            && !a.agent().get().shares(b.agent().get());
    boolean straight = a.patient().get().shares(b.patient().get()) && !tellsApart(a, b);
    return crossed && !straight
        ? Optional.of(
            new Found(
                Found.Kind.ROLE,
                "Who did it to whom: " + Phrase.shortened(a.statement().content().text()),
                List.of(whole(view, a), whole(view, b)),
                0.75,
                "the same two, with the parts swapped"))
        : Optional.empty();
  }

  /// Whether the patients also share a word that either agent has: "its rival A", "its rival B".
  private static boolean tellsApart(Frame a, Frame b) {
    return !a.patient().orElseThrow().head().equals(b.patient().orElseThrow().head())
        || a.patient().orElseThrow().named();
  }

  /// The same verb and the same patient with doers that cannot be one: each article knows at least
  /// one of the two apart from this deed.
  private static Optional<Found> otherDoer(Comparison told, Match match) {
    Frame a = match.a();
    Frame b = match.b();
    if (a.agent().isEmpty()
        || b.agent().isEmpty()
        || !a.verb().equals(b.verb())
        || a.negated() != b.negated()
        || match.nearness() < OTHER_DOER
        || !a.sharesPatient(b)
        || a.sharesAgent(b)
        || !Actors.are(told.view(), a, a.agent().get())
        || !Actors.are(told.view(), b, b.agent().get())
        || told.alignment().score(a.statement(), b.statement()) < ONE_DEED
        || MUTUAL.contains(Stem.of(a.verb()))) {
      return Optional.empty();
    }
    Group left = a.agent().get();
    Group right = b.agent().get();
    boolean apart =
        told.frames().mentions(b.article(), left.stems())
            || told.frames().mentions(a.article(), right.stems());
    boolean oneEntity =
        entities(told.view(), a, left).stream().anyMatch(entities(told.view(), b, right)::contains);
    return apart && !oneEntity
        ? Optional.of(
            new Found(
                Found.Kind.ROLE,
                "Who did it: " + Phrase.shortened(a.statement().content().text()),
                List.of(side(told.view(), a, left), side(told.view(), b, right)),
                0.65,
                "the same deed is put down to different doers"))
        : Optional.empty();
  }

  static Set<String> entities(StoryView view, Frame frame, Group group) {
    return view.articles().get(frame.article()).mentions().stream()
        .filter(mention -> mention.span().overlaps(group.span()))
        .map(mention -> view.cast().canonical(frame.article(), mention.entity()))
        .collect(Collectors.toSet());
  }

  private static Side whole(StoryView view, Frame frame) {
    Span parts = frame.agent().orElseThrow().span().cover(frame.patient().orElseThrow().span());
    return side(view, frame, parts);
  }

  private static Side side(StoryView view, Frame frame, Group group) {
    return side(view, frame, group.span());
  }

  static Side side(StoryView view, Frame frame, Span words) {
    return new Side(
        view.words(frame.article(), words),
        List.of(frame.statement().report()),
        List.of(new Evidence(frame.statement().place().id(), words)));
  }
}
