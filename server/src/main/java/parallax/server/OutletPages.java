package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.OutletSummary;
import parallax.archive.Shared;
import parallax.archive.StorySummary;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// Outlets: what each copies and from whom, and what it alone tells.
final class OutletPages {
  /// Shared texts that are counted.
  private static final int COUNTED = 1_000;

  /// Shared texts that are listed.
  private static final int LISTED = 20;

  /// Points that are looked at, and how many of them a story is shown with.
  private static final int POINTS = 120;

  private static final int OF_A_STORY = 4;

  private static final String NAMELESS = "articles without an outlet";

  private final Archive archive;
  private final EventDays days;

  OutletPages(Archive archive, EventDays days) {
    this.archive = archive;
    this.days = days;
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
                  Site.link(Paths.outlet(outlet.name()), outlet.name()),
                  Element.of("span", "voice")
                      .with(" " + Wording.count(outlet.articles(), "article", "articles"))));
    }
    ctx.html(
        Site.page(
            "/outlets",
            "Outlets",
            Site.ownHead("Outlets", Html.text("Who tells, the one with most articles first.")),
            items.isEmpty()
                ? Site.empty("No article says which outlet it is by.")
                : Element.of("div", "found").with(Element.of("ol", "items").with(items))));
  }

  private void one(Context ctx) {
    String name = ctx.pathParam("name");
    OutletSummary outlet =
        archive.outlets().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("outlet", name));
    List<Shared> shared = archive.sharedBy(name, COUNTED);
    ctx.html(
        Site.page(
            "",
            name,
            Site.head(
                "Outlet",
                Element.of("h1").with(name),
                Html.all(
                    Html.text(Wording.count(outlet.articles(), "article", "articles") + " · "),
                    Site.link("/?outlet=" + Paths.segment(name), "its stories"),
                    Html.text(" · "),
                    Site.link(
                        "/search?kind=quote&outlet=" + Paths.segment(name), "whom it quotes"))),
            Site.section(
                "shared",
                "Shared text",
                "With whom it shares text, and who had it first as far as times and agencies"
                    + " tell.",
                shared.isEmpty()
                    ? Site.empty("No text shared with another outlet was found.")
                    : Html.all(partners(shared), listed(shared))),
            Site.section(
                "only",
                "Only here",
                "What no other outlet of the same story tells, the newest first.",
                alone(archive.onlyIn(name, POINTS)))));
  }

  /// How often an outlet and another share text, by who had it first.
  private static final class Partner {
    private int here;
    private int there;
    private int open;

    void count(Shared one) {
      Optional<Boolean> first = one.from().map(from -> from.equals(one.article()));
      if (first.isEmpty()) {
        open++;
      } else if (first.get()) {
        here++;
      } else {
        there++;
      }
    }

    int all() {
      return here + there + open;
    }
  }

  private static Html partners(List<Shared> shared) {
    Map<String, Partner> partners = new LinkedHashMap<>();
    for (Shared one : shared) {
      partners.computeIfAbsent(one.other().orElse(NAMELESS), _ -> new Partner()).count(one);
    }
    List<Html> rows = new ArrayList<>();
    partners.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().all()))
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
    return Element.of("table", "list")
        .with(
            Element.of("thead")
                .with(
                    Element.of("tr")
                        .with(
                            header("With"),
                            header("Articles"),
                            header("First there"),
                            header("First here"),
                            header("Not known"))),
            Element.of("tbody").with(rows));
  }

  private static Html header(String words) {
    return Element.of("th").at("scope", "col").with(words);
  }

  private static Html row(String other, Partner partner) {
    Element name = Element.of("th").at("scope", "row");
    return Element.of("tr")
        .with(
            other.equals(NAMELESS)
                ? name.with(other)
                : name.with(Site.link(Paths.outlet(other), other)),
            number(partner.all()),
            number(partner.there),
            number(partner.here),
            number(partner.open));
  }

  private static Html number(int number) {
    return Element.of("td", "num").with(Wording.whole(number));
  }

  private static Html listed(List<Shared> shared) {
    List<Html> items = new ArrayList<>();
    for (Shared one : shared.stream().limit(LISTED).toList()) {
      items.add(
          Element.of("li")
              .with(
                  Element.of("p")
                      .with(
                          Site.link(
                                  Paths.article(one.article().value()),
                                  one.title().orElse("An article without a headline"))
                              .at("class", "src")
                              .at("dir", "auto")),
                  Element.of("p", "sum")
                      .with(
                          Html.text(told(one) + " "),
                          Site.link(
                              Paths.article(one.otherArticle().value()),
                              one.other().orElse("an article without an outlet")))));
    }
    Html list = Element.of("ol", "items").with(items);
    return shared.size() <= LISTED
        ? list
        : Html.all(
            list,
            Element.of("p", "voice")
                .with("The newest " + LISTED + " of " + Wording.whole(shared.size()) + "."));
  }

  private static String told(Shared one) {
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * one.containment());
    Optional<Boolean> fromHere = one.from().map(from -> from.equals(one.article()));
    return share
        + " of the shorter text "
        + fromHere.map(here -> here ? "is also, later, in" : "was first in").orElse("is also in");
  }

  private Html alone(List<Hit> points) {
    if (points.isEmpty()) {
      return Site.empty("Nothing that it alone tells was found.");
    }
    Map<String, List<Hit>> byStory = new LinkedHashMap<>();
    for (Hit hit : points) {
      byStory.computeIfAbsent(hit.article().story().orElse(""), _ -> new ArrayList<>()).add(hit);
    }
    List<Html> stories = new ArrayList<>();
    byStory.forEach((id, hits) -> stories.add(story(id, hits)));
    return Html.all(stories);
  }

  private Html story(String id, List<Hit> hits) {
    Optional<StorySummary> story = archive.summary(id);
    List<Html> items =
        hits.stream()
            .limit(OF_A_STORY)
            .map(hit -> (Html) Element.of("li", "line").with(Hits.link(hit, hit.text())))
            .toList();
    Html heading = Site.storyHeading(story, days);
    int left = hits.size() - items.size();
    Html more =
        left == 0
            ? Html.none()
            : Element.of("p", "voice")
                .with(Site.link(Paths.story(id) + "#" + id + "-only", left + " more in the story"));
    return Element.of("div", "by-story").with(heading, Element.of("ul", "items").with(items), more);
  }
}
