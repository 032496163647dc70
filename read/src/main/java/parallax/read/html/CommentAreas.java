package parallax.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The parts of a page that call themselves its comments: what readers wrote below the text reads
/// like text, and a ranker takes it for such where it is long.
final class CommentAreas {
  private static final Set<String> NAMES =
      Set.of(
          "comments",
          "commentlist",
          "usercomments",
          "disqus",
          "kommentare",
          "commentaires",
          "comentarios");

  /// One of these stands in each of [#NAMES], however it begins.
  private static final List<String> PARTS = List.of("omment", "omentario", "isqus");

  /// Of these names it is the text: the minutes of a match.
  private static final Set<String> LIVE = Set.of("live", "liveblog", "ticker", "liveticker");

  /// Comments follow a text: behind less of it they may be what the page is about.
  private static final int TEXT_CHARS = 300;

  private final Layout layout;
  private final Optional<String> title;
  private OptionalInt heading = OptionalInt.empty();

  /// By [Container#kind], whether a container is named for comments.
  private final Map<Integer, Boolean> named = new HashMap<>();

  private CommentAreas(Layout layout, Optional<String> title) {
    this.layout = layout;
    this.title = title;
  }

  /// Sets the rank of what stands in them to 0.
  static void drop(Layout layout, double[] ranks, Optional<String> title) {
    CommentAreas areas = new CommentAreas(layout, title);
    int kept = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] > MainText.KEPT_OF_SHORT_PAGE) {
        if (areas.hold(layout.holders.get(i))) {
          ranks[i] = kept >= TEXT_CHARS ? 0 : ranks[i];
        } else if (ranks[i] > MainText.KEPT) {
          kept += layout.blocks.get(i).text().length();
        }
      }
    }
  }

  /// An area around the headline is the whole page, of which is said whether it has comments.
  private boolean hold(Container holder) {
    for (Container at = holder; ; at = at.parent().get()) {
      if (isNamed(at) && !isAroundHeading(at)) {
        return true;
      }
      if (at.parent().isEmpty()) {
        return false;
      }
    }
  }

  private boolean isAroundHeading(Container area) {
    if (heading.isEmpty()) {
      heading = OptionalInt.of(ShownDate.heading(layout, title)); // Most pages need it not.
    }
    int block = heading.getAsInt();
    return block >= 0 && layout.holders.get(block).within(area);
  }

  private boolean isNamed(Container container) {
    return named.computeIfAbsent(
        container.kind,
        _ -> {
          if (!mayBeNamed(container.element)) {
            return false;
          }
          List<String> words = ClassWords.words(container.element);
          return words.stream().anyMatch(NAMES::contains)
              && words.stream().noneMatch(LIVE::contains);
        });
  }

  /// A quick look, since few elements are.
  private static boolean mayBeNamed(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = element.attr("class") + ' ' + element.attr("id");
    return PARTS.stream().anyMatch(names::contains);
  }
}
