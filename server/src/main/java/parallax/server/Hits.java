package parallax.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.Hit;
import parallax.archive.Page;
import parallax.archive.SearchQuery;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// Places of articles as lists show them, each leading to its words.
final class Hits {
  private Hits() {}

  /// @param more the address of the list, to which where it goes on is added
  static Html of(Page<Hit> page, String more) {
    return listed(page.items().stream().map(Hits::item).toList(), page.next(), more);
  }

  static Html listed(List<Html> items, Optional<String> next, String more) {
    if (items.isEmpty()) {
      return Site.empty("Nothing found.");
    }
    return Element.of("section", "found")
        .at("aria-label", "What was found")
        .with(Element.of("ol", "items").with(items), more(next, more));
  }

  /// What leads on, where a list goes on.
  static Html more(Optional<String> next, String address) {
    return next.map(
            cursor ->
                (Html)
                    Element.of("p", "more")
                        .with(Site.link(address + "cursor=" + Paths.segment(cursor), "More")))
        .orElseGet(Html::none);
  }

  private static Html item(Hit hit) {
    Hit.About article = hit.article();
    boolean whole = hit.kind() == SearchQuery.Kind.ARTICLE;
    String words = whole ? article.title().orElse("An article without a headline") : hit.text();
    return Element.of("li")
        .with(
            Element.of("p").with(link(hit, words)),
            whole ? Element.of("p", "src").at("dir", "auto").with(hit.text()) : Html.none(),
            Element.of("p", "sum")
                .with(
                    Html.text(about(hit)),
                    article
                        .story()
                        .map(
                            story ->
                                Html.all(
                                    Html.text(" · "), Site.link(Paths.story(story), "its story")))
                        .orElseGet(Html::none)));
  }

  /// Words that lead to where they stand.
  static Element link(Hit hit, String words) {
    return Site.link(address(hit), words).at("class", "src").at("dir", "auto");
  }

  static String address(Hit hit) {
    return Paths.words(hit.article().id(), hit.span());
  }

  private static String about(Hit hit) {
    Hit.About article = hit.article();
    var parts = new ArrayList<String>();
    hit.told().flatMap(Hit.Told::speaker).ifPresent(parts::add);
    article.outlet().ifPresent(parts::add);
    parts.add(article.published().map(Wording::date).orElse("date not known"));
    return String.join(" · ", parts);
  }
}
