package parallax.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import parallax.read.plain.Byline;

/// Names of authors that a page shows in an element named for them, near its headline.
///
/// @param block the number of the block that holds the names and nothing else
record ShownByline(int block, List<String> names) {
  /// Blocks after the headline in which a byline may stand: dates, share bars, a picture.
  private static final int NEAR = 10;

  /// Elements around a block that may carry the name.
  private static final int AROUND = 3;

  private static final int MOST_CHARS = 80;

  ShownByline {
    names = List.copyOf(names);
  }

  static Optional<ShownByline> find(List<Block> blocks) {
    int from = 0;
    while (from < blocks.size() && !blocks.get(from).element().normalName().equals("h1")) {
      from++;
    }
    if (from == blocks.size()) {
      return Optional.empty();
    }
    for (int i = from + 1; i < Math.min(blocks.size(), from + 1 + NEAR); i++) {
      Block block = blocks.get(i);
      List<String> names = names(block.text());
      if (!names.isEmpty() && isNamedForAuthors(block.element())) {
        return Optional.of(new ShownByline(i, names));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String text) {
    if (text.length() > MOST_CHARS) {
      return List.of();
    }
    List<String> marked = Byline.of(text);
    return marked.isEmpty() ? Byline.names(text) : marked;
  }

  private static boolean isNamedForAuthors(Element element) {
    Element at = element;
    boolean named = false;
    for (int i = 0; i < AROUND && at != null; i++) {
      String name =
          (at.className() + " " + at.id() + " " + at.attr("itemprop") + " " + at.attr("rel"))
              .toLowerCase(Locale.ROOT);
      if (name.contains("comment")) {
        return false;
      }
      named |= name.contains("author") || name.contains("byline");
      at = at.parent();
    }
    return named;
  }
}
