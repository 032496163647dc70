package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Cuts a page into blocks and gathers its parts, in one walk.
final class BlockCollector implements NodeFilter {
  /// What is shown where no script runs is mostly a picture or a request to allow scripts; of more
  /// characters, it is the text itself that a script would show.
  private static final int NO_SCRIPT_CHARS = 1000;

  /// So many elements and pieces of text are looked through for that.
  private static final int NO_SCRIPT_NODES = 2000;

  final List<Block> blocks = new ArrayList<>();
  final List<DateMark> marks = new ArrayList<>();
  final PageParts parts = new PageParts();
  private final DatedNames dated = new DatedNames();
  private final StringBuilder text = new StringBuilder();
  private Element holder;
  private int links;
  private int bolds;
  private int linkChars;
  private int boldChars;
  private int breaks;
  private boolean space;

  /// The outermost element around the walk's place whose text is not seen.
  private @Nullable Element unseen;

  private BlockCollector(Element body) {
    this.holder = body;
  }

  static BlockCollector collect(Document document) {
    BlockCollector collector = new BlockCollector(document.body());
    document.filter(collector);
    collector.flush();
    return collector;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode words when unseen == null -> append(words.getWholeText());
      case Element element -> {
        parts.add(element);
        TagKind kind = TagKind.of(element);
        if (unseen == null && isUnseen(element, kind)) {
          unseen = element;
        }
        if (unseen != null) {
          return FilterResult.CONTINUE;
        }
        if (dated.mark(element)) {
          marks.add(new DateMark(element, blocks.size()));
        }
        enter(element, kind);
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (unseen == null) {
        leave(element, TagKind.of(element));
      } else if (element.equals(unseen)) {
        unseen = null;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element, TagKind kind) {
    switch (kind) {
      case BREAK -> {
        breaks++;
        space = true;
        if (breaks > 1) {
          flush();
        }
      }
      case LINK -> links++;
      case BOLD -> bolds++;
      case BLOCK, UNSEEN, NO_SCRIPT, OTHER -> {
        if (isBlock(element, kind)) {
          flush();
          holder = element;
        }
      }
    }
  }

  private void leave(Element element, TagKind kind) {
    switch (kind) {
      case BREAK -> {}
      case LINK -> links--;
      case BOLD -> bolds--;
      case BLOCK, UNSEEN, NO_SCRIPT, OTHER -> {
        if (isBlock(element, kind)) {
          flush();
          Element parent = element.parent();
          holder = parent == null ? element : blockAt(parent);
        }
      }
    }
  }

  private static Element blockAt(Element element) {
    Element at = element;
    for (Element up = at; !isBlock(at); at = up) {
      Element parent = at.parent();
      if (parent == null) {
        return at;
      }
      up = parent;
    }
    return at;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isVisible(c) && !text.isEmpty() && !space && breaks == 0) {
        int end = visibleEnd(words, i);
        text.append(words, i, end);
        linkChars += links > 0 ? end - i : 0;
        boldChars += bolds > 0 ? end - i : 0;
        i = end - 1;
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else if (c != '\uFEFF' && c != '\u200B' && c != '\u00AD' && c != '\u2060') {
        if (!text.isEmpty() && (space || breaks > 0)) {
          text.append(breaks > 0 ? '\n' : ' ');
        }
        space = false;
        breaks = 0;
        text.append(c);
        linkChars += links > 0 ? 1 : 0;
        boldChars += bolds > 0 ? 1 : 0;
      }
    }
  }

  /// Whether `c` is an ASCII character that is shown: nearly all are, and go in runs.
  private static boolean isVisible(char c) {
    return c > ' ' && c < 0x7F;
  }

  private static int visibleEnd(String words, int start) {
    int end = start + 1;
    while (end < words.length() && isVisible(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private void flush() {
    if (!text.isEmpty()) {
      blocks.add(new Block(text.toString(), holder, linkChars, boldChars));
      text.setLength(0);
    }
    linkChars = 0;
    boldChars = 0;
    breaks = 0;
    space = false;
  }

  private static boolean isBlock(Element element) {
    return isBlock(element, TagKind.of(element));
  }

  private static boolean isBlock(Element element, TagKind kind) {
    return kind == TagKind.BLOCK || element.isBlock();
  }

  private static boolean isUnseen(Element element, TagKind kind) {
    return kind == TagKind.UNSEEN
        || (kind == TagKind.NO_SCRIPT && !isText(element))
        || (element.attributesSize() > 0 && element.hasAttr("hidden"));
  }

  private static boolean isText(Element noScript) {
    int[] seen = new int[2];
    noScript.filter(
        (node, _) -> {
          seen[0] += node instanceof TextNode words ? words.getWholeText().strip().length() : 0;
          return seen[0] >= NO_SCRIPT_CHARS || seen[1]++ >= NO_SCRIPT_NODES
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        });
    return seen[0] >= NO_SCRIPT_CHARS;
  }
}
