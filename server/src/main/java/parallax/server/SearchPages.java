package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.SearchQuery;
import parallax.archive.SpeakerSummary;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// Search, and the list of those who are quoted.
final class SearchPages {
  private static final int SHOWN = 30;

  private final Archive archive;
  private final Searches searches;

  SearchPages(Archive archive, Searches searches) {
    this.archive = archive;
    this.searches = searches;
  }

  void install(RoutesConfig routes) {
    routes.get("/search", this::search);
    routes.get("/speakers", this::speakers);
  }

  private void search(Context ctx) {
    SearchForm form = SearchForm.of(ctx);
    if (form.isEmpty()) {
      ctx.html(Site.page("/search", "Search", form.html()));
      return;
    }
    String more = "/search?" + form.query() + "&";
    Html found =
        form.kind()
            .map(
                kind ->
                    Hits.of(
                        searches.of(
                            new SearchQuery(
                                form.words(),
                                kind,
                                form.filter(),
                                Api.parameter(ctx, "cursor"),
                                SHOWN),
                            form.byMeaning() && !form.words().isEmpty()),
                        more))
            .orElseGet(() -> speakers(form.words(), Api.parameter(ctx, "cursor"), more));
    ctx.html(Site.page("/search", "Search", form.html(), found, form.alert()));
  }

  private void speakers(Context ctx) {
    String part = Api.parameter(ctx, "q").orElse("");
    Html form =
        Element.of("form", "row")
            .at("method", "get")
            .at("action", "/speakers")
            .at("role", "search")
            .with(
                Element.of("label")
                    .with(
                        Html.text("Name "),
                        Element.of("input").at("name", "q").at("type", "search").at("value", part)),
                Element.of("button").with("Look"));
    ctx.html(
        Site.page(
            "/speakers",
            "Speakers",
            Site.ownHead("Speakers", Html.text("Who is quoted, most often first.")),
            form,
            speakers(
                part,
                Api.parameter(ctx, "cursor"),
                "/speakers?" + (part.isEmpty() ? "" : "q=" + Paths.segment(part) + "&"))));
  }

  private Html speakers(String part, Optional<String> cursor, String more) {
    var page = archive.speakers(part, cursor, SHOWN);
    List<Html> items = new ArrayList<>();
    for (SpeakerSummary one : page.items()) {
      items.add(
          Element.of("li")
              .with(
                  Site.link(Paths.speaker(one.name()), one.name()),
                  Html.text(" "),
                  Element.of("span", "voice")
                      .with("quoted " + Wording.count(one.quotes(), "time", "times"))));
    }
    return Hits.listed(items, page.next(), more);
  }
}
