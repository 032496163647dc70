package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import parallax.read.plain.Whitespace;

/// The elements of a page that say something about it, wherever they stand, in their order:
/// gathered in the walk that cuts the page into blocks, since every walk over a page costs.
final class PageParts {
  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> titles = new ArrayList<>();

  void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> scripts.add(element);
      case "h1" -> headings.add(element);
      case "title" -> titles.add(element);
      default -> {}
    }
  }

  /// The first heading of the first level that has words.
  Optional<String> heading() {
    return firstText(headings);
  }

  /// The page's own title.
  Optional<String> title() {
    return firstText(titles.stream().limit(1).toList());
  }

  private static Optional<String> firstText(List<Element> elements) {
    return elements.stream()
        .map(element -> Whitespace.squeeze(element.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
