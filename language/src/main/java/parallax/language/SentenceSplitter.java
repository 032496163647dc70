package parallax.language;

import java.util.ArrayList;
import java.util.List;
import parallax.model.Sentence;
import parallax.model.Span;

/// Cuts a text into sentences by rules: news in English, as scraped from the web.
///
/// A line is a paragraph, and no sentence crosses its end. Sentences are in order, do not overlap,
/// and together hold every character that is not white space. Linear in the text's length.
public final class SentenceSplitter {
  private SentenceSplitter() {}

  /// The sentences of `text`, empty for a blank text.
  public static List<Sentence> split(String text) {
    var sentences = new ArrayList<Sentence>();
    int paragraph = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      int before = sentences.size();
      splitLine(text, new Span(at, end), paragraph, sentences);
      if (sentences.size() > before) {
        paragraph++;
      }
      at = end + 1;
    }
    return sentences;
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineBreak(char letter) {
    return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029';
  }

  private static void splitLine(String text, Span line, int paragraph, List<Sentence> out) {
    int start = skipBlanks(text, line.start(), line.end());
    boolean inQuotes = false;
    int at = start;
    while (at < line.end()) {
      char letter = text.charAt(at);
      if (letter == '"') {
        inQuotes = !inQuotes;
      }
      if (!isTerminator(letter)) {
        at++;
        continue;
      }
      int marks = endOfTerminators(text, at, line.end());
      int end = endOfClosers(text, marks, line.end(), inQuotes);
      boolean closes = end > marks;
      if (SentenceEnd.at(text, new Span(at, marks), new Span(marks, end), line)) {
        out.add(new Sentence(new Span(start, end), paragraph));
        start = skipBlanks(text, end, line.end());
        inQuotes = false;
        at = start;
      } else {
        inQuotes = inQuotes && !(closes && text.substring(marks, end).indexOf('"') >= 0);
        at = end;
      }
    }
    addRest(text, start, line.end(), paragraph, out);
  }

  private static void addRest(
      String text, int start, int limit, int paragraph, List<Sentence> out) {
    int end = limit;
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      out.add(new Sentence(new Span(start, end), paragraph));
    }
  }

  private static int endOfTerminators(String text, int from, int limit) {
    int at = from;
    while (at < limit && isTerminator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Quotation marks and brackets that close right after the end; a plain mark only where one is
  /// open.
  private static int endOfClosers(String text, int from, int limit, boolean inQuotes) {
    int at = from;
    boolean open = inQuotes;
    while (at < limit) {
      char letter = text.charAt(at);
      boolean last = at + 1 >= limit || isBlank(text.charAt(at + 1));
      boolean closer =
          switch (letter) {
            case '”', '’', '»', ')', ']' -> true;
            case '"' -> open || last;
            case '\'' -> last;
            default -> false;
          };
      if (!closer) {
        break;
      }
      open = open && letter != '"';
      at++;
    }
    return at;
  }

  private static int skipBlanks(String text, int from, int limit) {
    int at = from;
    while (at < limit && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  static boolean isTerminator(char letter) {
    return switch (letter) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।' -> true;
      default -> false;
    };
  }
}
