package parallax.text.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A run of letters, a run of digits, or one other character that is not white space.
///
/// @param norm its characters in lower case, with plain quotes and dashes
/// @param glued whether no white space stands before it
public record Piece(int start, int end, String norm, boolean glued) {

  /// How far a word may be long before it is cut: longer ones are in no lexicon.
  private static final int LONGEST = 64;

  /// Pieces of a stretch at most: no sentence that was written to be read is longer.
  private static final int STRETCH = 1_000;

  /// Each character of ASCII in lower case: most pieces of one character share theirs.
  private static final List<String> ASCII =
      IntStream.range(0, 128)
          .mapToObj(c -> String.valueOf((char) Character.toLowerCase(c)))
          .toList();

  /// All pieces of `text` in `[from, to)`, in order.
  public static List<Piece> of(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>((to - from) / 5 + 8);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isSpace(c)) {
        at = end;
        continue;
      }
      if (Character.isLetter(c)) {
        while (end < to && end - at < LONGEST && isLetter(text.charAt(end))) {
          end++;
        }
      } else if (isDigit(c)) {
        while (end < to && end - at < LONGEST && isDigit(text.charAt(end))) {
          end++;
        }
      } else if (Character.isHighSurrogate(c) && end < to) {
        end++;
      }
      boolean glued = at > from && !isSpace(text.charAt(at - 1));
      pieces.add(new Piece(at, end, normal(text, at, end), glued));
      at = end;
    }
    return pieces;
  }

  /// All pieces of `text` in `[from, to)`, in lists of a bounded length, so that a chart over a
  /// sentence without an end stays small. One is cut before a piece that white space stands before,
  /// where there is one near.
  public static List<List<Piece>> stretches(String text, int from, int to) {
    List<Piece> all = of(text, from, to);
    if (all.size() <= STRETCH) {
      return List.of(all);
    }
    List<List<Piece>> stretches = new ArrayList<>();
    int at = 0;
    while (all.size() - at > STRETCH) {
      int end = at + STRETCH;
      while (end > at + STRETCH / 2 && all.get(end).glued()) {
        end--;
      }
      end = all.get(end).glued() ? at + STRETCH : end;
      stretches.add(List.copyOf(all.subList(at, end)));
      at = end;
    }
    stretches.add(List.copyOf(all.subList(at, all.size())));
    return stretches;
  }

  public boolean isNumeral() {
    return isDigit(norm.charAt(0));
  }

  public boolean isWord() {
    return Character.isLetter(norm.charAt(0));
  }

  private static String normal(String text, int at, int end) {
    if (end == at + 1) {
      char c = text.charAt(at);
      return switch (c) {
        case '’', '‘', 'ʼ', '`', '´' -> "'";
        case '–', '—', '−', '‐', '‑', '‒' -> "-";
        case '“', '”' -> "\"";
        default -> c < ASCII.size() ? ASCII.get(c) : String.valueOf(Character.toLowerCase(c));
      };
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
