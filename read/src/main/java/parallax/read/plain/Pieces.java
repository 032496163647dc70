package parallax.read.plain;

import java.util.List;
import java.util.regex.Pattern;

/// A line cut at the marks that stand between the parts of menus, share bars and page heads.
final class Pieces {
  /// Bars and dots; no prose is cut by them. Wide gaps were made bars before.
  private static final Pattern BARS =
      Pattern.compile(" ?[|‖] ?| [·•▪›▸►→←]|[·•▪›▸►→←] | \\+\\+\\+ | // ");

  /// The same with the angle marks that are quotation marks elsewhere.
  private static final Pattern BARS_AND_ANGLES =
      Pattern.compile(" ?[|‖] ?| [·•▪›▸►→←»«]|[·•▪›▸►→←»«] | \\+\\+\\+ | // ");

  /// Dashes and slashes, which prose has too.
  private static final Pattern DASHES = Pattern.compile(" [–—-]{1,2} | / ");

  private Pieces() {}

  /// The pieces of `line` between bars; one where there is none.
  static List<String> between(String line) {
    boolean quotes = line.indexOf('«') >= 0 && line.indexOf('»') >= 0;
    return cut(quotes ? BARS : BARS_AND_ANGLES, line);
  }

  /// The parts of a piece between dashes.
  static List<String> parts(String piece) {
    return cut(DASHES, piece);
  }

  /// The pieces between bars and dashes.
  static List<String> all(String line) {
    return between(line).stream().flatMap(piece -> parts(piece).stream()).toList();
  }

  private static List<String> cut(Pattern marks, String text) {
    return marks.splitAsStream(text).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
