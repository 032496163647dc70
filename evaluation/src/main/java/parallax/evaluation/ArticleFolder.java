package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Article;
import parallax.model.ArticleId;

/// A few articles that somebody put together, with the story of each.
///
/// @param story of each article, by id: `1`
/// @param follows of a story, the one that it follows
record ArticleFolder(
    String name,
    List<Article> articles,
    Map<ArticleId, String> story,
    Map<String, String> follows) {

  ArticleFolder {
    articles = List.copyOf(articles);
    story = Map.copyOf(story);
    follows = Map.copyOf(follows);
  }

  /// The invented folders of one half: 40 to 120 words an article, as different outlets write.
  ///
  /// @param half `dev` for building, `kept` for measuring only
  static List<ArticleFolder> invented(String half, Product product) {
    try {
      Path file = Files.createTempFile("parallax-folders", ".jsonl");
      Files.write(file, resource(half));
      List<ArticleFolder> folders = read(file, product);
      Files.delete(file);
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the invented folders", e);
    }
  }

  /// The file of [#invented].
  static byte[] resource(String half) {
    return Data.resource("folders/" + half + ".jsonl");
  }

  /// @param file JSON Lines, an article each: besides what every article has, `folder`, `story`
  ///     and, where the story follows another of the folder, `follows`
  static List<ArticleFolder> read(Path file, Product product) {
    Map<String, JsonNode> lines = new HashMap<>();
    Data.jsonLines(file).forEach(line -> lines.put(line.path("id").asText(), line));
    Map<String, List<Article>> byFolder = new LinkedHashMap<>();
    for (Article article : product.read(file)) {
      String folder =
          lines.getOrDefault(article.id().value(), Data.NOTHING).path("folder").asText();
      byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(article);
    }
    List<ArticleFolder> folders = new ArrayList<>();
    byFolder.forEach((name, articles) -> folders.add(of(name, articles, lines)));
    return List.copyOf(folders);
  }

  private static ArticleFolder of(
      String name, List<Article> articles, Map<String, JsonNode> lines) {
    Map<ArticleId, String> story = new HashMap<>();
    Map<String, String> follows = new HashMap<>();
    for (Article article : articles) {
      JsonNode line = lines.getOrDefault(article.id().value(), Data.NOTHING);
      String own = line.path("story").asText();
      story.put(article.id(), own);
      Optional.of(line.path("follows").asText())
          .filter(earlier -> !earlier.isEmpty())
          .ifPresent(earlier -> follows.put(own, earlier));
    }
    return new ArticleFolder(name, articles, story, follows);
  }
}
