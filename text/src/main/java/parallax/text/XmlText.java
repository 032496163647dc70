package parallax.text;

/// Words in XML 1.0.
public final class XmlText {
  private XmlText() {}

  /// The words without what XML 1.0 cannot hold, not even escaped: control characters, halves of
  /// surrogate pairs.
  public static String allowed(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words.codePoints().filter(XmlText::isAllowed).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
