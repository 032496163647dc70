package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parallax.model.Span;

/// One sentence as rules see it: its words, and which of them stand in quotation marks.
///
/// @param quoted by word: whether it stands in quotation marks, the marks included
/// @param quotes the quotations that overlap this sentence, in order
record Clause(Span span, List<Word> words, BitSet quoted, List<Quoted> quotes, int number) {

  /// Longer sentences are cut: past this, they are tables or lists, and rules that look around
  /// would cost too much.
  static final int LONGEST = 300;

  /// Marks that end a noun group; a slash, an ampersand or a stray sign does not.
  private static final String BREAKS = ".,;:?!…—–―-\"“”„‟«»‘’'()[]{}|*•";

  /// The sentence at `span`, in pieces of at most [#LONGEST] words.
  ///
  /// @param overlapping the quotations that overlap the sentence, in order
  static List<Clause> of(String text, Span span, List<Quoted> overlapping, int number) {
    List<Word> all = Word.in(text, span);
    List<Clause> clauses = new ArrayList<>();
    int quote = 0;
    for (int from = 0; from < all.size(); from += LONGEST) {
      List<Word> words = all.subList(from, Math.min(all.size(), from + LONGEST));
      Span piece = Span.of(words.getFirst().start(), words.getLast().end());
      while (quote < overlapping.size() && overlapping.get(quote).outer().end() <= piece.start()) {
        quote++;
      }
      int end = quote;
      while (end < overlapping.size() && overlapping.get(end).outer().start() < piece.end()) {
        end++;
      }
      List<Quoted> quotes = overlapping.subList(quote, end);
      clauses.add(new Clause(piece, words, quoted(words, quotes), quotes, number));
    }
    return clauses;
  }

  private static BitSet quoted(List<Word> words, List<Quoted> quotes) {
    BitSet quoted = new BitSet(words.size());
    int next = 0;
    for (Quoted quote : quotes) {
      while (next < words.size() && words.get(next).start() < quote.outer().start()) {
        next++;
      }
      while (next < words.size() && words.get(next).end() <= quote.outer().end()) {
        quoted.set(next++);
      }
    }
    return quoted;
  }

  int size() {
    return words.size();
  }

  /// Whether most of its words begin with a capital, as in an English headline.
  boolean isTitleCase() {
    int longer = 0;
    int capital = 0;
    for (Word word : words) {
      if (word.text().length() > 3 && !word.isMark()) {
        longer++;
        capital += word.isCapitalised() ? 1 : 0;
      }
    }
    return capital * 4 >= longer * 3;
  }

  boolean isQuoted(int i) {
    return quoted.get(i);
  }

  Word word(int i) {
    return words.get(i);
  }

  boolean is(int i, String lower) {
    return i >= 0 && i < size() && words.get(i).is(lower);
  }

  /// Whether word `i` is a comma, semicolon, dash, quotation mark, bracket, …, but not the dot of
  /// an abbreviation.
  boolean isBreak(int i) {
    return words.get(i).isMark()
        && BREAKS.indexOf(words.get(i).text().charAt(0)) >= 0
        && !isAbbreviationDot(i);
  }

  private boolean isAbbreviationDot(int i) {
    if (i == 0 || i + 1 >= size() || !is(i, ".")) {
      return false;
    }
    Word before = words.get(i - 1);
    return before.end() == words.get(i).start()
        && before.isCapitalised()
        && before.text().length() <= 4
        && words.get(i + 1).isCapitalised();
  }

  /// The quotation whose closing mark is word `i`.
  Optional<Quoted> quoteEndingAt(int i) {
    int end = i < 0 ? -1 : words.get(i).end();
    return quotes.stream().filter(quote -> quote.outer().end() == end).findFirst();
  }

  /// The quotation whose opening mark is word `i`.
  Optional<Quoted> quoteBeginningAt(int i) {
    int start = i < size() ? words.get(i).start() : -1;
    return quotes.stream().filter(quote -> quote.outer().start() == start).findFirst();
  }

  /// The number of the first word that starts at `offset` or after it.
  int wordAt(int offset) {
    int i = 0;
    while (i < size() && words.get(i).start() < offset) {
      i++;
    }
    return i;
  }
}
