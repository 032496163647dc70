package parallax.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parallax.compare.Weighed.Sentence;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.text.Fold;

/// Finds what one article tells as so and another as not so.
final class PolarityDifferences implements DifferenceFinder {
  /// Nearness from which a negation on one side alone is set against the other side.
  private static final double NEAR = 0.70;

  /// Shared words over all words: what is negated must be the same thing in the same words.
  private static final double SAME_WORDS = 0.5;

  /// The same where one side denies it in so many words.
  private static final double NEAR_DENIAL = 0.6;

  /// Words of content after a negation that it turns around for sure.
  private static final int SCOPE = 2;

  /// Content words of a statement so short that one word after its negation is enough.
  private static final int SHORT = 6;

  /// Content words of a statement with too few to tell what is so: "A different theology".
  private static final int SCRAP = 2;

  /// Chance that two statements tell the same from which they can tell it otherwise.
  static final double SAME = 0.45;

  /// Content words of a denial that tells little else.
  private static final int BRIEF = 8;

  /// Chance that two statements tell the same, and their nearness, from which a brief denial turns
  /// what the other tells.
  private static final double LIKELY = 0.4;

  private static final double NEAR_BRIEF = 0.4;

  /// Words after a negation by which it denies nothing: "not only", "no less than".
  private static final Set<String> NO_DENIAL =
      Set.copyOf(WordClasses.read("polarity.txt").of("no denial"));

  private static final Set<String> GRANTING = stems("granting");
  private static final Set<String> FAILING = stems("failing");
  private static final Set<String> DENIAL = stems("denial");

  /// Chance to be contrary, as a reading of both goes, below which a negation turns something else
  /// around: of pairs below one in twenty is contrary.
  private static final double MAY_BE_CONTRARY = 0.04;

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    Predicate<List<Statement>> mayDiffer = mayDiffer(told.alignment().read());
    for (PointCluster point : told.points()) {
      pair(told, point, mayDiffer).ifPresent(found::add);
    }
    for (Alignment.Pair pair : told.alignment().all()) {
      brief(told, pair, mayDiffer).ifPresent(found::add);
    }
    return found;
  }

  /// Whether the readings leave open that two statements are contrary. Where no model has read
  /// anything they say nothing.
  private static Predicate<List<Statement>> mayDiffer(List<ReadPair> read) {
    Set<Set<Sentence>> may =
        read.stream()
            .filter(pair -> pair.contrary() >= MAY_BE_CONTRARY)
            .map(pair -> Set.copyOf(pair.sentences()))
            .collect(Collectors.toSet());
    return pair ->
        read.isEmpty() || may.contains(pair.stream().map(Sentence::of).collect(Collectors.toSet()));
  }

  /// Whether both tell of one deed, as far as the verb goes.
  private static boolean oneVerb(Frames frames, Statement a, Statement b) {
    return !Collections.disjoint(frames.verbs(a), frames.verbs(b));
  }

  /// A brief denial of what the other tells: "nobody was detained", "four people were detained".
  /// There is little else in it that could be meant.
  private static Optional<Found> brief(
      Comparison told, Alignment.Pair pair, Predicate<List<Statement>> mayDiffer) {
    StoryView view = told.view();
    Statement a = view.statements().get(pair.a());
    Statement b = view.statements().get(pair.b());
    boolean here = a.anchors().negated();
    Statement negated = here ? a : b;
    Statement other = here ? b : a;
    boolean denied =
        pair.score() >= LIKELY
            && here != b.anchors().negated()
            && negated.content().terms().content().size() <= BRIEF
            && a.anchors().hedged() == b.anchors().hedged()
            && a.nearness(b) >= NEAR_BRIEF
            && !failing(other, negated)
            && asserts(view, a)
            && asserts(view, b)
            && negatesShared(view, negated, other)
            && oneVerb(told.frames(), negated, other)
            && mayDiffer.test(List.of(a, b));
    return denied
        ? Optional.of(
            found(
                List.of(side(view, a, Negation.STEMS), side(view, b, Negation.STEMS)),
                "Whether it is so: " + Phrase.shortened(other.content().text()),
                0.6,
                "told with a negation here and without one there"))
        : Optional.empty();
  }

  private static Optional<Found> pair(
      Comparison told, PointCluster point, Predicate<List<Statement>> mayDiffer) {
    StoryView view = told.view();
    for (Statement a : point.members()) {
      for (Statement b : point.members()) {
        if (a.article() < b.article()
            && told.alignment().score(a, b) >= SAME
            && asserts(view, a)
            && asserts(view, b)
            && mayDiffer.test(List.of(a, b))
            && a.nearness(b) >= (denies(a) || denies(b) ? NEAR_DENIAL : NEAR)) {
          Optional<Found> found = negated(view, a, b).or(() -> opposite(view, a, b));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Whether it says that something is so or not: a question, and what is granted only to be
  /// turned down, do not.
  static boolean asserts(StoryView view, Statement statement) {
    String sentence = view.words(statement.article(), statement.place().whole());
    return sentence.indexOf('?') < 0
        && Terms.of(view.words(statement.article(), statement.place().span())).stems().stream()
            .noneMatch(GRANTING::contains);
  }

  private static Optional<Found> negated(StoryView view, Statement a, Statement b) {
    Set<String> left = new LinkedHashSet<>(a.content().terms().content());
    Set<String> right = new LinkedHashSet<>(b.content().terms().content());
    left.removeAll(Negation.STEMS);
    right.removeAll(Negation.STEMS);
    boolean here = a.anchors().negated();
    if (here == b.anchors().negated()
        || Math.min(left.size(), right.size()) <= SCRAP
        || failing(here ? b : a, here ? a : b)
        || !negatesShared(view, here ? a : b, here ? b : a)
        || a.anchors().hedged() != b.anchors().hedged()
        || likeness(view, here ? a : b, left, right) < SAME_WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        found(
            List.of(side(view, a, Negation.STEMS), side(view, b, Negation.STEMS)),
            "Whether it is so: " + Phrase.shortened((here ? b : a).content().text()),
            0.65,
            "told with a negation here and without one there"));
  }

  /// A denial tells what it denies and no more; what the other side adds says nothing against it.
  private static double likeness(
      StoryView view, Statement negated, Set<String> left, Set<String> right) {
    return denies(negated)
        ? view.weights().containment(left, right)
        : view.weights().dice(left, right);
  }

  private static boolean denies(Statement statement) {
    return statement.content().terms().stems().stream().anyMatch(DENIAL::contains);
  }

  /// Whether it tells so by another word than `verb`.
  static boolean failingBeside(String verb, Statement statement) {
    return statement.content().terms().stems().stream()
        .anyMatch(stem -> FAILING.contains(stem) && !stem.startsWith(verb));
  }

  /// Whether it tells without a "not" that something did not happen, "stopped answering", and in a
  /// word that the negated one does not turn around: "has not stopped answering".
  private static boolean failing(Statement statement, Statement negated) {
    List<String> turned = negated.content().terms().stems();
    return statement.content().terms().stems().stream()
        .anyMatch(stem -> FAILING.contains(stem) && !turned.contains(stem));
  }

  /// Whether a word right after the negation is told by the other side too: what is negated here
  /// is what is told there.
  private static boolean negatesShared(StoryView view, Statement negated, Statement other) {
    Terms terms = Terms.of(view.words(negated.article(), negated.place().span()));
    Set<String> there = other.content().terms().content();
    for (int i = 0; i < terms.stems().size(); i++) {
      String stem = terms.stems().get(i);
      if (!Negation.is(stem) || deniesNothing(terms, i)) {
        continue;
      }
      List<String> next =
          terms.stems().subList(i + 1, terms.stems().size()).stream()
              .filter(terms.content()::contains)
              .limit(SCOPE)
              .toList();
      boolean enough = next.size() == SCOPE || terms.content().size() <= SHORT;
      if (!next.isEmpty() && enough && there.containsAll(next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean deniesNothing(Terms terms, int negation) {
    return negation + 1 < terms.words().size()
        && NO_DENIAL.contains(Fold.fold(terms.words().get(negation + 1).text()));
  }

  private static Optional<Found> opposite(StoryView view, Statement a, Statement b) {
    if (a.anchors().negated() != b.anchors().negated()) {
      return Optional.empty();
    }
    Set<String> left = a.content().terms().content();
    Set<String> right = b.content().terms().content();
    for (String word : left) {
      for (String other : Opposites.ANTONYMS.of(word)) {
        if (right.contains(other) && !left.contains(other) && !right.contains(word)) {
          Set<String> rest = new LinkedHashSet<>(left);
          rest.remove(word);
          Set<String> otherRest = new LinkedHashSet<>(right);
          otherRest.remove(other);
          if (view.weights().dice(rest, otherRest) >= SAME_WORDS) {
            return Optional.of(
                found(
                    List.of(side(view, a, Set.of(word)), side(view, b, Set.of(other))),
                    "Whether it is so: " + Phrase.shortened(a.content().text()),
                    0.65,
                    "told with words of opposite meaning"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Found found(List<Side> sides, String about, double confidence, String reason) {
    return new Found(Found.Kind.POLARITY, about, sides, confidence, reason);
  }

  private static Side side(StoryView view, Statement statement, Set<String> marked) {
    Span clause = statement.place().span();
    String words = view.words(statement.article(), clause);
    Terms terms = Terms.of(words);
    List<Evidence> marks = new ArrayList<>();
    for (int i = 0; i < terms.stems().size(); i++) {
      if (marked.contains(terms.stems().get(i))) {
        Span at = terms.words().get(i).span().shift(clause.start());
        marks.add(new Evidence(statement.place().id(), at));
      }
    }
    return new Side(words, List.of(statement.report()), marks);
  }

  private static Set<String> stems(String name) {
    return WordClasses.read("polarity.txt").stems(name);
  }
}
