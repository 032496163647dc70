package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.model.Sentence;
import parallax.model.Span;

/// Where sentences end. A line is a paragraph; a sentence never goes on over a line's end.
///
/// A full stop ends a sentence where what follows can begin one and what stands before it is no
/// abbreviation; marks that close a quotation stay with their sentence. Every character that is not
/// blank is in exactly one sentence.
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS = WordFile.set("abbreviations-en.txt");

  /// Abbreviations before which a sentence may end all the same: "p.m.", "U.S.", "Inc.".
  private static final Set<String> MAY_END = WordFile.set("abbreviations-final-en.txt");

  private static final String CLOSERS = "\"”’'»)]›";
  private static final String OPENERS = "\"“‘'«([‹„‚";

  private SentenceSplitter() {}

  /// The sentences of a text, in order.
  public static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      int before = sentences.size();
      splitLine(text, at, end, paragraph, sentences);
      paragraph += sentences.size() > before ? 1 : 0;
      at = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static void splitLine(
      String text, int from, int to, int paragraph, List<Sentence> sentences) {
    int start = from;
    int at = from;
    while (at < to) {
      if (isTerminator(text.charAt(at))) {
        int end = pastMarks(text, at, to);
        if (endsHere(text, start, at, end, to)) {
          add(text, start, end, paragraph, sentences);
          start = end;
        }
        at = end;
      } else {
        at++;
      }
    }
    add(text, start, to, paragraph, sentences);
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '؟' || c == '۔';
  }

  /// Past a run of terminators and the marks that close after it.
  private static int pastMarks(String text, int at, int to) {
    int end = at;
    while (end < to && isTerminator(text.charAt(end))) {
      end++;
    }
    while (end < to && closes(text, end, to)) {
      end++;
    }
    return end;
  }

  /// A straight mark closes only where no letter follows at once.
  private static boolean closes(String text, int at, int to) {
    char c = text.charAt(at);
    if (CLOSERS.indexOf(c) < 0) {
      return false;
    }
    boolean letterFollows = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    return !letterFollows || c == '”' || c == '»';
  }

  private static boolean endsHere(String text, int start, int terminator, int end, int to) {
    if (end >= to) {
      return true;
    }
    int next = end;
    while (next < to && isBlank(text.charAt(next))) {
      next++;
    }
    if (next >= to) {
      return true;
    }
    boolean blank = next > end;
    int first = pastOpeners(text, next, to);
    char begin = text.charAt(Math.min(first, to - 1));
    boolean quoteClosed = end > terminator + 1 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0;
    if (!blank && !glued(text, terminator, end, begin, quoteClosed)) {
      return false;
    }
    if (Character.isLowerCase(begin) || begin == ',' || begin == ';' || begin == ':') {
      return false;
    }
    return text.charAt(terminator) != '.'
        || end - terminator > 1
        || !abbreviated(text, start, terminator, begin);
  }

  /// A scrape can lose the blank between two sentences: "ended.The talks".
  private static boolean glued(
      String text, int terminator, int end, char begin, boolean quoteClosed) {
    if (!Character.isUpperCase(begin)) {
      return quoteClosed && OPENERS.indexOf(text.charAt(end)) >= 0;
    }
    return quoteClosed
        || (terminator >= 2
            && Character.isLowerCase(text.charAt(terminator - 1))
            && Character.isLowerCase(text.charAt(terminator - 2))
            && end + 1 < text.length()
            && Character.isLowerCase(text.charAt(end + 1)));
  }

  private static int pastOpeners(String text, int at, int to) {
    int first = at;
    while (first < to - 1 && OPENERS.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return first;
  }

  private static boolean abbreviated(String text, int start, int stop, char begin) {
    int from = stop;
    while (from > start
        && !isBlank(text.charAt(from - 1))
        && OPENERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
      if (stop - from > 20) {
        return false;
      }
    }
    String word = text.substring(from, stop);
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I")) {
      return true;
    }
    String folded = word.toLowerCase(Locale.ROOT);
    if (MAY_END.contains(folded)) {
      return !Character.isUpperCase(begin) || followedByName(text, stop);
    }
    if (folded.equals("no")) {
      return Character.isDigit(begin);
    }
    return ABBREVIATIONS.contains(folded) || word.matches("(?:\\p{L}\\.)+\\p{L}");
  }

  /// "U.S. President", "Inc. Chairman": after an abbreviation that may end a sentence, a title or a
  /// further capitalised word makes an end unlikely; a common sentence opener makes it likely.
  private static boolean followedByName(String text, int stop) {
    int from = stop + 1;
    while (from < text.length() && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return !OPENING_WORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static final Set<String> OPENING_WORDS = WordFile.set("sentence-openers-en.txt");

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(String text, int from, int to, int paragraph, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Sentence(Span.of(start, end), paragraph));
    }
  }
}
