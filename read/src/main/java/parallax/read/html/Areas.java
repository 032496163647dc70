package parallax.read.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The parts of one page that its publisher's profile says are text or are not.
final class Areas {
  static final Areas NONE = new Areas(List.of(), List.of());

  private final Set<Element> text = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

  Areas(List<Element> text, List<Element> dropped) {
    this.text.addAll(text);
    this.dropped.addAll(dropped);
  }

  /// Whether the profile's text is there: where a site has changed it is not, and the ranker
  /// decides alone.
  boolean knowText() {
    return !text.isEmpty();
  }

  boolean holdText(Block block) {
    return within(block, text) && !drop(block);
  }

  boolean drop(Block block) {
    return within(block, dropped);
  }

  private static boolean within(Block block, Set<Element> areas) {
    if (areas.isEmpty()) {
      return false;
    }
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (areas.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
