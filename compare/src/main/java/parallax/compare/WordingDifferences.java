package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.text.Token;

/// Finds utterances that outlets render in different words.
///
/// Leaving words out is no difference: each side must have words of its own that the other lacks
/// though it renders the same stretch.
final class WordingDifferences implements DifferenceFinder {
  /// Words of its own, of content, that a longer rendering needs before it counts as worded
  /// otherwise.
  private static final int OWN_WORDS = 1;

  /// Chance from which two quotations are one saying beyond doubt.
  private static final double CERTAIN = 0.35;

  /// The same where the speakers' names differ.
  private static final double CERTAIN_OF_OTHERS = 0.7;

  /// Likeness of the quoted words that does as well then.
  private static final double VERY_NEAR = 0.8;

  /// Chance from which a word that turns the saying around is no slip of another remark, and brief
  /// sentences need no word in common.
  private static final double SURE = 0.8;

  /// Likeness of the quoted words from which a few words are known by themselves.
  private static final double NEAR = 0.6;

  /// Words that the sentences around must have in common else.
  private static final int AROUND_SHARED = 2;

  /// Content words: so short a quotation is known by the sentence around it.
  private static final int BRIEF = 2;

  /// Words: a rendering no longer than this is shown whole.
  private static final int SHORT = 12;

  /// Words shown on either side of a stretch too short to tell anything.
  private static final int AROUND = 3;

  private static final Set<String> TURNING =
      Set.copyOf(WordClasses.read("polarity.txt").of("turning"));

  @Override
  public List<Found> find(Comparison told) {
    return certain(told.speech())
        .flatMap(saying -> ofOneSpeaker(saying, told.view()))
        .flatMap(utterance -> of(utterance, told.speech()).stream())
        .toList();
  }

  /// What each said, where one saying is put into the mouths of several ([Mouths]).
  private static Stream<List<Rendering>> ofOneSpeaker(List<Rendering> saying, StoryView view) {
    Map<String, List<Rendering>> bySpeaker = Mouths.of(saying, view);
    return bySpeaker.isEmpty() ? Stream.of(saying) : bySpeaker.values().stream();
  }

  /// The groups of renderings that are one saying beyond doubt.
  static Stream<List<Rendering>> certain(Speech speech) {
    return speech.utterances().stream().flatMap(utterance -> certain(utterance, speech));
  }

  private static Stream<List<Rendering>> certain(List<Rendering> utterance, Speech speech) {
    UnionFind sets = new UnionFind(utterance.size());
    for (int i = 0; i < utterance.size(); i++) {
      for (int j = i + 1; j < utterance.size(); j++) {
        if (oneSaying(utterance.get(i), utterance.get(j), speech)) {
          sets.join(i, j);
        }
      }
    }
    Map<Integer, List<Rendering>> groups = new TreeMap<>();
    for (int i = 0; i < utterance.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(utterance.get(i));
    }
    return groups.values().stream();
  }

  private static boolean oneSaying(Rendering a, Rendering b, Speech speech) {
    if (a.article() == b.article()) {
      return false;
    }
    boolean otherSpeakers =
        a.speaker().isPresent() && b.speaker().isPresent() && !a.speaker().equals(b.speaker());
    double chance = speech.chance(a, b);
    return chance >= CERTAIN
        && (!otherSpeakers
            || chance >= CERTAIN_OF_OTHERS
            || Meaning.cosine(a.words().meaning(), b.words().meaning()) >= VERY_NEAR);
  }

  private static Optional<Found> of(List<Rendering> utterance, Speech speech) {
    List<List<Rendering>> sides = new ArrayList<>();
    for (Rendering rendering : utterance) {
      Optional<List<Rendering>> same =
          sides.stream().filter(side -> sameWords(side.getFirst(), rendering, speech)).findFirst();
      if (same.isPresent()) {
        same.get().add(rendering);
      } else {
        sides.add(new ArrayList<>(List.of(rendering)));
      }
    }
    onOneSideOnly(sides);
    long articles = utterance.stream().mapToInt(Rendering::article).distinct().count();
    if (sides.size() < 2 || articles < 2) {
      return Optional.empty();
    }
    String who = UtteranceFinder.speaker(utterance).orElse("the speaker");
    return Optional.of(
        new Found(
            Found.Kind.WORDING,
            "The words of " + who + ": " + shortest(utterance),
            sides.stream().map(side -> side(side, utterance)).toList(),
            0.7,
            "one utterance, rendered in different words"));
  }

  /// An article that renders it twice counts where it stands first.
  private static void onOneSideOnly(List<List<Rendering>> sides) {
    Set<Integer> before = new LinkedHashSet<>();
    for (List<Rendering> side : sides) {
      side.removeIf(rendering -> before.contains(rendering.article()));
      side.forEach(rendering -> before.add(rendering.article()));
    }
    sides.removeIf(List::isEmpty);
  }

  /// Whether one says nothing in words that the other lacks.
  private static boolean sameWords(Rendering a, Rendering b, Speech speech) {
    if (a.marked().equals(b.marked()) && !turning(a).equals(turning(b))) {
      return false;
    }
    if (a.article() != b.article() && speech.chance(a, b) >= SURE && otherwise(a, b)) {
      return false;
    }
    boolean owned = own(a, b).size() >= OWN_WORDS && own(b, a).size() >= OWN_WORDS;
    boolean brief =
        Math.min(a.marked().size(), b.marked().size()) <= BRIEF
            && (aroundShared(a, b)
                || Meaning.cosine(a.words().meaning(), b.words().meaning()) >= NEAR);
    return !owned || !(brief || Rewording.between(a.said(), b.said()));
  }

  private static boolean otherwise(Rendering a, Rendering b) {
    return Rewording.turned(a.quoted(), b.quoted())
        || (a.isMostlyMarked() && b.isMostlyMarked() && Rewording.brief(a.quoted(), b.quoted()));
  }

  /// Whether the sentences around have words in common beside the speaker's name and what both
  /// quote: a few words that are a sentence of their own are known by nothing else.
  private static boolean aroundShared(Rendering a, Rendering b) {
    Set<String> shared = new LinkedHashSet<>(a.words().around().content());
    shared.retainAll(b.words().around().content());
    a.speaker().ifPresent(name -> shared.removeAll(Terms.of(name).content()));
    b.speaker().ifPresent(name -> shared.removeAll(Terms.of(name).content()));
    shared.removeIf(stem -> a.marked().contains(stem) && b.marked().contains(stem));
    return shared.size() >= AROUND_SHARED;
  }

  /// Function words that turn what is said: "patience and manure", "patience over manure".
  private static Set<String> turning(Rendering rendering) {
    Set<String> turning = new LinkedHashSet<>(rendering.markedWords());
    turning.retainAll(TURNING);
    return turning;
  }

  private static Set<String> own(Rendering rendering, Rendering other) {
    Set<String> own = new LinkedHashSet<>(rendering.marked());
    own.removeAll(other.words().terms().content());
    return own;
  }

  private static Side side(List<Rendering> side, List<Rendering> utterance) {
    List<Evidence> marks = new ArrayList<>();
    for (Rendering rendering : side) {
      marks.addAll(marks(rendering, side, utterance));
    }
    return new Side(
        telling(side.getFirst(), marks), side.stream().map(Rendering::report).toList(), marks);
  }

  /// The stretch of a long rendering from its first own word to its last; a short one whole.
  private static String telling(Rendering rendering, List<Evidence> marks) {
    List<Span> own =
        marks.stream()
            .filter(mark -> mark.article().equals(rendering.place().id()))
            .map(Evidence::span)
            .filter(rendering.place().span()::contains)
            .toList();
    if (own.isEmpty() || rendering.words().terms().words().size() <= SHORT) {
      return rendering.words().text();
    }
    int from = rendering.place().span().start();
    List<Token> words = rendering.words().terms().words();
    int first = wordAt(words, own.getFirst().start() - from);
    int last = wordAt(words, own.getLast().start() - from);
    if (last - first < AROUND) {
      first = Math.max(0, first - AROUND);
      last = Math.min(words.size() - 1, last + AROUND);
    }
    return rendering
        .words()
        .text()
        .substring(words.get(first).span().start(), words.get(last).span().end());
  }

  private static int wordAt(List<Token> words, int start) {
    int at = 0;
    while (at + 1 < words.size() && words.get(at).span().start() < start) {
      at++;
    }
    return at;
  }

  /// The content words of `rendering` that no rendering of another side has.
  private static List<Evidence> marks(
      Rendering rendering, List<Rendering> side, List<Rendering> utterance) {
    Set<String> own = new LinkedHashSet<>(rendering.marked());
    utterance.stream()
        .filter(other -> !side.contains(other))
        .forEach(other -> own.removeAll(other.words().terms().stems()));
    if (own.isEmpty()) {
      own.addAll(turning(rendering));
      utterance.stream()
          .filter(other -> !side.contains(other))
          .forEach(other -> own.removeAll(other.markedWords()));
    }
    List<Evidence> marks = new ArrayList<>();
    Terms terms = rendering.words().terms();
    for (int i = 0; i < terms.stems().size(); i++) {
      Token word = terms.words().get(i);
      if (own.contains(terms.stems().get(i))) {
        Span at = word.span().shift(rendering.place().span().start());
        marks.add(new Evidence(rendering.place().id(), at));
      }
    }
    return marks;
  }

  private static String shortest(List<Rendering> utterance) {
    String words =
        utterance.stream()
            .map(rendering -> rendering.words().text())
            .min(java.util.Comparator.comparingInt(String::length))
            .orElse("");
    return Phrase.shortened(words);
  }
}
