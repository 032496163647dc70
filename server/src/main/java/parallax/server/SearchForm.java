package parallax.server;

import java.util.ArrayList;
import java.util.List;
import parallax.archive.SearchQuery;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// What to look for, and among what.
final class SearchForm {
  private SearchForm() {}

  static Html of(String words, SearchQuery.Kind kind) {
    List<Html> options = new ArrayList<>();
    for (SearchQuery.Kind one : SearchQuery.Kind.values()) {
      Element option = Element.of("option").at("value", one.key());
      options.add((one == kind ? option.at("selected", "") : option).with(one.key() + "s"));
    }
    return Element.of("form", "front")
        .at("method", "get")
        .at("action", "/search")
        .at("role", "search")
        .with(
            Element.of("h1").with("Search"),
            Element.of("p")
                .with(
                    Element.of("label").at("for", "q").with("Words "),
                    Element.of("input")
                        .at("id", "q")
                        .at("name", "q")
                        .at("type", "search")
                        .at("value", words),
                    Html.text(" "),
                    Element.of("label").at("for", "kind").with("in "),
                    Element.of("select").at("id", "kind").at("name", "kind").with(options),
                    Html.text(" "),
                    Element.of("button").with("Search")));
  }
}
