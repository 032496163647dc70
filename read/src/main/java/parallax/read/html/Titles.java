package parallax.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The headline without the site's name.
final class Titles {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " // ", " / ");

  private Titles() {}

  /// The title among what the page offers.
  ///
  /// @param outlet the site's name and its host, in any order, to recognise it by
  /// @param heading the page's only or first `h1`
  static Optional<String> choose(
      Optional<String> structured,
      Optional<String> shared,
      Optional<String> heading,
      Optional<String> document,
      List<String> outlet) {
    Optional<String> best =
        structured.or(() -> shared).or(() -> document).map(t -> withoutSite(t, outlet, heading));
    Optional<String> agreed =
        heading.filter(h -> confirmed(h, List.of(structured, shared, document)));
    return agreed.or(() -> best).or(() -> heading).filter(t -> !t.isBlank());
  }

  /// Whether another source of the title starts with or equals the heading.
  private static boolean confirmed(String heading, List<Optional<String>> others) {
    String h = fold(heading);
    for (Optional<String> other : others) {
      if (h.length() > 12 && other.map(Titles::fold).filter(o -> o.startsWith(h)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// `title` with a leading or trailing part that is the site's name taken off.
  static String withoutSite(String title, List<String> outlet, Optional<String> heading) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && isSite(title.substring(last + separator.length()), outlet)) {
        return withoutSite(title.substring(0, last).strip(), outlet, heading);
      }
      int first = title.indexOf(separator);
      if (first > 0 && isSite(title.substring(0, first), outlet)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title.strip();
  }

  private static boolean isSite(String part, List<String> outlet) {
    String p = letters(part);
    if (p.isEmpty()) {
      return true;
    }
    for (String name : outlet) {
      String n = letters(name);
      if (!n.isEmpty()
          && (n.equals(p)
              || (p.length() >= 3 && n.contains(p))
              || (n.length() >= 4 && p.contains(n) && p.length() <= 2 * n.length()))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int c = folded.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static String fold(String text) {
    return letters(text);
  }
}
