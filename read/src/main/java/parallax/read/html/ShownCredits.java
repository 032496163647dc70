package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import parallax.read.plain.Byline;
import parallax.text.AgencyCredits;

/// The short blocks right above and below a page's text in which agencies are credited where they
/// are: those that are not text themselves.
///
/// Above the text stand the credits of pictures as well, so only bylines count there; below it an
/// agency's name alone only where it is made as the text is.
final class ShownCredits {
  /// Blocks below the text: a credit, an update, names of those who worked on it.
  private static final int BELOW = 4;

  /// Blocks above the text: dates, share bars, a picture with its caption.
  private static final int ABOVE = 8;

  /// Blocks of the text, a standfirst among them, between which a byline may stand.
  private static final int OPENING = 3;

  private static final int MOST_CHARS = 200;

  /// A block of more links leads somewhere: to an agency's other articles, say.
  private static final double MOST_LINKS = 0.5;

  private static final int ELSEWHERE =
      Container.NAV | Container.FOOTER | Container.ASIDE | Container.FORM | Container.FIGURE;

  private ShownCredits() {}

  /// @param ranks how probably each block is text, above .5 where it was taken for it
  static List<String> find(Layout layout, double[] ranks) {
    int first = 0;
    while (first < ranks.length && ranks[first] <= MainText.KEPT) {
      first++;
    }
    if (first == ranks.length) {
      return List.of();
    }
    int last = ranks.length - 1;
    while (ranks[last] <= MainText.KEPT) {
      last--;
    }
    List<String> lines = new ArrayList<>();
    for (int i = Math.max(0, first - ABOVE); i < Math.min(first + OPENING, last); i++) {
      String text = layout.blocks.get(i).text();
      if (ranks[i] <= MainText.KEPT && isBesideText(layout, i) && !Byline.of(text).isEmpty()) {
        lines.add(text);
      }
    }
    for (int i = last + 1; i <= Math.min(last + BELOW, ranks.length - 1); i++) {
      String text = layout.blocks.get(i).text();
      boolean bare = !AgencyCredits.listed(text, false).isEmpty();
      if (isBesideText(layout, i) && (!bare || areAlike(layout, i, last))) {
        lines.add(text);
      }
    }
    return lines;
  }

  /// Whether two blocks are made alike and stand side by side: a name alone, made otherwise than
  /// the text, is the credit of a picture.
  private static boolean areAlike(Layout layout, int a, int b) {
    Container one = layout.holders.get(a);
    Container other = layout.holders.get(b);
    return one.kind == other.kind && one.above(1).element.equals(other.above(1).element);
  }

  private static boolean isBesideText(Layout layout, int i) {
    Block block = layout.blocks.get(i);
    return block.text().length() <= MOST_CHARS
        && block.linkShare() <= MOST_LINKS
        && (layout.holders.get(i).flags & ELSEWHERE) == 0;
  }
}
