package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;

/// Which pairs of a case's statements tell one thing, and which of its quotations render one
/// saying, by its gold.
final class CaseLabels {
  /// One thing that several reports tell: the words of each that tell it.
  private record Thing(Map<String, List<String>> words) {
    Thing {
      words = Map.copyOf(words);
    }
  }

  /// Characters between the words that are evidence and a figure that belongs to them.
  private static final int BESIDE = 25;

  /// Kinds of difference of which both sides may be true.
  private static final Set<String> GOES_TOGETHER = Set.of("attribution", "wording");

  private final JsonNode gold;
  private final Map<String, Article> articles;

  /// @param articles the case's articles, by the names of its reports
  CaseLabels(JsonNode gold, Map<String, Article> articles) {
    this.gold = gold;
    this.articles = Map.copyOf(articles);
  }

  /// Pairs of places that tell one thing: agreements, sides of differences, renderings.
  ///
  /// @param statements the places of all statements, by report
  List<List<String>> statements(Map<String, List<Report>> statements) {
    List<Thing> things = new ArrayList<>(sayings());
    for (JsonNode agreement : gold.path("agreements")) {
      Map<String, List<String>> words = new HashMap<>();
      agreement
          .path("evidence")
          .properties()
          .forEach(one -> put(words, one.getKey(), one.getValue().asText()));
      things.add(new Thing(words));
    }
    for (JsonNode difference : gold.path("differences")) {
      Map<String, List<String>> words = new HashMap<>();
      for (JsonNode side : difference.path("sides")) {
        side.path("docs").forEach(doc -> put(words, doc.asText(), side.path("evidence").asText()));
      }
      things.add(new Thing(words));
    }
    List<List<String>> pairs = new ArrayList<>();
    for (Thing thing : things) {
      List<String> places = new ArrayList<>();
      thing
          .words()
          .forEach((report, all) -> all.forEach(one -> add(places, statements, report, one)));
      for (String a : places) {
        places.forEach(b -> pairs.add(List.of(a, b)));
      }
    }
    return List.copyOf(pairs);
  }

  /// Whether two quotations render one saying.
  boolean oneSaying(String reportA, Report a, String reportB, Report b) {
    return sayings().stream()
        .anyMatch(saying -> renders(saying, reportA, a) && renders(saying, reportB, b));
  }

  /// The difference of figures that two figures make, by its id; empty where they make none.
  Optional<String> difference(String reportA, Report a, String reportB, Report b) {
    for (JsonNode difference : gold.path("differences")) {
      Set<JsonNode> ofA = new HashSet<>();
      Set<JsonNode> ofB = new HashSet<>();
      for (JsonNode side : difference.path("sides")) {
        for (JsonNode doc : side.path("docs")) {
          if (doc.asText().equals(reportA) && beside(reportA, a, side)) {
            ofA.add(side.path("value"));
          }
          if (doc.asText().equals(reportB) && beside(reportB, b, side)) {
            ofB.add(side.path("value"));
          }
        }
      }
      boolean figure = difference.path("kind").asText().equals("figure");
      if (figure && !ofA.isEmpty() && !ofB.isEmpty() && Collections.disjoint(ofA, ofB)) {
        return Optional.of(difference.path("id").asText());
      }
    }
    return Optional.empty();
  }

  /// The kind of the difference on which two sentences stand against each other: each holds the
  /// words of a side, and no side of the one goes with one of the other (`stand`). Only of those
  /// kinds of which not both sides may be true.
  Optional<String> contrary(String reportA, Report a, String reportB, Report b) {
    for (JsonNode difference : gold.path("differences")) {
      Set<Integer> ofA = stands(difference, reportA, a);
      Set<Integer> ofB = stands(difference, reportB, b);
      String kind = difference.path("kind").asText();
      boolean exclusive = !GOES_TOGETHER.contains(kind);
      if (exclusive && !ofA.isEmpty() && !ofB.isEmpty() && Collections.disjoint(ofA, ofB)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Whether two sides or more of one difference stand in the reports of these sides.
  boolean differs(List<Side> sides, Map<ArticleId, String> reports) {
    for (JsonNode difference : gold.path("differences")) {
      int found = 0;
      for (JsonNode side : difference.path("sides")) {
        found += sides.stream().anyMatch(one -> tells(one, reports, side)) ? 1 : 0;
      }
      if (found >= 2) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(Side told, Map<ArticleId, String> reports, JsonNode side) {
    String words = squeeze(side.path("evidence").asText());
    for (Report report : told.reports()) {
      String name = reports.getOrDefault(report.article(), "");
      String own = squeeze(words(name, report));
      for (JsonNode doc : side.path("docs")) {
        if (doc.asText().equals(name)
            && !own.isEmpty()
            && (own.contains(words) || words.contains(own))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<Integer> stands(JsonNode difference, String report, Report sentence) {
    Set<Integer> stands = new HashSet<>();
    int number = 0;
    for (JsonNode side : difference.path("sides")) {
      int stand = side.path("stand").asInt(number++);
      for (JsonNode doc : side.path("docs")) {
        if (stand >= 0 && doc.asText().equals(report) && holds(report, sentence, side)) {
          stands.add(stand);
        }
      }
    }
    return stands;
  }

  /// The words at a place of a report, on one line; none where the report was not read.
  String words(String report, Report at) {
    Article article = articles.get(report);
    return article == null ? "" : at.span().in(article.text()).replaceAll("\\s+", " ");
  }

  /// Whether a sentence holds the words of a side.
  private boolean holds(String report, Report sentence, JsonNode side) {
    Article article = articles.get(report);
    return article != null
        && squeeze(sentence.span().in(article.text()))
            .contains(squeeze(side.path("evidence").asText()));
  }

  /// Whether a figure stands in the words of a side, or a few beside them.
  private boolean beside(String report, Report figure, JsonNode side) {
    Article article = articles.get(report);
    String words = side.path("evidence").asText();
    int at = article == null ? -1 : article.text().indexOf(words);
    return at >= 0 && start(figure) < at + words.length() + BESIDE && end(figure) > at - BESIDE;
  }

  private List<Thing> sayings() {
    Map<String, JsonNode> quotes = new HashMap<>();
    gold.path("quotes").forEach(quote -> quotes.put(quote.path("id").asText(), quote));
    List<Thing> sayings = new ArrayList<>();
    for (JsonNode group : gold.path("same_utterance")) {
      Map<String, List<String>> words = new HashMap<>();
      for (JsonNode id : group) {
        JsonNode quote = quotes.get(id.asText());
        if (quote != null) {
          put(words, quote.path("doc").asText(), quote.path("text").asText());
        }
      }
      sayings.add(new Thing(words));
    }
    return List.copyOf(sayings);
  }

  private boolean renders(Thing saying, String report, Report place) {
    Article article = articles.get(report);
    if (article == null) {
      return false;
    }
    String words = squeeze(place.span().in(article.text()));
    return saying.words().getOrDefault(report, List.of()).stream()
        .map(CaseLabels::squeeze)
        .anyMatch(one -> one.contains(words) || words.contains(one));
  }

  private static int start(Report report) {
    return report.span().start();
  }

  private static int end(Report report) {
    return report.span().end();
  }

  /// Adds the place of the statement that most of `words` stand in.
  private void add(
      List<String> places, Map<String, List<Report>> statements, String report, String words) {
    Article article = articles.get(report);
    int at = article == null ? -1 : article.text().indexOf(words);
    if (at < 0) {
      return;
    }
    Span span = Span.of(at, at + words.length());
    Report best = null;
    int most = 0;
    for (Report one : statements.getOrDefault(report, List.of())) {
      int shared = Math.min(span.end(), end(one)) - Math.max(span.start(), start(one));
      if (shared > most) {
        most = shared;
        best = one;
      }
    }
    if (best != null) {
      places.add(place(report, best));
    }
  }

  /// `REPORT:START-END`.
  static String place(String report, Report at) {
    return report + ":" + start(at) + "-" + end(at);
  }

  private static void put(Map<String, List<String>> words, String report, String one) {
    words.computeIfAbsent(report, _ -> new ArrayList<>()).add(one);
  }

  private static String squeeze(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?U)\\W+", " ").strip();
  }
}
