package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;

/// Whether two renderings of one saying word the same stretch of it otherwise.
///
/// Their words are aligned in order (longest common subsequence of stems). Between two words that
/// both have, or between one and the end of a sentence of both, each must have a few words, one of
/// them of content that the other lacks. What one quotes further than the other, or leaves out, is
/// no rewording, unless it turns the sentence around ("will go ahead", "will not go ahead"). Cost:
/// the product of their words.
final class Rewording {
  /// Words between two common ones beyond which the two go their own ways.
  private static final int MOST_BETWEEN = 6;

  /// Content words in common, and their share of the briefer rendering's, below which two
  /// renderings are two remarks: of wordings read by hand in twenty stories, those below were.
  private static final int FEWEST_COMMON = 3;

  private static final double LEAST_COMMON = 0.5;

  /// Words in common, function words too, that do as well: "we were told to wait until morning",
  /// "we were told to leave by morning".
  private static final int FEWEST_COMMON_WORDS = 4;

  /// Words between a common one and the end of the sentence, or its start: at the edges one often
  /// quotes further.
  private static final int MOST_AT_EDGE = 4;

  /// Words of a saying that is one brief sentence: with fewer it is a scrap of one.
  private static final int BRIEFEST = 3;

  private static final int BRIEF = 9;

  private static final String SENTENCE_ENDS = ".!?;\n";

  /// Words of a rendering that are aligned; a longer one is a speech.
  private static final int MOST = 400;

  private static final Set<String> EXTENT =
      Set.copyOf(WordClasses.read("polarity.txt").of("extent"));

  /// @param negates whether it is a negation
  /// @param extent whether it says how much of something: "all", "less"
  /// @param ends whether its sentence ends behind it
  private record Word(
      String stem, boolean content, boolean negates, boolean extent, boolean ends) {}

  /// A word of each, or the place behind the last.
  private record Pair(int left, int right) {}

  private final List<Word> left;
  private final List<Word> right;
  private final Set<String> leftStems = new HashSet<>();
  private final Set<String> rightStems = new HashSet<>();

  private Rewording(String a, String b) {
    left = words(a);
    right = words(b);
    left.forEach(word -> leftStems.add(word.stem()));
    right.forEach(word -> rightStems.add(word.stem()));
  }

  static boolean between(String a, String b) {
    return new Rewording(a, b).found();
  }

  /// Whether a word of one turns around or measures otherwise what both say in a sentence: "did
  /// what the law asks", "did more than the law asks".
  static boolean turned(String a, String b) {
    return new Rewording(a, b).turned();
  }

  /// Whether both are one sentence of a few words, each with words of its own.
  static boolean brief(String a, String b) {
    Rewording both = new Rewording(a, b);
    return isBrief(both.left)
        && isBrief(both.right)
        && own(both.left, both.rightStems)
        && own(both.right, both.leftStems);
  }

  private static boolean isBrief(List<Word> words) {
    return words.size() >= BRIEFEST
        && words.size() <= BRIEF
        && isOneSentence(words, 0, words.size() - 1);
  }

  private static List<Word> words(String text) {
    Terms terms = Terms.of(text.replace('-', ' '));
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, terms.stems().size()); i++) {
      Token token = terms.words().get(i);
      String folded = Fold.fold(token.text());
      words.add(
          new Word(
              terms.stems().get(i),
              !Stopwords.english().contains(folded),
              Negation.is(terms.stems().get(i)),
              EXTENT.contains(folded),
              endsBehind(terms.words(), i, text)));
    }
    return words;
  }

  private static boolean endsBehind(List<Token> words, int at, String text) {
    int from = words.get(at).span().end();
    int to = at + 1 < words.size() ? words.get(at + 1).span().start() : text.length();
    return at + 1 == words.size()
        || text.substring(from, to).chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
  }

  private boolean found() {
    List<Pair> aligned = aligned();
    if (!common(aligned)) {
      return false;
    }
    Pair last = new Pair(left.size(), right.size());
    boolean found = atStart(aligned.getFirst());
    for (int at = 0; at < aligned.size(); at++) {
      Pair one = aligned.get(at);
      boolean hasNext = at + 1 < aligned.size();
      Pair next = hasNext ? aligned.get(at + 1) : last;
      found |= (hasNext && gap(one, next, MOST_BETWEEN)) || atEnd(one, next);
    }
    return found;
  }

  private boolean turned() {
    List<Pair> aligned = aligned();
    if (!common(aligned)) {
      return false;
    }
    boolean turned = false;
    for (int at = 0; at + 1 < aligned.size(); at++) {
      turned |=
          turned(aligned.get(at), aligned.get(at + 1)) && sharesSentence(aligned.get(at), aligned);
    }
    return turned;
  }

  /// Whether the sentences of two words in common have enough others in common.
  private boolean sharesSentence(Pair one, List<Pair> aligned) {
    long common =
        aligned.stream()
            .filter(pair -> isOneSentence(left, pair.left(), one.left()))
            .filter(pair -> isOneSentence(right, pair.right(), one.right()))
            .count();
    return common >= FEWEST_COMMON_WORDS;
  }

  private boolean turned(Pair one, Pair next) {
    List<Word> here = left.subList(one.left() + 1, next.left());
    List<Word> there = right.subList(one.right() + 1, next.right());
    boolean near =
        isOneSentence(left, one.left(), next.left())
            && isOneSentence(right, one.right(), next.right())
            && Math.max(here.size(), there.size()) <= MOST_BETWEEN;
    boolean measured = !here.isEmpty() && !there.isEmpty() && (measures(here) || measures(there));
    boolean negated =
        negations(here) != negations(there)
            && negations(sentence(left, one.left())) != negations(sentence(right, one.right()));
    return near && (measured || negated);
  }

  private static boolean measures(List<Word> words) {
    return words.stream().anyMatch(Word::extent);
  }

  private static long negations(List<Word> words) {
    return words.stream().filter(Word::negates).count();
  }

  /// The sentence that a word stands in.
  private static List<Word> sentence(List<Word> words, int at) {
    int from = at;
    while (from > 0 && !words.get(from - 1).ends()) {
      from--;
    }
    return words.subList(from, end(words, at) + 1);
  }

  /// Whether both tell the start of their first sentences otherwise.
  private boolean atStart(Pair first) {
    return isOneSentence(left, 0, first.left())
        && isOneSentence(right, 0, first.right())
        && gap(new Pair(-1, -1), first, MOST_AT_EDGE);
  }

  /// Whether both tell the rest of a sentence otherwise, before another begins.
  private boolean atEnd(Pair last, Pair next) {
    int endLeft = end(left, last.left());
    int endRight = end(right, last.right());
    return endLeft < next.left()
        && endRight < next.right()
        && gap(last, new Pair(endLeft + 1, endRight + 1), MOST_AT_EDGE);
  }

  private static boolean isOneSentence(List<Word> words, int one, int other) {
    return words.subList(Math.min(one, other), Math.max(one, other)).stream().noneMatch(Word::ends);
  }

  /// The last word of the sentence that a word stands in.
  private static int end(List<Word> words, int at) {
    int end = at;
    while (end + 1 < words.size() && !words.get(end).ends()) {
      end++;
    }
    return end;
  }

  /// The words that stand in both, in one order.
  private List<Pair> aligned() {
    int[][] longest = longest();
    List<Pair> aligned = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).stem().equals(right.get(j).stem())) {
        aligned.add(new Pair(i++, j++));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return aligned;
  }

  /// Whether enough of the words stand in both.
  private boolean common(List<Pair> aligned) {
    long content = aligned.stream().filter(pair -> left.get(pair.left()).content()).count();
    return content > 0
        && ((content >= FEWEST_COMMON && content >= LEAST_COMMON * briefer(Rewording::content))
            || (aligned.size() >= FEWEST_COMMON_WORDS
                && aligned.size() >= LEAST_COMMON * briefer(List::size)));
  }

  private double briefer(ToDoubleFunction<List<Word>> size) {
    return Math.min(size.applyAsDouble(left), size.applyAsDouble(right));
  }

  private static long content(List<Word> words) {
    return words.stream().filter(Word::content).count();
  }

  /// Whether both have a few words of their own between two common ones.
  private boolean gap(Pair from, Pair to, int most) {
    return own(left, from.left() + 1, to.left(), rightStems, most)
        && own(right, from.right() + 1, to.right(), leftStems, most)
        && !joined(left, from.left() + 1, to.left())
            .equals(joined(right, from.right() + 1, to.right()));
  }

  /// What is written as one word here and as two there is the same.
  private static String joined(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::stem).collect(Collectors.joining());
  }

  private static boolean own(List<Word> words, int from, int to, Set<String> others, int most) {
    return from < to && to - from <= most && own(words.subList(from, to), others);
  }

  private static boolean own(List<Word> words, Set<String> others) {
    return words.stream().anyMatch(word -> word.content() && !others.contains(word.stem()));
  }

  /// Length of the longest common subsequence from each pair of words on.
  private int[][] longest() {
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] =
            left.get(i).stem().equals(right.get(j).stem())
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}
