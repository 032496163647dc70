package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.OutletSummary;
import parallax.archive.Shared;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;
import parallax.tell.view.Wording;

/// Outlets: what each has in common with whom, and what it alone tells.
final class OutletPages {
  private static final int SHOWN = 30;

  private final Archive archive;

  OutletPages(Archive archive) {
    this.archive = archive;
  }

  void install(RoutesConfig routes) {
    routes.get("/outlets", this::all);
    routes.get("/outlets/{name}", this::one);
  }

  private void all(Context ctx) {
    List<Html> items = new ArrayList<>();
    for (OutletSummary outlet : archive.outlets()) {
      items.add(
          Element.of("li")
              .with(
                  Pages.link(Paths.outlet(outlet.name()), outlet.name()),
                  Element.of("span", "voice")
                      .with(" " + Wording.count(outlet.articles(), "article", "articles"))));
    }
    Element front = Element.of("section", "front").with(Element.of("h1").with("Outlets"));
    ctx.html(
        Page.plain(
            "Outlets",
            Pages.LINKS,
            List.of(
                items.isEmpty()
                    ? front.with(
                        Element.of("p", "empty").with("No article says which outlet it is by."))
                    : front.with(Element.of("ol", "items").with(items)))));
  }

  private void one(Context ctx) {
    String name = ctx.pathParam("name");
    OutletSummary outlet =
        archive.outlets().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("outlet", name));
    ctx.html(
        Page.plain(
            name,
            Pages.LINKS,
            List.of(
                Element.of("header", "head")
                    .with(
                        Element.of("p", "when").with("Outlet"),
                        Element.of("h1").with(name),
                        Element.of("p", "sum")
                            .with(
                                Html.text(
                                    Wording.count(outlet.articles(), "article", "articles")
                                        + " · "),
                                Pages.link("/?outlet=" + Paths.segment(name), "its stories"))),
                Pages.section(
                    "shared",
                    "Shared text",
                    "Articles that share text with another outlet's, newest first.",
                    shared(archive.sharedBy(name, SHOWN))),
                Pages.section(
                    "only",
                    "Only here",
                    "What no other outlet of the same story tells, newest first.",
                    alone(archive.onlyIn(name, SHOWN))))));
  }

  private static Html shared(List<Shared> shared) {
    if (shared.isEmpty()) {
      return Element.of("p", "empty").with("No text shared with another outlet was found.");
    }
    List<Html> items = new ArrayList<>();
    for (Shared one : shared) {
      items.add(
          Element.of("li")
              .with(
                  Element.of("p")
                      .with(
                          Pages.link(
                                  Paths.article(one.article().value()),
                                  one.title().orElse("An article without a headline"))
                              .at("class", "src")),
                  Element.of("p", "sum")
                      .with(
                          Html.text(told(one) + " "),
                          Pages.link(
                              Paths.article(one.otherArticle().value()),
                              one.other().orElse("an article without an outlet")))));
    }
    return Element.of("ol", "items").with(items);
  }

  private static String told(Shared one) {
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * one.containment());
    Optional<Boolean> fromHere = one.from().map(from -> from.equals(one.article()));
    return share
        + " of the shorter text "
        + fromHere.map(here -> here ? "is also, later, in" : "was first in").orElse("is also in");
  }

  private static Html alone(List<Hit> points) {
    return points.isEmpty()
        ? Element.of("p", "empty").with("Nothing that it alone tells was found.")
        : Element.of("ol", "items").with(points.stream().map(Pages::hit).toList());
  }
}
