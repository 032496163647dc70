package parallax.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import parallax.archive.SearchQuery;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// What to look for, among what, and where.
///
/// @param kind empty where speakers are looked for
/// @param byMeaning whether other words that say the same count too
/// @param given the fields as they were filled in
record SearchForm(
    String words,
    Optional<SearchQuery.Kind> kind,
    SearchQuery.Filter filter,
    boolean byMeaning,
    Map<String, String> given) {
  private static final String SPEAKERS = "speaker-names";

  static SearchForm of(Context ctx) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name :
        List.of("q", "kind", "outlet", "from", "to", "speaker", "place", "story", Searches.BY)) {
      Api.parameter(ctx, name).ifPresent(value -> given.put(name, value));
    }
    String kind = given.getOrDefault("kind", SearchQuery.Kind.ARTICLE.key());
    return new SearchForm(
        given.getOrDefault("q", ""),
        kind.equals(SPEAKERS)
            ? Optional.empty()
            : SearchQuery.Kind.of(kind).or(() -> Optional.of(SearchQuery.Kind.ARTICLE)),
        Api.filter(ctx),
        Searches.byMeaning(ctx),
        given);
  }

  /// Whether nothing was asked for.
  boolean isEmpty() {
    return words.isEmpty() && kind.isPresent() && filter.equals(SearchQuery.Filter.NONE);
  }

  /// The same search as an address has it.
  String query() {
    var query = new StringJoiner("&");
    given.forEach((name, value) -> query.add(name + "=" + Paths.segment(value)));
    return query.toString();
  }

  Html html() {
    return Element.of("form", "search")
        .at("method", "get")
        .at("action", "/search")
        .at("role", "search")
        .with(
            Site.ownHead("Search"),
            Element.of("p", "row")
                .with(
                    label("Words", field("q", "search")),
                    Element.of("label").with(Html.text("in "), kinds()),
                    Element.of("label").with(box(), Html.text(" or like it")),
                    Element.of("button").with("Search")),
            Element.of("details")
                .at(narrowed() ? "open" : "data-closed", "")
                .with(
                    Element.of("summary").with("Only where …"),
                    Element.of("div", "fields")
                        .with(
                            labelled("Outlet", "outlet", "text"),
                            labelled("From", "from", "date"),
                            labelled("To", "to", "date"),
                            labelled("Speaker", "speaker", "text"),
                            labelled("Place", "place", "text"),
                            labelled("Story, by its id", "story", "text"))));
  }

  /// What leads to being told of new articles that this search would find; nothing where there can
  /// be no such alert.
  Html alert() {
    boolean articles = kind.equals(Optional.of(SearchQuery.Kind.ARTICLE));
    boolean more =
        filter.from().isPresent()
            || filter.to().isPresent()
            || filter.speaker().isPresent()
            || filter.place().isPresent()
            || filter.story().isPresent();
    if (!articles || more) {
      return Html.none();
    }
    String query =
        "?words="
            + Paths.segment(words)
            + filter.outlet().map(outlet -> "&outlet=" + Paths.segment(outlet)).orElse("");
    return Element.of("p").with(Site.link("/alerts" + query + "#new", "Tell me of new ones"));
  }

  private Html labelled(String label, String name, String type) {
    return Site.field(label, name, field(name, type));
  }

  private boolean narrowed() {
    return !filter.equals(SearchQuery.Filter.NONE);
  }

  private static Html label(String words, Element field) {
    return Element.of("label").with(Html.text(words + " "), field);
  }

  private Element field(String name, String type) {
    return Element.of("input")
        .at("name", name)
        .at("type", type)
        .at("value", given.getOrDefault(name, ""));
  }

  private Element box() {
    Element box =
        Element.of("input")
            .at("type", "checkbox")
            .at("name", Searches.BY)
            .at("value", Searches.MEANING);
    return byMeaning ? box.at("checked", "") : box;
  }

  private Element kinds() {
    List<Html> options = new ArrayList<>();
    for (SearchQuery.Kind one : SearchQuery.Kind.values()) {
      options.add(option(one.key(), one.key() + "s", kind.equals(Optional.of(one))));
    }
    options.add(option(SPEAKERS, "names of speakers", kind.isEmpty()));
    return Element.of("select").at("name", "kind").with(options);
  }

  private static Html option(String value, String words, boolean chosen) {
    Element option = Element.of("option").at("value", value);
    return (chosen ? option.at("selected", "") : option).with(words);
  }
}
