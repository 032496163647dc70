package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.Page;
import parallax.archive.StorySummary;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Utterance;
import parallax.model.Voice;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.MarkedWords;
import parallax.tell.view.DossierView;
import parallax.tell.view.Variants;
import parallax.tell.view.Wording;

/// What one speaker is quoted saying: over time, by whom, in which words.
final class SpeakerPages {
  private static final int SHOWN = 60;

  private final Archive archive;
  private final EventDays days;

  SpeakerPages(Archive archive, EventDays days) {
    this.archive = archive;
    this.days = days;
  }

  void install(RoutesConfig routes) {
    routes.get("/speakers/{name}", this::speaker);
  }

  private void speaker(Context ctx) {
    String name = ctx.pathParam("name");
    Page<Hit> page = archive.quotesOf(name, Api.parameter(ctx, "cursor"), SHOWN);
    if (page.items().isEmpty()) {
      throw Problem.notFound("speaker called", name);
    }
    ctx.html(
        Site.page(
            "",
            name,
            Site.head(
                "Speaker",
                Element.of("h1").with(name),
                Html.text(sum(page)),
                Site.link(
                    "/search?kind=quote&speaker=" + Paths.segment(name),
                    "Search these quotations")),
            Site.section(
                "when",
                "When, and by whom",
                "A dot is an article with words of theirs, on the day when it was published.",
                byOutlet(page.items())),
            Site.section(
                "said",
                "In their words",
                "By story, the newest first. Where several outlets render the same words, they"
                    + " stand side by side and what differs is marked.",
                byStory(page.items()),
                Hits.more(page.next(), Paths.speaker(name) + "?"))));
  }

  private static String sum(Page<Hit> page) {
    long stories =
        page.items().stream().flatMap(hit -> hit.article().story().stream()).distinct().count();
    return (page.next().isPresent() ? "The first " : "")
        + Wording.count(page.items().size(), "quotation", "quotations")
        + " · "
        + Wording.count(stories, "story", "stories");
  }

  private static Optional<LocalDate> day(Hit hit) {
    return hit.article()
        .published()
        .filter(when -> when.length() >= 10)
        .map(when -> LocalDate.parse(when.substring(0, 10)));
  }

  private Html byOutlet(List<Hit> hits) {
    Map<String, List<Hit>> byOutlet = new TreeMap<>();
    for (Hit hit : hits) {
      byOutlet.computeIfAbsent(outlet(hit), _ -> new ArrayList<>()).add(hit);
    }
    DayStrip strip = DayStrip.of(hits.stream().flatMap(hit -> day(hit).stream()).toList());
    List<Html> rows = new ArrayList<>();
    byOutlet.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), strip)));
    return Element.of("table", "list")
        .with(
            Element.of("thead")
                .with(
                    Element.of("tr")
                        .with(header("By"), header("Quotations"), header(strip.heading()))),
            Element.of("tbody").with(rows));
  }

  private static Html header(String words) {
    return Element.of("th").at("scope", "col").with(words);
  }

  private static Html row(String outlet, List<Hit> hits, DayStrip strip) {
    List<LocalDate> days = hits.stream().flatMap(hit -> day(hit).stream()).distinct().toList();
    return Element.of("tr")
        .with(
            Element.of("th").at("scope", "row").with(outlet),
            Element.of("td", "num").with(Wording.whole(hits.size())),
            Element.of("td", "strip").with(strip.row(days)));
  }

  /// The outlet's name, else what the article was called when it came.
  private String outlet(Hit hit) {
    return hit.article()
        .outlet()
        .or(() -> archive.article(hit.article().id()).map(one -> one.article().outletOrSource()))
        .orElse("An article without an outlet");
  }

  private Html byStory(List<Hit> hits) {
    Map<String, List<Hit>> byStory = new LinkedHashMap<>();
    for (Hit hit : hits) {
      byStory.computeIfAbsent(hit.article().story().orElse(""), _ -> new ArrayList<>()).add(hit);
    }
    List<Html> groups =
        byStory.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, List<Hit>> e) -> last(e.getValue()))
                    .reversed())
            .map(entry -> story(entry.getKey(), entry.getValue()))
            .toList();
    return Html.all(groups);
  }

  private static LocalDate last(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> day(hit).stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private Html story(String id, List<Hit> hits) {
    Optional<StorySummary> story = archive.summary(id);
    Html heading = Site.storyHeading(story, days);
    long articles = hits.stream().map(hit -> hit.article().id()).distinct().count();
    // What one article alone renders cannot be held against anything.
    Optional<Dossier> dossier = articles > 1 ? archive.dossier(id) : Optional.empty();
    return Element.of("div", "by-story")
        .with(heading, dossier.map(one -> renderings(one, hits)).orElseGet(() -> lines(hits)));
  }

  private record Place(ArticleId article, Span span) {}

  /// Utterances that several outlets render, side by side, then what only one has.
  private Html renderings(Dossier dossier, List<Hit> hits) {
    DossierView view = DossierView.of(dossier);
    Set<Place> shown = new HashSet<>();
    List<Html> rows = new ArrayList<>();
    for (Utterance utterance : dossier.stories().getFirst().findings().utterances()) {
      List<Report> widest = utterance.widest();
      boolean theirs = widest.stream().anyMatch(report -> isAmong(report, hits));
      if (theirs && widest.size() > 1) {
        rows.add(row(view, widest));
        utterance.renderings().forEach(one -> shown.add(new Place(one.article(), one.span())));
      }
    }
    List<Hit> others =
        hits.stream().filter(hit -> shown.stream().noneMatch(place -> isAt(place, hit))).toList();
    return Html.all(Html.all(rows), lines(others));
  }

  private static boolean isAmong(Report report, List<Hit> hits) {
    var place = new Place(report.article(), report.span());
    return hits.stream().anyMatch(hit -> isAt(place, hit));
  }

  private static boolean isAt(Place place, Hit hit) {
    return hit.article().id().equals(place.article()) && hit.span().overlaps(place.span());
  }

  private static Html row(DossierView view, List<Report> renderings) {
    List<List<Span>> differing = Variants.differing(renderings.stream().map(view::words).toList());
    List<Html> columns = new ArrayList<>();
    for (int i = 0; i < renderings.size(); i++) {
      Report report = renderings.get(i);
      int start = report.span().start();
      List<Span> marks = differing.get(i).stream().map(span -> span.shift(start)).toList();
      String text = view.article(report.article()).article().text();
      columns.add(
          Element.of("div", "side")
              .with(
                  Element.of("p", "line")
                      .with(
                          Site.link(
                              Paths.words(report.article(), report.span()),
                              view.article(report.article()).mark().outlet()),
                          relay(report)),
                  Element.of("blockquote", "src")
                      .at("dir", "auto")
                      .with(MarkedWords.of(text, report.span(), marks))));
    }
    return Element.of("div", "sides said-row").with(columns);
  }

  private static Html relay(Report report) {
    return switch (report.voice()) {
      case Voice.Own() -> Html.none();
      case Voice.Quoted(var _, var via) -> relayed(via);
    };
  }

  private static Html relayed(Optional<String> via) {
    return via.map(v -> (Html) Element.of("span", "voice").with(" as relayed by " + v))
        .orElseGet(Html::none);
  }

  private Html lines(List<Hit> hits) {
    List<Html> items = new ArrayList<>();
    for (Hit hit : hits) {
      items.add(
          Element.of("li", "line")
              .with(
                  Hits.link(hit, hit.text()),
                  Element.of("span", "voice")
                      .with(
                          " "
                              + outlet(hit)
                              + hit.article()
                                  .published()
                                  .map(d -> ", " + Wording.date(d))
                                  .orElse("")),
                  relayed(hit.told().flatMap(Hit.Told::via))));
    }
    return items.isEmpty() ? Html.none() : Element.of("ul", "items").with(items);
  }
}
