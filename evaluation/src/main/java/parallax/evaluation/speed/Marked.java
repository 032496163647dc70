package parallax.evaluation.speed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a page that is measured: between `<!-- speed … -->` and `<!-- /speed -->`.
final class Marked {
  private static final Pattern PART =
      Pattern.compile("(<!-- speed[^>]*-->\n).*?(<!-- /speed -->)", Pattern.DOTALL);

  private Marked() {}

  /// The page with another text there.
  static String replaced(String page, String text) {
    Matcher part = PART.matcher(page);
    if (!part.find()) {
      throw new IllegalArgumentException("the page has no part between marks");
    }
    return part.replaceFirst("$1" + Matcher.quoteReplacement(text) + "\n$2");
  }
}
