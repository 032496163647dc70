package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

/// A whole dossier against the hand-made gold of five real reports.
///
/// Evidence is compared by its words: two are the same where one, squeezed, holds the other.
final class CaseMeasure implements Measure {
  private static final String CASE = "../cases/moscow";

  @Override
  public String title() {
    return "compare: five real reports, read by hand";
  }

  @Override
  public List<String> needs() {
    return List.of(CASE);
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Path folder = data.resolve(CASE).normalize();
    JsonNode gold = Data.json(folder.resolve("gold.json"));
    Dossier dossier = product.dossier(Data.files(folder, ".txt"));
    return new Reading(gold, dossier).scores();
  }

  /// One gold held against one dossier.
  private static final class Reading {
    private final JsonNode gold;
    private final Dossier dossier;
    private final Map<ArticleId, String> document = new HashMap<>();
    private final Map<String, AnnotatedArticle> article = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> documentOf = new HashMap<>();

    Reading(JsonNode gold, Dossier dossier) {
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

    List<Score> scores() {
      return List.of(
          stories(),
          noise(),
          quotes("case.quotes", (_, _) -> true),
          quotes("case.speakers", Reading::sameSurname),
          renderings(),
          figures(),
          times(),
          agreements(),
          differences(),
          spans());
    }

    private Score stories() {
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
      return Score.share("case.stories", right, gold.path("stories").size());
    }

    private Score noise() {
      int gone = 0;
      int total = 0;
      for (Map.Entry<String, JsonNode> entry : gold.path("noise").properties()) {
        AnnotatedArticle one = article.get(entry.getKey());
        for (JsonNode line : entry.getValue()) {
          total++;
          gone +=
              one == null || !squeeze(one.article().text()).contains(squeeze(line.asText()))
                  ? 1
                  : 0;
        }
      }
      return Score.share("case.noise", gone, total);
    }

    private Score quotes(String name, BiPredicate<Quote, String> speaker) {
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
      return Score.share(name, found, gold.path("quotes").size());
    }

    private Score renderings() {
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
      return Score.share("case.renderings", joined, total);
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

    private Score figures() {
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
                                    && within(
                                        one.words(figure.span()), wanted.path("text").asText()))
                ? 1
                : 0;
      }
      return Score.share("case.figures", found, gold.path("figures").size());
    }

    private static boolean is(Figure figure, double value) {
      return figure.quantity() instanceof Quantity.Exactly(double found)
          && Math.abs(found - value) < 1e-6;
    }

    private Score times() {
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
      return Score.share("case.times", found, gold.path("times").size());
    }

    private Score agreements() {
      int found = 0;
      for (JsonNode wanted : gold.path("agreements")) {
        found +=
            dossier.stories().stream()
                    .flatMap(story -> story.findings().points().stream())
                    .anyMatch(point -> agrees(point, wanted.path("evidence")))
                ? 1
                : 0;
      }
      return Score.share("case.agreements", found, gold.path("agreements").size());
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

    private Score differences() {
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
      Score share = Score.share("case.differences", found, gold.path("differences").size());
      return new Score(share.name(), share.value(), share.detail() + ", reported " + reported);
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
    private Score spans() {
      List<Report> reports = new ArrayList<>();
      for (StoryDossier story : dossier.stories()) {
        story.findings().points().forEach(point -> reports.addAll(point.reports()));
        story
            .findings()
            .differences()
            .forEach(d -> d.contrast().sides().forEach(side -> reports.addAll(side.reports())));
      }
      long exact = reports.stream().filter(report -> !wordsOf(report).isBlank()).count();
      return Score.share("case.spans", (int) exact, reports.size());
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
          .map(Reading::surname)
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
}
