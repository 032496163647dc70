package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import parallax.model.Span;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// Words of a text, some of them set off.
public final class MarkedWords {
  private static final double MOST = 0.9;

  private MarkedWords() {}

  /// The words of `text` at `span`, those at `marked` set off; what of it lies outside is left out.
  /// Where nearly all of it is marked, nothing would stand out: then nothing is.
  public static Html of(String text, Span span, List<Span> marked) {
    if (marked.stream().anyMatch(m -> isMost(m, span))) {
      return Html.text(span.in(text));
    }
    var pieces = new ArrayList<Html>();
    int at = span.start();
    for (Span mark : marked.stream().sorted().toList()) {
      int start = Math.max(at, mark.start());
      int end = Math.min(span.end(), mark.end());
      if (start < end) {
        pieces.add(Html.text(text.substring(at, start)));
        pieces.add(Element.of("mark").with(text.substring(start, end)));
        at = end;
      }
    }
    pieces.add(Html.text(text.substring(at, span.end())));
    return Html.all(pieces);
  }

  /// Whether `part` is so much of `whole` that marking it would set nothing off.
  static boolean isMost(Span part, Span whole) {
    int common = Math.min(part.end(), whole.end()) - Math.max(part.start(), whole.start());
    return common > MOST * whole.length();
  }
}
