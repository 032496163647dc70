package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import parallax.model.Article;

/// How well `read` finds main text and publication days.
final class ReadMeasures {
  private ReadMeasures() {}

  static List<Measure> all() {
    return List.of(
        new MainText(false),
        new MainText(true),
        new Snippets(false),
        new Snippets(true),
        new Days());
  }

  /// Articles by the name of their page, without folders and `.gz`.
  private static Map<String, Article> byPage(Product product, Path folder) {
    Map<String, Article> pages = new HashMap<>();
    product
        .read(folder)
        .forEach(article -> pages.put(pageName(article.provenance().source()), article));
    return pages;
  }

  static String pageName(String source) {
    String name = source.substring(source.lastIndexOf('/') + 1);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /// Four-word shingles of the main text: F of the mean precision and the mean recall.
  ///
  /// @param heldOut by rankers that saw no page of the same site
  private record MainText(boolean heldOut) implements Measure {
    @Override
    public String title() {
      return heldOut ? "read: main text of sites not trained on" : "read: main text of news pages";
    }

    @Override
    public List<String> needs() {
      return List.of("extraction/articles");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      JsonNode gold = Data.json(data.resolve("extraction/articles/gold.json"));
      Path folder = data.resolve("extraction/articles/html");
      Map<String, String> addresses = new HashMap<>();
      gold.properties()
          .forEach(e -> addresses.put(e.getKey() + ".html", e.getValue().path("url").asText()));
      Map<String, Article> pages =
          heldOut ? HeldOut.read(product, folder, addresses) : byPage(product, folder);
      List<Double> precisions = new ArrayList<>();
      List<Double> recalls = new ArrayList<>();
      gold.properties()
          .forEach(
              entry -> {
                Article article = pages.get(entry.getKey() + ".html");
                Map<String, Integer> found = Shingles.of(article == null ? "" : article.text());
                Map<String, Integer> wanted =
                    Shingles.of(entry.getValue().path("articleBody").asText());
                double shared = Shingles.shared(found, wanted);
                if (!found.isEmpty()) {
                  precisions.add(shared / Shingles.size(found));
                }
                if (!wanted.isEmpty()) {
                  recalls.add(shared / Shingles.size(wanted));
                }
              });
      double precision = mean(precisions).orElse(0);
      double recall = mean(recalls).orElse(0);
      return List.of(
          new Score(
              heldOut ? "extraction.articles.unseen.f1" : "extraction.articles.f1",
              Prf.harmonic(precision, recall),
              "P %.3f R %.3f over %d pages".formatted(precision, recall, gold.size())));
    }

    private static OptionalDouble mean(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).average();
    }
  }

  /// Snippets that must and must not be in the text.
  ///
  /// @param heldOut by rankers that saw no page of the same site
  private record Snippets(boolean heldOut) implements Measure {
    @Override
    public String title() {
      return heldOut
          ? "read: snippets of sites not trained on"
          : "read: wanted and unwanted snippets";
    }

    @Override
    public List<String> needs() {
      return List.of("extraction/segments");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      JsonNode gold = Data.json(data.resolve("extraction/segments/gold.json"));
      Path folder = data.resolve("extraction/segments/html");
      Map<String, String> addresses = new HashMap<>();
      gold.properties().forEach(e -> addresses.put(e.getValue().path("file").asText(), e.getKey()));
      Map<String, Article> pages =
          heldOut ? HeldOut.read(product, folder, addresses) : byPage(product, folder);
      Prf sum = new Prf(0, 0, 0);
      for (JsonNode page : gold) {
        Article article = pages.get(page.path("file").asText());
        String text = article == null ? "" : squeeze(article.text());
        int hits = count(page.path("with"), text);
        sum =
            sum.plus(
                new Prf(hits, count(page.path("without"), text), page.path("with").size() - hits));
      }
      return List.of(
          Score.of(heldOut ? "extraction.segments.unseen.f1" : "extraction.segments.f1", sum));
    }

    private static int count(JsonNode snippets, String text) {
      int found = 0;
      for (JsonNode snippet : snippets) {
        found += text.contains(squeeze(snippet.asText())) ? 1 : 0;
      }
      return found;
    }

    private static String squeeze(String text) {
      return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
  }

  /// Publication days: right, wrong, none.
  private static final class Days implements Measure {
    @Override
    public String title() {
      return "read: publication days";
    }

    @Override
    public List<String> needs() {
      return List.of("dates/gold.json", "extraction/segments/html");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      Map<String, Article> pages = byPage(product, data.resolve("extraction/segments/html"));
      int right = 0;
      int wrong = 0;
      int none = 0;
      for (JsonNode page : Data.json(data.resolve("dates/gold.json"))) {
        Article article = pages.get(page.path("file").asText());
        String day =
            article == null ? "" : article.published().date().map(Object::toString).orElse("");
        if (day.isEmpty()) {
          none++;
        } else if (day.equals(page.path("date").asText())) {
          right++;
        } else {
          wrong++;
        }
      }
      return List.of(Score.of("dates.day.f1", new Prf(right, wrong, none)));
    }
  }
}
