package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;

/// Whether `group` finds reports that retell another report of an invented case in other words, and
/// takes none of the other reports for one.
///
/// A line of `retold/HALF.jsonl` names a case, the report that is retold, and either the report of
/// the case that retells it or its text, which is added to the case.
final class RetoldMeasure implements Measure {
  private final String half;

  /// @param half `dev`, where the bounds were chosen, or `kept`
  RetoldMeasure(String half) {
    this.half = half;
  }

  @Override
  public String title() {
    return "group: retellings, " + half;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String digest(Path data) {
    return Data.digest(Stream.of(resource()));
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Map<String, InventedCase> cases = new HashMap<>();
    InventedCase.of("dev").forEach(one -> cases.put(one.name(), one));
    int retold = 0;
    int found = 0;
    int others = 0;
    int apart = 0;
    for (JsonNode line : Data.jsonLines(resource())) {
      InventedCase one = cases.get(line.path("case").asText());
      if (one == null) {
        throw new IllegalStateException("no such case: " + line.path("case"));
      }
      Reading reading = read(one, line, product);
      Set<Set<ArticleId>> reported = reported(product, reading.stories());
      retold++;
      found += reported.remove(reading.wanted()) ? 1 : 0;
      int pairs =
          reading.stories().stream().mapToInt(story -> story.size() * (story.size() - 1) / 2).sum();
      others += pairs - 1;
      apart += pairs - 1 - reported.size();
    }
    return List.of(
        Score.share("copies.retold." + half + ".recall", found, retold),
        Score.share("copies.retold." + half + ".apart", apart, others));
  }

  private byte[] resource() {
    return Data.resource("retold/" + half + ".jsonl");
  }

  /// The pairs that are said to be the same in other words, most of them or all.
  static Set<Set<ArticleId>> reported(Product product, List<List<Article>> stories) {
    Set<Set<ArticleId>> reported = new HashSet<>();
    for (Copy copy : product.copies(stories)) {
      if (copy.kind() == Copy.Kind.RETOLD || copy.kind() == Copy.Kind.REWORDED) {
        reported.add(Set.of(copy.a(), copy.b()));
      }
    }
    return reported;
  }

  /// @param wanted the report that is retold and the one that retells it
  private record Reading(List<List<Article>> stories, Set<ArticleId> wanted) {}

  private static Reading read(InventedCase one, JsonNode line, Product product) {
    Map<String, Article> byName = new HashMap<>();
    one.onDisk(
        files -> {
          for (Path file : files) {
            String name = file.getFileName().toString().replace(".txt", "");
            product.read(file).forEach(article -> byName.put(name, article));
          }
          return byName;
        });
    String original = line.path("original").asText();
    String copy = line.path("report").asText("retold");
    if (line.has("text")) {
      byName.put(copy, read(line.path("text").asText(), product));
    }
    List<List<Article>> stories = new ArrayList<>();
    for (JsonNode story : one.gold().path("stories")) {
      List<Article> articles = new ArrayList<>();
      for (JsonNode report : story) {
        articles.add(byName.get(report.asText()));
        if (line.has("text") && report.asText().equals(original)) {
          articles.add(byName.get(copy));
        }
      }
      stories.add(List.copyOf(articles));
    }
    return new Reading(stories, Set.of(id(byName, original), id(byName, copy)));
  }

  private static ArticleId id(Map<String, Article> byName, String name) {
    return Objects.requireNonNull(byName.get(name), name).id();
  }

  private static Article read(String text, Product product) {
    try {
      Path file = Files.createTempFile("parallax-retold", ".txt");
      Files.writeString(file, text);
      Article article = product.read(file).getFirst();
      Files.delete(file);
      return article;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a retelling", e);
    }
  }
}
