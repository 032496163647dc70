package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/// What the names that a page gives its elements say about the text in them: `sidebar`,
/// `entry-content`. The weights are log odds over sites, in `class-words.tsv`.
final class ClassWords {
  /// Names made by machines (`css-1x2y3z`) and lists of states say nothing; longer ones are cut.
  private static final int MOST_CHARS = 160;

  private static final int FEWEST_LETTERS = 2;

  /// No element counts more than this, however many names it has.
  private static final float MOST = 4;

  private static final List<String> NAMED = List.of("class", "id", "role", "itemprop");

  private final WordWeights weights;

  ClassWords(WordWeights weights) {
    this.weights = weights;
  }

  /// The log odds of an element's own names, and their least, greatest and sum from the root to it.
  record Score(float own, float least, float greatest, float sum) {
    static final Score NONE = new Score(0, 0, 0, 0);

    /// The score of an element of this weight within another.
    Score within(float weight) {
      return new Score(weight, Math.min(least, weight), Math.max(greatest, weight), sum + weight);
    }
  }

  /// What the names of one element come to.
  ///
  /// @param weight their log odds
  /// @param kind the same number for elements whose names have the same words
  record Named(float weight, int kind) {}

  /// @param known what elements of the same page came to, by their names: pages repeat them
  Named named(Element element, Map<String, Named> known) {
    return known.computeIfAbsent(names(element), _ -> named(words(element)));
  }

  private Named named(List<String> words) {
    float weight = 0;
    for (String word : words) {
      weight += weights.of(word);
    }
    return new Named(Math.clamp(weight, -MOST, MOST), words.hashCode());
  }

  /// Everything that [#words] looks at.
  static String names(Element element) {
    if (element.attributesSize() == 0) {
      return element.normalName();
    }
    Attributes attributes = element.attributes();
    StringBuilder names = new StringBuilder(element.normalName());
    for (String key : NAMED) {
      names.append('\n').append(attributes.get(key));
    }
    return names.toString();
  }

  /// The words of an element's class, id, role and itemprop, in lower case, and its tag as `#tag`.
  static List<String> words(Element element) {
    List<String> words = new ArrayList<>();
    words.add("#" + element.normalName());
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      for (String key : NAMED) {
        split(attributes.get(key), words);
      }
    }
    return words;
  }

  private static void split(String names, List<String> words) {
    int length = Math.min(names.length(), MOST_CHARS);
    int start = 0;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Character.isLetter(names.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start >= FEWEST_LETTERS) {
          String word = names.substring(start, i).toLowerCase(Locale.ROOT);
          if (!words.contains(word)) {
            words.add(word);
          }
        }
        start = hump ? i : i + 1;
      }
    }
  }
}
