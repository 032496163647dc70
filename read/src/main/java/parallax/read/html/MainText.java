package parallax.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parallax.read.plain.LineForm;

/// The main text among a page's blocks.
final class MainText {
  private static final Set<String> AROUND =
      Set.of("nav", "footer", "aside", "form", "figcaption", "header", "figure");

  private MainText() {}

  static List<String> of(Document document, Optional<String> title, JsonLd data) {
    List<Block> blocks = BlockCollector.collect(document.body());
    Map<Element, Integer> mass = new HashMap<>();
    for (Block block : blocks) {
      if (isProse(block)) {
        Element at = block.element().parent();
        for (int share = 4; at != null && share > 0; share--, at = at.parent()) {
          mass.merge(at, share * block.text().length(), Integer::sum);
        }
      }
    }
    Element best = document.body();
    int most = 0;
    for (Map.Entry<Element, Integer> entry : mass.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    List<String> kept = new ArrayList<>();
    for (Block block : blocks) {
      boolean inside = block.element().equals(best) || block.element().parents().contains(best);
      if (inside
          && isKept(block)
          && title.filter(t -> t.equalsIgnoreCase(block.text())).isEmpty()) {
        kept.add(block.text());
      }
    }
    return kept;
  }

  private static boolean isProse(Block block) {
    return block.text().length() > 60 && block.linkShare() < 0.4 && !isAround(block.element());
  }

  private static boolean isKept(Block block) {
    return block.linkShare() < 0.6
        && !isAround(block.element())
        && LineForm.of(block.text()) == LineForm.TEXT;
  }

  private static boolean isAround(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (AROUND.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }
}
