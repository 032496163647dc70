package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;
import parallax.text.Words;

/// Cuts a sentence into its clauses, where a comma or semicolon makes that safe.
///
/// A piece that is too short to tell anything, or has no verb to tell it with, stays with the piece
/// before it: "For his part, Ann Lee, the mayor of Port Wren, praised …" is one.
final class ClauseSplitter {
  private static final WordClasses LISTS = WordClasses.read("clauses.txt");
  private static final Set<String> CONNECTIVES = Set.copyOf(LISTS.of("connectives"));
  private static final Set<String> RELATIVES = Set.copyOf(LISTS.of("relatives"));
  private static final Set<String> PREPOSITIONS = Set.copyOf(LISTS.of("prepositions"));
  private static final Set<String> COORDINATORS = Set.copyOf(LISTS.of("coordinators"));
  private static final Set<String> PREDICATES = Set.copyOf(new HashSet<>(LISTS.of("predicates")));
  private static final Set<String> NEVER = Set.copyOf(LISTS.of("never"));

  /// Words: a shorter piece tells nothing by itself.
  private static final int FEWEST_WORDS = 4;

  /// Words of content that a piece needs to tell something.
  private static final int FEWEST_CONTENT_WORDS = 2;

  private ClauseSplitter() {}

  /// The clauses of `sentence`, in order, without the connective that leads into them.
  ///
  /// @param grammar of the article that `text` is
  /// @param whole the sentence as it is tagged; `sentence` is all or the end of it
  static List<Span> split(String text, Span sentence, Grammar grammar, Span whole) {
    List<Token> words =
        Words.of(sentence.in(text)).stream()
            .map(word -> new Token(word.span().shift(sentence.start()), word.text()))
            .toList();
    List<Integer> cuts = withVerbs(cuts(text, words), words, grammar, whole);
    if (cuts.isEmpty()) {
      return List.of(sentence);
    }
    List<Span> clauses = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      clauses.add(clause(text, sentence, words, from, cut));
      from = cut;
    }
    clauses.add(clause(text, sentence, words, from, words.size()));
    return List.copyOf(clauses);
  }

  /// The cuts that leave a main verb before them, and a verb behind.
  private static List<Integer> withVerbs(
      List<Integer> cuts, List<Token> words, Grammar grammar, Span whole) {
    List<Integer> kept = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      boolean verbs =
          MainVerb.in(grammar.of(whole), stretch(words, from, cut))
              && grammar.hasVerb(whole, stretch(words, cut, words.size()));
      if (verbs) {
        kept.add(cut);
        from = cut;
      }
    }
    return kept;
  }

  private static Span stretch(List<Token> words, int from, int to) {
    return Span.of(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  /// Indexes of the words before which a clause ends.
  private static List<Integer> cuts(String text, List<Token> words) {
    List<Integer> cuts = new ArrayList<>();
    int[] content = contentWords(words);
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      boolean longEnough = tells(content, from, i) && tells(content, i, words.size());
      if (longEnough && (begins(text, words, i) || endsLead(text, words, from, i))) {
        cuts.add(i);
        from = i;
      }
    }
    return cuts;
  }

  /// Whether what the sentence begins with, and says by the way, ends before word `i`: "Although
  /// the army holds the town, …".
  private static boolean endsLead(String text, List<Token> words, int from, int i) {
    String lead = Fold.fold(words.getFirst().text());
    String gap = text.substring(words.get(i - 1).span().end(), words.get(i).span().start());
    return from == 0
        && CONNECTIVES.contains(lead)
        && !COORDINATORS.contains(lead)
        && gap.contains(",")
        && Character.isUpperCase(words.getFirst().text().charAt(0));
  }

  /// How many words of content stand before each word, and in all.
  private static int[] contentWords(List<Token> words) {
    int[] before = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      boolean content = !Stopwords.english().contains(Fold.fold(words.get(i).text()));
      before[i + 1] = before[i] + (content ? 1 : 0);
    }
    return before;
  }

  private static boolean tells(int[] content, int from, int to) {
    return to - from >= FEWEST_WORDS && content[to] - content[from] >= FEWEST_CONTENT_WORDS;
  }

  private static boolean begins(String text, List<Token> words, int i) {
    String gap = text.substring(words.get(i - 1).span().end(), words.get(i).span().start());
    if (gap.contains(";") || gap.contains(" – ") || gap.contains(" — ")) {
      return true;
    }
    String word = Fold.fold(words.get(i).text());
    if (gap.contains(",")) {
      String next = i + 1 < words.size() ? Fold.fold(words.get(i + 1).text()) : "";
      return RELATIVES.contains(word)
          || (PREPOSITIONS.contains(word) && RELATIVES.contains(next))
          || (CONNECTIVES.contains(word) && (!COORDINATORS.contains(word) || subject(words, i + 1)))
          || (predicate(word) && !"by".equals(next))
          || (COORDINATORS.contains(word) && predicate(next));
    }
    return false;
  }

  /// Whether a subject with its verb seems to begin at word `i`.
  private static boolean subject(List<Token> words, int i) {
    for (int at = i; at < Math.min(words.size(), i + 6); at++) {
      String word = Fold.fold(words.get(at).text());
      if (PREDICATES.contains(word) || (at > i && word.endsWith("ed") && !NEVER.contains(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean predicate(String word) {
    return !NEVER.contains(word)
        && word.indexOf('-') < 0
        && (PREDICATES.contains(word)
            || (word.length() > 4 && (word.endsWith("ing") || word.endsWith("ed"))));
  }

  private static Span clause(String text, Span sentence, List<Token> words, int from, int to) {
    int first = from;
    if (from > 0) {
      String lead = Fold.fold(words.get(from).text());
      first = COORDINATORS.contains(lead) || "but".equals(lead) ? from + 1 : from;
    }
    int start = from == 0 ? sentence.start() : words.get(first).span().start();
    if (to == words.size()) {
      return Span.of(start, sentence.end());
    }
    int end = words.get(to - 1).span().end();
    return Span.of(start, Math.max(start, end + closing(text, end)));
  }

  /// How many closing marks (quotation, bracket, per cent) stand right after the clause.
  private static int closing(String text, int end) {
    int length = 0;
    while (end + length < text.length() && "%)]”\"’".indexOf(text.charAt(end + length)) >= 0) {
      length++;
    }
    return length;
  }
}
