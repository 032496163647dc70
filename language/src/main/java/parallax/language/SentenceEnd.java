package parallax.language;

import java.util.Set;
import parallax.model.Span;
import parallax.text.WordList;

/// Decides whether a mark that may end a sentence does.
final class SentenceEnd {
  /// Units looked at before a point for the word it belongs to; no abbreviation is longer.
  private static final int LONGEST_WORD = 40;

  /// Letters that a word has at least when a missing blank after its point is a new sentence; fewer
  /// are rather part of an address or an abbreviation.
  private static final int SHORTEST_BEFORE_GLUED = 3;

  private static final Set<String> SAYING =
      Set.copyOf(WordList.lines(SentenceEnd.class, "saying-verbs-en.txt"));

  private SentenceEnd() {}

  /// @param marks the run of terminators
  /// @param closers the closing quotes and brackets after them, may be empty
  /// @param line the paragraph
  static boolean at(String text, Span marks, Span closers, Span line) {
    int end = closers.end();
    if (end >= line.end()) {
      return true;
    }
    return SentenceSplitter.isBlank(text.charAt(end))
        ? endsBeforeBlank(text, marks, closers, line)
        : endsGlued(text, marks, closers, line);
  }

  private static boolean endsBeforeBlank(String text, Span marks, Span closers, Span line) {
    int next = nextWord(text, closers.end(), line.end());
    if (next >= line.end()) {
      return true;
    }
    int first = text.codePointAt(next);
    if (Character.isLowerCase(first)) {
      return false;
    }
    String following = word(text, next, line.end());
    boolean onePoint = marks.length() == 1 && text.charAt(marks.start()) == '.';
    if (onePoint) {
      return (closers.length() > 0 && !isBracketOnly(text, closers))
          || endsAfterPoint(text, marks.start(), line.start(), first, following);
    }
    boolean asked = text.charAt(marks.end() - 1) == '?' || text.charAt(marks.end() - 1) == '!';
    return !(asked && closers.length() > 0 && saysNext(text, next, line.end()));
  }

  /// `"Is it true?" Smith asked.` goes on after the quotation.
  private static boolean saysNext(String text, int next, int limit) {
    int after = nextWord(text, next + word(text, next, limit).length(), limit);
    return after < limit && SAYING.contains(word(text, after, limit));
  }

  private static boolean endsAfterPoint(
      String text, int point, int from, int first, String following) {
    String before = wordBefore(text, point, from);
    return switch (Lexicon.abbreviation(before)) {
      case NONE -> true;
      case BEFORE_NAME -> false;
      case BEFORE_NUMBER -> !Character.isDigit(first) && Character.isLetter(first);
      case MONTH -> Lexicon.startsSentences(following);
      case WITHIN -> Lexicon.startsSentences(following) && !isInitial(before, text, point, from);
    };
  }

  /// A single letter after a capitalised word is a middle initial, whatever follows it.
  private static boolean isInitial(String before, String text, int point, int from) {
    if (before.length() != 1) {
      return false;
    }
    int at = point - 2;
    if (at < from || !SentenceSplitter.isBlank(text.charAt(at))) {
      return true;
    }
    String previous = wordBefore(text, at, from);
    return !previous.isEmpty() && Character.isUpperCase(previous.charAt(0));
  }

  /// Scraped text loses blanks: "said.The", "said.”The".
  private static boolean endsGlued(String text, Span marks, Span closers, Span line) {
    int next = skipOpeners(text, closers.end(), line.end());
    if (next >= line.end() || !Character.isUpperCase(text.codePointAt(next))) {
      return false;
    }
    boolean proper = next + 1 < line.end() && !Character.isUpperCase(text.charAt(next + 1));
    if (!proper || text.charAt(next + 1) == '.') {
      return false;
    }
    if (closers.length() > 0) {
      return !isBracketOnly(text, closers);
    }
    String before = wordBefore(text, marks.start(), line.start());
    return before.length() >= SHORTEST_BEFORE_GLUED
        && before.chars().allMatch(Character::isLowerCase)
        && !looksLikeAddress(text, next, line.end());
  }

  private static boolean looksLikeAddress(String text, int next, int limit) {
    int end = next + word(text, next, limit).length();
    return end + 1 < limit
        && "./@_=:".indexOf(text.charAt(end)) >= 0
        && !SentenceSplitter.isBlank(text.charAt(end + 1));
  }

  private static boolean isBracketOnly(String text, Span closers) {
    return closers.in(text).chars().allMatch(letter -> letter == ')' || letter == ']');
  }

  /// The word that ends at `end`, with inner points: "U.S", "Jan".
  private static String wordBefore(String text, int end, int from) {
    int limit = Math.max(from, end - LONGEST_WORD);
    int at = end;
    while (at > limit && isWordUnit(text.charAt(at - 1))) {
      at--;
    }
    return text.substring(at, end);
  }

  private static boolean isWordUnit(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '.' || letter == '-';
  }

  private static String word(String text, int start, int limit) {
    int at = start;
    int end = Math.min(limit, start + LONGEST_WORD);
    while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static int nextWord(String text, int from, int limit) {
    int at = from;
    while (at < limit && SentenceSplitter.isBlank(text.charAt(at))) {
      at++;
    }
    return skipOpeners(text, at, limit);
  }

  private static int skipOpeners(String text, int from, int limit) {
    int at = from;
    while (at < limit && "\"'“‘«([".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
