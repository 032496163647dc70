package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Override
  public List<Found> find(StoryView view, List<PointCluster> points, List<List<Rendering>> speech) {
    return speech.stream().flatMap(utterance -> of(utterance).stream()).toList();
  }

  private static Optional<Found> of(List<Rendering> utterance) {
    List<List<Rendering>> sides = new ArrayList<>();
    for (Rendering rendering : utterance) {
      Optional<List<Rendering>> same =
          sides.stream().filter(side -> sameWords(side.getFirst(), rendering)).findFirst();
      if (same.isPresent()) {
        same.get().add(rendering);
      } else {
        sides.add(new ArrayList<>(List.of(rendering)));
      }
    }
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

  /// Whether one says nothing in words that the other lacks.
  private static boolean sameWords(Rendering a, Rendering b) {
    Set<String> left = own(a, b);
    Set<String> right = own(b, a);
    return left.size() < OWN_WORDS || right.size() < OWN_WORDS;
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
        side.getFirst().words().text(), side.stream().map(Rendering::report).toList(), marks);
  }

  /// The content words of `rendering` that no rendering of another side has.
  private static List<Evidence> marks(
      Rendering rendering, List<Rendering> side, List<Rendering> utterance) {
    Set<String> own = new LinkedHashSet<>(rendering.words().terms().content());
    utterance.stream()
        .filter(other -> !side.contains(other))
        .forEach(other -> own.removeAll(other.words().terms().content()));
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
