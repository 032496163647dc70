package parallax.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;

/// Writes what grouping sees between every two of a few articles, so that its decision can be
/// learned: a program of `training/few/run.sh`.
///
/// A line a pair: set, folder, which two, whether they are of one story, and what is seen.
final class FewLessons {
  private FewLessons() {}

  /// @param arguments a file to write to, and one with folders drawn from public sets
  public static void main(String[] arguments) throws IOException {
    Product product = new Product();
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(Path.of(arguments[0])), false, StandardCharsets.UTF_8)) {
      for (String half : List.of("dev", "kept")) {
        ArticleFolder.invented(half, product)
            .forEach(folder -> write("folders." + half, folder, product, out));
        InventedCase.of(half)
            .forEach(one -> write("cases." + half, of(one, product), product, out));
        PlantedPair.of(half)
            .forEach(pair -> write("planted." + half, of(pair, product), product, out));
      }
      ArticleFolder.read(Path.of(arguments[1]), product)
          .forEach(folder -> write("drawn", folder, product, out));
    }
    System.exit(0);
  }

  private static ArticleFolder of(InventedCase one, Product product) {
    Map<String, String> stories = new HashMap<>();
    int number = 0;
    for (var story : one.gold().path("stories")) {
      String own = Integer.toString(++number);
      story.forEach(report -> stories.put(report.asText(), own));
    }
    List<Article> articles =
        one.onDisk(files -> files.stream().flatMap(file -> product.read(file).stream()).toList());
    Map<ArticleId, String> story = new HashMap<>();
    for (Article article : articles) {
      String name =
          ReadMeasures.pageName(article.provenance().source()).replaceFirst("\\.txt$", "");
      story.put(article.id(), stories.getOrDefault(name, ""));
    }
    return new ArticleFolder(one.name(), articles, story, Map.of());
  }

  private static ArticleFolder of(PlantedPair pair, Product product) {
    try {
      Path folder = Files.createTempDirectory("parallax-planted");
      List<Article> articles = new ArrayList<>();
      for (Path file : pair.write(folder)) {
        articles.addAll(product.read(file));
        Files.delete(file);
      }
      Files.delete(folder);
      Map<ArticleId, String> story = new HashMap<>();
      articles.forEach(article -> story.put(article.id(), "1"));
      return new ArticleFolder(pair.id(), articles, story, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the pair " + pair.id(), e);
    }
  }

  private static void write(String set, ArticleFolder folder, Product product, PrintStream out) {
    List<AnnotatedArticle> articles = product.inOrderOfTime(folder.articles());
    List<Map<String, Double>> seen = product.seenOfFew(articles);
    int pair = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++, pair++) {
        String a = folder.story().get(articles.get(i).id());
        String b = folder.story().get(articles.get(j).id());
        StringBuilder line = new StringBuilder();
        line.append(set).append('\t').append(folder.name()).append('\t').append(i).append('\t');
        line.append(j).append('\t').append(a != null && a.equals(b) ? 1 : 0);
        seen.get(pair)
            .forEach((name, value) -> line.append('\t').append(name).append('=').append(value));
        out.println(line);
      }
    }
  }
}
