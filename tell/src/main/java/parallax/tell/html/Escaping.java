package parallax.tell.html;

/// Writes words so that a browser reads exactly these words back, UTF-16 unit for UTF-16 unit:
/// offsets into an article's text stay offsets into what the page holds.
///
/// The exceptions keep the length: what HTML cannot hold (NUL and other control characters, lone
/// surrogates) becomes U+FFFD.
final class Escaping {
  private static final char REPLACEMENT = '\uFFFD';

  private Escaping() {}

  static void text(String words, StringBuilder out) {
    write(words, false, out);
  }

  static void attribute(String value, StringBuilder out) {
    write(value, true, out);
  }

  private static void write(String words, boolean quoted, StringBuilder out) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\n', '\t' -> out.append(c);
        case '\r' -> out.append("&#13;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < words.length()
              && Character.isLowSurrogate(words.charAt(i + 1))) {
            out.append(c).append(words.charAt(++i));
          } else {
            out.append(Character.isSurrogate(c) || Character.isISOControl(c) ? REPLACEMENT : c);
          }
        }
      }
    }
  }
}
