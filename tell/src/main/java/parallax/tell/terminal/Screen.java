package parallax.tell.terminal;

import java.util.Arrays;
import java.util.List;

/// Lines of a terminal: wrapped to its width, coloured only where that was asked for.
final class Screen {
  private static final char ESCAPE = '\u001B';

  private final int width;
  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  Screen(int width, boolean colours) {
    this.width = width;
    this.colours = colours;
  }

  /// How words are set off.
  enum Ink {
    PLAIN(""),
    BOLD("[1m"),
    SOFT("[2m"),
    CONTESTED("[31m");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  void blank() {
    out.append('\n');
  }

  /// Writes `words` after `first`, and under it where they need more lines.
  void paragraph(Ink ink, String first, String words) {
    String indent = " ".repeat(columns(first));
    String lead = first;
    var line = new StringBuilder();
    for (String word : words(words)) {
      boolean full = columns(indent) + columns(line) + 1 + columns(word) > width;
      if (full && !line.isEmpty()) {
        line(ink, lead, line);
        lead = indent;
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(ink, lead, line);
  }

  private void line(Ink ink, String lead, CharSequence words) {
    out.append(lead);
    if (colours && ink != Ink.PLAIN) {
      out.append(ESCAPE).append(ink.code).append(words).append(ESCAPE).append("[0m");
    } else {
      out.append(words);
    }
    out.append('\n');
  }

  private static List<String> words(String words) {
    return Arrays.stream(printable(words).split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  /// Words of articles must not steer the terminal: control characters become blanks.
  private static String printable(String words) {
    var plain = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean steers =
                  Character.isISOControl(c)
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || Character.isWhitespace(c);
              plain.appendCodePoint(steers ? ' ' : c);
            });
    return plain.toString();
  }

  /// Columns that words take; wide East Asian characters and emoji take two.
  private static int columns(CharSequence words) {
    return words.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> Character.isEmojiPresentation(c);
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
