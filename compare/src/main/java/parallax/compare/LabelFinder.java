package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Token;
import parallax.text.Words;

/// Finds the words that outlets choose for governments, armed groups, crowds and the like.
final class LabelFinder {
  private static final WordClasses LABELS = WordClasses.read("labels.txt");
  private static final WordClasses AROUND = WordClasses.read("label-modifiers.txt");
  private static final Set<String> MODIFIERS = Set.copyOf(AROUND.of("modifiers"));
  private static final Set<String> DETERMINERS = Set.copyOf(AROUND.of("determiners"));
  private static final Set<String> ARTICLES = Set.copyOf(AROUND.of("articles"));
  private static final Set<String> NUMBERS = Set.copyOf(AROUND.of("numbers"));
  private static final Set<String> MASS = Set.copyOf(AROUND.of("mass"));
  private static final Map<String, String> KINDS = kinds();

  /// Kinds of which each country has its own; "the government" shows by its article which is meant.
  static final Set<String> OF_COUNTRIES = Set.of("government", "leader");

  /// Words of the longest label.
  private static final int LONGEST_HEAD = 3;

  /// Words before a label that may belong to it.
  private static final int LONGEST_LEAD = 3;

  /// A label as it stands in an article.
  ///
  /// @param kind which kind of thing it names: `government`, `armed opposition`, …
  /// @param head the label itself, lower case
  /// @param modifiers the words before it that belong to it, without a determiner
  record Label(int article, String kind, String head, List<String> modifiers, Span span) {}

  private LabelFinder() {}

  static List<Label> of(StoryView view) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < view.articles().size(); i++) {
      labels(view.text(i), i, labels);
    }
    return labels;
  }

  private static void labels(String text, int article, List<Label> labels) {
    List<Token> words = Words.of(text);
    List<String> folded = words.stream().map(word -> Fold.fold(word.text())).toList();
    for (int i = 0; i < words.size(); i++) {
      int length = headLength(text, words, folded, i);
      if (length > 0) {
        label(text, words, folded, i, length, article).ifPresent(labels::add);
        i += length - 1;
      }
    }
  }

  private static int headLength(String text, List<Token> words, List<String> folded, int at) {
    for (int length = Math.min(LONGEST_HEAD, words.size() - at); length > 0; length--) {
      if (KINDS.containsKey(String.join(" ", folded.subList(at, at + length)))
          && joined(text, words, at, at + length - 1)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean joined(String text, List<Token> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!adjacent(text, words, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean adjacent(String text, List<Token> words, int i) {
    String gap = text.substring(words.get(i).span().end(), words.get(i + 1).span().start());
    return gap.isBlank() && gap.length() == 1 && gap.charAt(0) != '\n';
  }

  private static Optional<Label> label(
      String text, List<Token> words, List<String> folded, int at, int length, int article) {
    int first = at;
    boolean determined = false;
    while (first > 0 && at - first < LONGEST_LEAD && adjacent(text, words, first - 1)) {
      String before = folded.get(first - 1);
      if (DETERMINERS.contains(before)) {
        determined = true;
        break;
      }
      if (NUMBERS.contains(before.replaceFirst("-.*", ""))) {
        break;
      }
      if (!MODIFIERS.contains(before) && !name(words.get(first - 1).text())) {
        break;
      }
      first--;
    }
    String head = String.join(" ", folded.subList(at, at + length));
    String kind = kind(head);
    boolean bare = first == at;
    boolean plural =
        head.endsWith("s") || head.endsWith("ce") || head.endsWith("cy") || MASS.contains(head);
    boolean one = ARTICLES.contains(first > 0 ? folded.get(first - 1) : "");
    boolean power = OF_COUNTRIES.contains(kind);
    if (bare && !plural && (!determined || (one && power))) {
      return Optional.empty();
    }
    int start = bare && determined && power && !one ? first - 1 : first;
    Span span = Span.of(words.get(start).span().start(), words.get(at + length - 1).span().end());
    return Optional.of(new Label(article, kind, head, lead(words, start, at), span));
  }

  private static List<String> lead(List<Token> words, int start, int at) {
    return words.subList(start, at).stream().map(Token::text).toList();
  }

  private static String kind(String head) {
    String kind = KINDS.get(head);
    if (kind == null) {
      throw new IllegalArgumentException("'" + head + "' is no label");
    }
    return kind;
  }

  /// Whether a word is written like a name, or belongs to one: "Syrian", "Assad's".
  private static boolean name(String word) {
    return Character.isUpperCase(word.charAt(0))
        || word.endsWith("'s")
        || word.endsWith("’s")
        || (word.length() > 3 && word.startsWith("al-"));
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    new LinkedHashMap<>(LABELS.byClass())
        .forEach((kind, heads) -> heads.forEach(head -> kinds.putIfAbsent(head, kind)));
    return Map.copyOf(kinds);
  }
}
