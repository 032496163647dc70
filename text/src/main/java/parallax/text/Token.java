package parallax.text;

import parallax.model.Span;

/// A word or a mark of a text.
///
/// @param text the text's own characters at `span`
public record Token(Span span, String text) {
  public Token {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException(
          "token '" + text + "' has not the length of [" + span.start() + ", " + span.end() + ")");
    }
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
