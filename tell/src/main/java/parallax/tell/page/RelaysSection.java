package parallax.tell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.Copy;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.Relays;
import parallax.tell.view.SharedText;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// Who has it from whom: a graph from left to right of who said it, who relayed it and who printed
/// it, then the texts that articles share.
///
/// The nodes are HTML, so that long names wrap and scale with the type; only the lines are drawn.
final class RelaysSection {
  /// Height of one node with its distance to the next, in the page's own rem.
  private static final double ROW = 2.6;

  /// A shared passage of fewer characters than this is not worth a line.
  private static final int SHORTEST_PASSAGE = 20;

  private final Frame frame;
  private final StoryView story;

  private RelaysSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
  }

  static Html of(Frame frame) {
    return new RelaysSection(frame).section();
  }

  private Html section() {
    Relays relays = Relays.of(story);
    var body = new ArrayList<Html>();
    if (relays.paths().isEmpty()) {
      body.add(Frame.empty("No relay was found, nor a speaker whom two articles quote."));
    } else {
      body.add(graph(relays));
      body.add(asWords(relays));
    }
    List<Copy> copies = story.dossier().background().copies();
    body.add(frame.heading(2).with("Shared text"));
    if (copies.isEmpty()) {
      body.add(Frame.empty("No two of these articles were found to share text."));
    } else {
      body.add(Element.of("ul", "items").with(copies.stream().map(this::copy).toList()));
    }
    return frame.section(
        "relays",
        "Who has it from whom",
        "From who said it, by who relayed it, to who printed it. Thicker is more often.",
        body);
  }

  /// A node and where it stands: its column from 0 and its row from the top.
  private record Place(int column, double row) {}

  private Html graph(Relays relays) {
    Set<ArticleView> quoting =
        relays.paths().stream().map(Relays.Path::article).collect(Collectors.toSet());
    List<ArticleView> articles = story.articles().stream().filter(quoting::contains).toList();
    int rows =
        Math.max(relays.speakers().size(), Math.max(relays.relays().size(), articles.size()));
    Map<String, Place> places = new LinkedHashMap<>();
    place(relays.speakers().stream().map(s -> "s " + s).toList(), 0, rows, places);
    place(relays.relays().stream().map(v -> "v " + v).toList(), 1, rows, places);
    place(articles.stream().map(ArticleView::anchor).toList(), 2, rows, places);
    var nodes = new ArrayList<Html>();
    relays.speakers().forEach(s -> nodes.add(node(places, "s " + s, Html.text(s))));
    relays.relays().forEach(v -> nodes.add(node(places, "v " + v, Html.text(v))));
    for (ArticleView article : articles) {
      Html content =
          Html.all(Cite.letter(article.mark()), Html.text(" " + article.mark().outlet()));
      nodes.add(node(places, article.anchor(), content));
    }
    return Element.of("div", "graph")
        .at("aria-hidden", "true")
        .with(
            Element.of("div", "cols")
                .with(
                    Element.of("span").with("Said by"),
                    Element.of("span").with("Relayed by"),
                    Element.of("span").with("Printed by")),
            Element.of("div", "net")
                .at("style", "height:" + rem(rows * ROW))
                .with(
                    Element.of("svg")
                        .at("width", "100%")
                        .at("height", "100%")
                        .with(edges(relays, places)))
                .with(nodes));
  }

  private static void place(List<String> keys, int column, int rows, Map<String, Place> places) {
    double distance = (double) rows / Math.max(1, keys.size());
    for (int i = 0; i < keys.size(); i++) {
      places.put(keys.get(i), new Place(column, (i + 0.5) * distance - 0.5));
    }
  }

  private static Html node(Map<String, Place> places, String key, Html content) {
    Place place = places.getOrDefault(key, new Place(0, 0));
    return Element.of("span", "node c" + place.column())
        .at("style", "top:" + rem(place.row() * ROW))
        .with(Element.of("span").with(content));
  }

  private static List<Html> edges(Relays relays, Map<String, Place> places) {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    for (Relays.Path path : relays.paths()) {
      String end = path.article().anchor();
      String via = path.via().map(v -> "v " + v).orElse("");
      path.speaker()
          .ifPresent(
              s ->
                  times.merge(
                      List.of("s " + s, via.isEmpty() ? end : via), path.times(), Integer::sum));
      if (!via.isEmpty()) {
        times.merge(List.of(via, end), path.times(), Integer::sum);
      }
    }
    var edges = new ArrayList<Html>();
    times.forEach(
        (ends, n) -> {
          Place from = places.get(ends.getFirst());
          Place to = places.get(ends.getLast());
          if (from != null && to != null) {
            edges.add(edge(from, to, n));
          }
        });
    return edges;
  }

  private static Html edge(Place from, Place to, int times) {
    return Element.of("line")
        .at("x1", from.column() == 0 ? "29%" : "64%")
        .at("x2", to.column() == 1 ? "36%" : "71%")
        .at("y1", rem((from.row() + 0.5) * ROW))
        .at("y2", rem((to.row() + 0.5) * ROW))
        .at("stroke-width", Wording.number(Math.min(5, 1 + Math.log(times))));
  }

  private static String rem(double value) {
    return Wording.number(value) + "rem";
  }

  /// The same as sentences: for who does not see the drawing, and where it has no room.
  private Html asWords(Relays relays) {
    Map<ArticleView, List<Relays.Path>> byArticle = new LinkedHashMap<>();
    for (Relays.Path path : relays.paths()) {
      byArticle.computeIfAbsent(path.article(), _ -> new ArrayList<>()).add(path);
    }
    var items = new ArrayList<Html>();
    byArticle.forEach(
        (article, paths) ->
            items.add(
                Element.of("li", "line")
                    .with(
                        Cite.letter(article.mark()),
                        Html.text(" " + article.mark().outlet() + " quotes "),
                        Html.text(
                            paths.stream()
                                .map(RelaysSection::path)
                                .collect(Collectors.joining("; "))))));
    String others =
        relays.others() == 0
            ? ""
            : Wording.count(relays.others(), "other speaker is", "other speakers are")
                + " each quoted by one article alone; they stand under “In their words”.";
    return Html.all(
        Element.of("details")
            .with(
                Element.of("summary").with("The same in words"),
                Element.of("ul", "items").with(items)),
        others.isEmpty() ? Html.none() : Element.of("p", "note").with(others));
  }

  private static String path(Relays.Path path) {
    String who =
        path.speaker().orElse("somebody") + path.via().map(v -> " as relayed by " + v).orElse("");
    return who + " (" + Wording.count(path.times(), "time", "times") + ")";
  }

  private Html copy(Copy copy) {
    ArticleView a = story.whole().article(copy.a());
    ArticleView b = story.whole().article(copy.b());
    String first =
        copy.from()
            .map(id -> story.whole().article(id).mark().outlet() + " had it first.")
            .orElse("Which had it first is not known.");
    List<Html> passages =
        copy.passages().stream()
            .filter(p -> p.inA().length() >= SHORTEST_PASSAGE)
            .map(p -> passage(copy, a, b, p))
            .toList();
    String shared = SharedText.of(copy, a.annotated().article(), b.annotated().article());
    Html words =
        Html.all(
            Cite.letter(a.mark()),
            Html.text(" " + a.mark().outlet() + " and "),
            Cite.letter(b.mark()),
            Html.text(" " + b.mark().outlet() + " " + shared + ". " + first));
    if (passages.isEmpty()) {
      return Element.of("li").with(words);
    }
    return Element.of("li")
        .with(
            Element.of("details")
                .with(Element.of("summary").with(words), Element.of("ul", "items").with(passages)));
  }

  private Html passage(Copy copy, ArticleView a, ArticleView b, Copy.Passage passage) {
    var cite = new Cite(story.whole());
    Html inA = Cite.source("span").with(a.annotated().words(passage.inA()));
    Html markA = cite.mark(a, List.of(passage.inA()));
    Html markB = cite.mark(b, List.of(passage.inB()));
    if (copy.kind() != Copy.Kind.RETOLD) {
      return Element.of("li", "line").with(inA, Html.text(" "), markA, markB);
    }
    Html inB = Cite.source("span").with(b.annotated().words(passage.inB()));
    return Element.of("li", "line")
        .with(inA, Html.text(" "), markA, Html.text(" "), inB, Html.text(" "), markB);
  }
}
