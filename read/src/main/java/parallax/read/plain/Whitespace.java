package parallax.read.plain;

/// White space as prose has it.
public final class Whitespace {
  private Whitespace() {}

  /// `text` with each run of white space as one space, none around it, and invisible characters
  /// (byte order mark, zero-width space, soft hyphen) left out.
  public static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007') {
        space = true;
      } else if (c != '\uFEFF' && c != '\u200B' && c != '\u00AD' && c != '\u2060') {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
