package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Figure;
import parallax.model.Point;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Speaker;
import parallax.model.StoryDossier;

/// A whole dossier held against the gold of its articles.
///
/// Evidence is compared by its words: two are the same where one, squeezed, holds the other.
final class CaseReading {
  /// How many of what was looked for were found.
  ///
  /// @param reported how many were reported in all, -1 where that is not counted
  record Count(String name, int hits, int total, int reported) {

    Count(String name, int hits, int total) {
      this(name, hits, total, -1);
    }

    /// Both together, of the same name.
    Count plus(Count other) {
      return new Count(
          name,
          hits + other.hits,
          total + other.total,
          reported < 0 ? -1 : reported + other.reported);
    }

    /// As a share of all, its name behind `prefix`.
    Score score(String prefix) {
      Score share = Score.share(prefix + "." + name, hits, total);
      return reported < 0
          ? share
          : new Score(share.name(), share.value(), share.detail() + ", reported " + reported);
    }
  }

  private final JsonNode gold;
  private final Dossier dossier;
  private final Map<ArticleId, String> document = new HashMap<>();
  private final Map<String, AnnotatedArticle> article = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> documentOf = new HashMap<>();

  CaseReading(JsonNode gold, Dossier dossier) {
    this.gold = gold;
    this.dossier = dossier;
    for (AnnotatedArticle one : dossier.articles()) {
      String name =
          ReadMeasures.pageName(one.article().provenance().source()).replaceFirst("\\.txt$", "");
      document.put(one.id(), name);
      article.put(name, one);
    }
    for (JsonNode quote : gold.path("quotes")) {
      words.put(quote.path("id").asText(), quote.path("text").asText());
      documentOf.put(quote.path("id").asText(), quote.path("doc").asText());
    }
  }

  List<Count> counts() {
    return List.of(
        stories(),
        noise(),
        quotes("quotes", (_, _) -> true),
        quotes("speakers", CaseReading::sameSurname),
        renderings(),
        figures(),
        times(),
        agreements(),
        differences(),
        spans());
  }

  private Count stories() {
    Set<Set<String>> found = new HashSet<>();
    for (StoryDossier story : dossier.stories()) {
      Set<String> members = new HashSet<>();
      story.story().articles().forEach(id -> members.add(document.getOrDefault(id, "")));
      found.add(members);
    }
    int right = 0;
    for (JsonNode story : gold.path("stories")) {
      Set<String> members = new HashSet<>();
      story.forEach(name -> members.add(name.asText()));
      right += found.contains(members) ? 1 : 0;
    }
    return new Count("stories", right, gold.path("stories").size());
  }

  private Count noise() {
    int gone = 0;
    int total = 0;
    for (Map.Entry<String, JsonNode> entry : gold.path("noise").properties()) {
      AnnotatedArticle one = article.get(entry.getKey());
      for (JsonNode line : entry.getValue()) {
        total++;
        gone +=
            one == null || !squeeze(one.article().text()).contains(squeeze(line.asText())) ? 1 : 0;
      }
    }
    return new Count("noise", gone, total);
  }

  private Count quotes(String name, BiPredicate<Quote, String> speaker) {
    int found = 0;
    for (JsonNode wanted : gold.path("quotes")) {
      AnnotatedArticle one = article.get(wanted.path("doc").asText());
      found +=
          one != null
                  && one.quotes().stream()
                      .anyMatch(
                          quote ->
                              within(one.words(quote.span()), wanted.path("text").asText())
                                  && speaker.test(quote, wanted.path("speaker").asText()))
              ? 1
              : 0;
    }
    return new Count(name, found, gold.path("quotes").size());
  }

  private Count renderings() {
    int joined = 0;
    int total = 0;
    for (JsonNode group : gold.path("same_utterance")) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          total++;
          joined += joined(group.get(i).asText(), group.get(j).asText()) ? 1 : 0;
        }
      }
    }
    return new Count("renderings", joined, total);
  }

  private boolean joined(String a, String b) {
    return dossier.stories().stream()
        .flatMap(story -> story.findings().utterances().stream())
        .anyMatch(
            utterance ->
                utterance.renderings().stream().anyMatch(report -> renders(report, a))
                    && utterance.renderings().stream().anyMatch(report -> renders(report, b)));
  }

  private boolean renders(Report report, String quote) {
    return document.getOrDefault(report.article(), "").equals(documentOf.get(quote))
        && within(wordsOf(report), words.getOrDefault(quote, ""));
  }

  private Count figures() {
    int found = 0;
    for (JsonNode wanted : gold.path("figures")) {
      AnnotatedArticle one = article.get(wanted.path("doc").asText());
      double value = wanted.path("value").asDouble();
      found +=
          one != null
                  && one.figures().stream()
                      .anyMatch(
                          figure ->
                              is(figure, value)
                                  && within(one.words(figure.span()), wanted.path("text").asText()))
              ? 1
              : 0;
    }
    return new Count("figures", found, gold.path("figures").size());
  }

  private static boolean is(Figure figure, double value) {
    return figure.quantity() instanceof Quantity.Exactly(double found)
        && Math.abs(found - value) < 1e-6;
  }

  private Count times() {
    int found = 0;
    for (JsonNode wanted : gold.path("times")) {
      AnnotatedArticle one = article.get(wanted.path("doc").asText());
      Set<String> values = new HashSet<>();
      JsonNode value = wanted.path("value");
      (value.isArray() ? value : List.of(value)).forEach(v -> values.add(v.asText()));
      found +=
          one != null
                  && one.times().stream()
                      .anyMatch(
                          time ->
                              values.contains(time.value())
                                  && within(one.words(time.span()), wanted.path("text").asText()))
              ? 1
              : 0;
    }
    return new Count("times", found, gold.path("times").size());
  }

  private Count agreements() {
    int found = 0;
    for (JsonNode wanted : gold.path("agreements")) {
      found +=
          dossier.stories().stream()
                  .flatMap(story -> story.findings().points().stream())
                  .anyMatch(point -> agrees(point, wanted.path("evidence")))
              ? 1
              : 0;
    }
    return new Count("agreements", found, gold.path("agreements").size());
  }

  private boolean agrees(Point point, JsonNode evidence) {
    Set<String> documents = new HashSet<>();
    for (Report report : point.reports()) {
      String name = document.getOrDefault(report.article(), "");
      if (within(evidence.path(name).asText(), wordsOf(report))) {
        documents.add(name);
      }
    }
    return point.status() == Point.Status.AGREED && documents.size() >= 2;
  }

  private Count differences() {
    int found = 0;
    for (JsonNode wanted : gold.path("differences")) {
      found +=
          dossier.stories().stream()
                  .flatMap(story -> story.findings().differences().stream())
                  .anyMatch(difference -> sidesFound(difference.contrast().sides(), wanted) >= 2)
              ? 1
              : 0;
    }
    int reported =
        dossier.stories().stream().mapToInt(s -> s.findings().differences().size()).sum();
    return new Count("differences", found, gold.path("differences").size(), reported);
  }

  private int sidesFound(List<Side> sides, JsonNode wanted) {
    int found = 0;
    for (JsonNode side : wanted.path("sides")) {
      List<String> documents = new ArrayList<>();
      side.path("docs").forEach(name -> documents.add(name.asText()));
      found +=
          sides.stream()
                  .flatMap(one -> one.reports().stream())
                  .anyMatch(
                      report ->
                          documents.contains(document.getOrDefault(report.article(), ""))
                              && within(side.path("evidence").asText(), wordsOf(report)))
              ? 1
              : 0;
    }
    return found;
  }

  /// Every report's span lies within its article and starts and ends at words.
  private Count spans() {
    List<Report> reports = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      story.findings().points().forEach(point -> reports.addAll(point.reports()));
      story
          .findings()
          .differences()
          .forEach(d -> d.contrast().sides().forEach(side -> reports.addAll(side.reports())));
    }
    long exact = reports.stream().filter(report -> !wordsOf(report).isBlank()).count();
    return new Count("spans", (int) exact, reports.size());
  }

  private String wordsOf(Report report) {
    AnnotatedArticle one = article.get(document.getOrDefault(report.article(), ""));
    return one == null || report.span().end() > one.article().text().length()
        ? ""
        : one.words(report.span());
  }

  private static boolean sameSurname(Quote quote, String wanted) {
    return quote
        .speaker()
        .map(Speaker::name)
        .map(CaseReading::surname)
        .orElse("")
        .equals(surname(wanted));
  }

  private static String surname(String name) {
    String squeezed = squeeze(name);
    return squeezed.substring(squeezed.lastIndexOf(' ') + 1);
  }

  private static boolean within(String a, String b) {
    String one = squeeze(a);
    String other = squeeze(b);
    return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  private static String squeeze(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?U)\\W+", " ").strip();
  }
}
