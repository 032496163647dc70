package parallax.text;

import java.text.Normalizer;
import java.util.Locale;

/// Brings spellings of one thing together. What is folded is for comparing, never for showing: its
/// offsets are not the text's.
public final class Fold {
  private Fold() {}

  /// Lower case without diacritics, plain quotes and dashes, each run of white space one blank,
  /// none at the ends.
  public static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    String plain = quotes(text).toLowerCase(Locale.ROOT);
    if (isAscii(plain)) {
      return squeeze(plain);
    }
    // Compatibility forms can decompose into quotation marks and blanks: once more.
    return squeeze(quotes(withoutDiacritics(plain)));
  }

  /// Each curly or angled quotation mark and each long dash as its plain form, one for one: offsets
  /// stay.
  public static String quotes(String text) {
    int first = 0;
    while (first < text.length() && plain(text.charAt(first)) == text.charAt(first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder changed = new StringBuilder(text);
    for (int at = first; at < text.length(); at++) {
      changed.setCharAt(at, plain(text.charAt(at)));
    }
    return changed.toString();
  }

  /// Each run of white space as one blank, none at the ends; invisible marks dropped.
  public static String squeeze(String text) {
    var squeezed = new StringBuilder(text.length());
    boolean blank = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (isBlank(letter)) {
        blank = true;
      } else if (!isInvisible(letter)) {
        if (blank && !squeezed.isEmpty()) {
          squeezed.append(' ');
        }
        blank = false;
        squeezed.append(letter);
      }
    }
    return squeezed.toString();
  }

  private static String withoutDiacritics(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var bare = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); at++) {
      char letter = decomposed.charAt(at);
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        bare.append(spelledOut(letter));
      }
    }
    return bare.toString();
  }

  /// Letters that Unicode does not decompose, as English text spells them.
  private static String spelledOut(char letter) {
    return switch (letter) {
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ß' -> "ss";
      case 'þ' -> "th";
      default -> String.valueOf(letter);
    };
  }

  private static char plain(char letter) {
    if (letter < '`') {
      return letter;
    }
    return switch (letter) {
      case '‘', '’', '‚', '‛', '′', '‹', '›', '`', '´', 'ʼ', 'ʻ', 'ʿ', 'ʾ' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      default -> letter;
    };
  }

  private static boolean isBlank(char letter) {
    if (letter > ' ' && letter < 0x7F) {
      return false;
    }
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  /// Zero-width marks, soft hyphens and direction marks.
  private static boolean isInvisible(char letter) {
    return letter >= 0x7F && Character.getType(letter) == Character.FORMAT;
  }

  /// Whether it is of small letters, digits and such marks only that nothing changes, as most words
  /// are.
  private static boolean isFolded(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean stays =
          letter > ' ' && letter <= '~' && letter != '`' && (letter < 'A' || letter > 'Z');
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }
}
