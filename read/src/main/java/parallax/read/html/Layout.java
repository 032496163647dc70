package parallax.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page's blocks with the containers they stand in.
final class Layout {
  /// A block of fewer words, or of more links, is not counted as prose: it may still be text.
  private static final int PROSE_WORDS = 10;

  private static final double PROSE_LINKS = 0.3;

  /// The core is the innermost container with this share of the page's prose.
  private static final double CORE_SHARE = 0.7;

  final List<Block> blocks;
  final List<DateMark> marks;
  final PageParts parts;
  final List<Container> holders;
  final List<TextShape> shapes;
  final Container root;
  final Container core;

  private final IdentityHashMap<Element, Container> containers = new IdentityHashMap<>();
  private final Map<String, ClassWords.Named> named = new HashMap<>();
  private final ClassWords words;

  private Layout(Element body, BlockCollector collected, ClassWords words, BlockWords blockWords) {
    this.blocks = collected.blocks;
    this.marks = collected.marks;
    this.parts = collected.parts;
    this.words = words;
    this.root = new Container(null, body, words, named);
    containers.put(body, root);
    this.holders = new ArrayList<>(blocks.size());
    this.shapes = new ArrayList<>(blocks.size());
    for (Block block : blocks.size() > PageReader.MOST_BLOCKS ? List.<Block>of() : blocks) {
      TextShape shape = TextShape.of(block.text(), blockWords);
      Container holder = container(block.element());
      shapes.add(shape);
      holders.add(holder);
      count(holder, block, isProse(block, shape));
    }
    this.core = findCore();
    for (Container at = core; ; at = at.parent().get()) {
      at.aroundCore = true;
      if (at.parent().isEmpty()) {
        break;
      }
    }
  }

  /// @param words what the names of elements weigh
  /// @param blockWords what the words of blocks weigh
  static Layout of(Document document, ClassWords words, BlockWords blockWords) {
    return new Layout(document.body(), BlockCollector.collect(document), words, blockWords);
  }

  static boolean isProse(Block block, TextShape shape) {
    return shape.words() >= PROSE_WORDS && block.linkShare() < PROSE_LINKS;
  }

  private Container container(Element element) {
    Container known = containers.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    Container made =
        new Container(parent == null ? root : container(parent), element, words, named);
    containers.put(element, made);
    return made;
  }

  private static void count(Container holder, Block block, boolean prose) {
    int chars = block.text().length();
    for (Container at = holder; ; ) {
      at.chars += chars;
      at.linkChars += block.linkChars();
      at.blocks++;
      at.prose += prose ? chars : 0;
      if (at.parent().isEmpty()) {
        return;
      }
      at = at.parent().get();
    }
  }

  private Container findCore() {
    Container best = root;
    for (Container holder : holders) {
      for (Container at = holder; at.depth > best.depth; at = at.above(1)) {
        if (at.prose >= CORE_SHARE * root.prose && root.prose > 0) {
          best = at;
          break;
        }
      }
    }
    return best;
  }
}
