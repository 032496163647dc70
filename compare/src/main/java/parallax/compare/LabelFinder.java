package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.language.TaggedToken;
import parallax.model.AnnotatedArticle;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;
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

  /// The words that labels begin with.
  private static final Set<String> FIRST =
      KINDS.keySet().stream()
          .map(head -> head.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  /// Kinds of which each country has its own; "the government" shows by its article which is meant.
  static final Set<String> OF_COUNTRIES = Set.of("government", "leader");

  private static final String OURS = "our";

  /// Words of the longest label.
  private static final int LONGEST_HEAD = 3;

  /// Words before a label that may belong to it.
  private static final int LONGEST_LEAD = 3;

  /// Parts of speech of words that may stand between a determiner and the head.
  private static final Set<String> LEADING = Set.of("ADJ", "NOUN", "PROPN");

  /// Parts of speech of a head's last word.
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /// A label as it stands in an article.
  ///
  /// @param kind which kind of thing it names: `government`, `armed opposition`, …
  /// @param head the label itself, lower case
  /// @param modifiers the words before it that belong to it, without a determiner
  /// @param place the label with them
  /// @param forms the spans that show it: with what belongs to it, and mostly the head alone
  record Label(
      int article,
      String kind,
      String head,
      List<String> modifiers,
      FormPlace place,
      List<FormPlace> forms) {}

  private final int article;
  private final boolean title;
  private final String text;
  private final List<Token> words;
  private final List<String> folded;
  private final Map<Integer, String> tags = new HashMap<>();

  private LabelFinder(int article, boolean title, String text, List<TaggedToken> tagged) {
    this.article = article;
    this.title = title;
    this.text = text;
    this.words = Words.of(text);
    this.folded = words.stream().map(word -> Fold.fold(word.text())).toList();
    tagged.forEach(token -> tags.put(token.token().start(), token.tag()));
  }

  static List<Label> of(StoryView view) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < view.articles().size(); i++) {
      AnnotatedArticle article = view.articles().get(i);
      String title = article.article().title().orElse("");
      if (!title.isEmpty()) {
        new LabelFinder(i, true, title, new Grammar(title).of(Span.of(0, title.length())))
            .find(labels);
      }
      Grammar grammar = view.grammars().get(i);
      List<TaggedToken> tagged =
          article.sentences().stream().flatMap(s -> grammar.of(s.span()).stream()).toList();
      new LabelFinder(i, false, view.text(i), tagged).find(labels);
    }
    return labels;
  }

  private void find(List<Label> labels) {
    for (int i = 0; i < words.size(); i++) {
      int length = headLength(i);
      if (length > 0) {
        label(i, length).ifPresent(labels::add);
        i += length - 1;
      }
    }
  }

  private int headLength(int at) {
    if (!FIRST.contains(folded.get(at))) {
      return 0;
    }
    for (int length = Math.min(LONGEST_HEAD, words.size() - at); length > 0; length--) {
      if (KINDS.containsKey(String.join(" ", folded.subList(at, at + length)))
          && joined(at, at + length - 1)) {
        return length > 1 || NOUNS.contains(tag(at)) ? length : 0;
      }
    }
    return 0;
  }

  /// The part of speech of word number `at`; capitals of a headline tell nothing, so it is a noun.
  private String tag(int at) {
    String tag = tags.getOrDefault(words.get(at).span().start(), "");
    boolean shouted = folded.get(at).length() > 2 && isShouted(words.get(at).text());
    return shouted ? "PROPN" : tag;
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private boolean joined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!adjacent(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean adjacent(int i) {
    String gap = text.substring(words.get(i).span().end(), words.get(i + 1).span().start());
    return gap.isBlank() && gap.length() == 1 && gap.charAt(0) != '\n';
  }

  private Optional<Label> label(int at, int length) {
    int first = at;
    boolean determined = false;
    while (first > 0 && at - first < LONGEST_LEAD && adjacent(first - 1)) {
      String before = folded.get(first - 1);
      if (DETERMINERS.contains(before)) {
        determined = true;
        break;
      }
      if (NUMBERS.contains(before.replaceFirst("-.*", "")) || !leads(first - 1)) {
        break;
      }
      first--;
    }
    String head = String.join(" ", folded.subList(at, at + length));
    String kind = kind(head);
    boolean bare = first == at;
    boolean plural =
        head.endsWith("s")
            || head.endsWith("ce")
            || head.endsWith("cy")
            || head.endsWith("men")
            || MASS.contains(head);
    boolean one = ARTICLES.contains(first > 0 ? folded.get(first - 1) : "");
    boolean power = OF_COUNTRIES.contains(kind);
    if (bare && !plural && !title && (!determined || (one && power))) {
      return Optional.empty();
    }
    int start = bare && determined && power && !one ? first - 1 : first;
    FormPlace place = place(start, at + length - 1);
    List<FormPlace> forms = new ArrayList<>();
    forms.add(place);
    if (start < at && !power) {
      forms.add(place(at, at + length - 1));
    }
    // "Our boys" takes a side, "the boys" does not.
    if (determined && start == first && folded.get(first - 1).equals(OURS)) {
      forms.add(place(first - 1, at + length - 1));
    }
    int complement = complement(at + length - 1, power);
    if (complement > at + length - 1 && !title) {
      forms.add(place(start, complement));
    }
    return Optional.of(new Label(article, kind, head, lead(start, at), place, forms));
  }

  private FormPlace place(int from, int last) {
    return new FormPlace(
        Span.of(words.get(from).span().start(), words.get(last).span().end()), title);
  }

  /// Whether the word before a label may belong to it: an adjective, a noun, a name.
  private boolean leads(int at) {
    String word = words.get(at).text();
    return MODIFIERS.contains(folded.get(at))
        || isParticiple(at)
        || (LEADING.contains(tag(at)) && !Stopwords.english().contains(folded.get(at)))
        || word.endsWith("'s")
        || word.endsWith("’s")
        || (word.length() > 3 && word.startsWith("al-"));
  }

  /// "The captured guards", "14 captured guards"; not "troops captured guards".
  private boolean isParticiple(int at) {
    if (at == 0 || !folded.get(at).endsWith("ed") || !adjacent(at - 1)) {
      return false;
    }
    String before = folded.get(at - 1);
    return DETERMINERS.contains(before)
        || tag(at - 1).equals("NUM")
        || NUMBERS.contains(before)
        || tag(at - 1).equals("ADP");
  }

  /// The last word of "of the Orla dam", for a power also of "in Orla", right behind a label's last
  /// word; that itself where nothing such follows.
  private int complement(int last, boolean power) {
    int at = last + 1;
    boolean linked =
        at < words.size()
            && adjacent(last)
            && (folded.get(at).equals("of") || (power && folded.get(at).equals("in")));
    if (!linked) {
      return last;
    }
    int end = at;
    boolean noun = false;
    while (end + 1 < words.size() && end - at <= LONGEST_LEAD && adjacent(end)) {
      int next = end + 1;
      boolean article = next == at + 1 && folded.get(next).equals("the");
      if (!article && !LEADING.contains(tag(next))) {
        break;
      }
      noun = NOUNS.contains(tag(next));
      end = next;
    }
    return noun ? end : last;
  }

  private List<String> lead(int start, int at) {
    return words.subList(start, at).stream().map(Token::text).toList();
  }

  private static String kind(String head) {
    String kind = KINDS.get(head);
    if (kind == null) {
      throw new IllegalArgumentException("'" + head + "' is no label");
    }
    return kind;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    new LinkedHashMap<>(LABELS.byClass())
        .forEach((kind, heads) -> heads.forEach(head -> kinds.putIfAbsent(head, kind)));
    new LinkedHashMap<>(LABELS.byClass())
        .forEach((kind, heads) -> heads.forEach(head -> kinds.putIfAbsent(plural(head), kind)));
    return Map.copyOf(kinds);
  }

  /// The regular plural of a noun, or of the last word of several.
  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun + "es";
    }
    boolean y = noun.endsWith("y") && noun.length() > 1;
    return y && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
  }
}
