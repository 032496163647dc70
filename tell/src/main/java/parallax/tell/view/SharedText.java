package parallax.tell.view;

import java.util.List;
import parallax.model.Article;
import parallax.model.Copy;
import parallax.model.Span;

/// What two articles share, in words and numbers.
public final class SharedText {
  private SharedText() {}

  /// What to say of the two: "share 83 % of the shorter text".
  ///
  /// @param a the first one
  public static String of(Copy copy, Article a, Article b) {
    return switch (copy.kind()) {
      case EXACT, NEAR, PARTIAL -> "share " + percent(copy.containment()) + " of the shorter text";
      case REWORDED -> "tell the same in the same order, in other words";
      case RETOLD ->
          "state the same in the same order, retold or translated: "
              + percent(ofA(copy, a))
              + " of the first and "
              + percent(ofB(copy, b))
              + " of the second";
    };
  }

  /// Share of the first article, by characters, that stands in the passages.
  public static double ofA(Copy copy, Article a) {
    return share(copy.passages().stream().map(Copy.Passage::inA).toList(), a);
  }

  /// The same of the second article.
  public static double ofB(Copy copy, Article b) {
    return share(copy.passages().stream().map(Copy.Passage::inB).toList(), b);
  }

  private static double share(List<Span> spans, Article article) {
    int covered = 0;
    int through = 0;
    for (Span span : spans.stream().sorted().toList()) {
      covered += Math.max(0, span.end() - Math.max(through, span.start()));
      through = Math.max(through, span.end());
    }
    return article.text().isEmpty() ? 0 : Math.min(1, (double) covered / article.text().length());
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
