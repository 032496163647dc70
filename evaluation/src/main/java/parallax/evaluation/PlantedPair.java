package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// Two invented articles of one event, with what was planted in them.
///
/// Each pair is a resource of its own, `planted/HALF/ID.json`; `planted/index.txt` names them all.
///
/// @param half `dev` for building, `kept` for measuring only
/// @param gold what a reader finds in them
record PlantedPair(String half, String id, List<Telling> tellings, Gold gold) {
  private static final ObjectMapper JSON = new ObjectMapper();

  PlantedPair {
    tellings = List.copyOf(tellings);
  }

  /// One of the two articles.
  record Telling(String outlet, String title, String published, List<String> paragraphs) {
    Telling {
      paragraphs = List.copyOf(paragraphs);
    }

    String text() {
      return String.join("\n\n", paragraphs);
    }
  }

  /// What was planted.
  record Gold(List<Planted> agreements, List<Planted> differences, List<Planted> nearMisses) {
    Gold {
      agreements = List.copyOf(agreements);
      differences = List.copyOf(differences);
      nearMisses = List.copyOf(nearMisses);
    }
  }

  /// One planted thing, by its words in both articles.
  ///
  /// @param label the kind of a difference, why a near miss is none, or `agreement`
  /// @param first pieces of the first article
  /// @param second pieces of the second; empty where only the first tells it, and the other way
  ///     round
  record Planted(String label, List<String> first, List<String> second) {
    Planted {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  /// The pairs of one half, by name.
  static List<PlantedPair> of(String half) {
    return index().stream()
        .filter(name -> name.startsWith(half + "/"))
        .map(PlantedPair::load)
        .toList();
  }

  /// `HALF/ID` of all pairs, by name.
  static List<String> index() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /// SHA-256 over all pairs: twelve hex digits.
  static String digest() {
    return Data.digest(index().stream().map(name -> resource(name + ".json")));
  }

  /// Writes both articles below `folder` as JSON Lines: `0.jsonl` and `1.jsonl`.
  List<Path> write(Path folder) {
    return List.of(write(folder, 0), write(folder, 1));
  }

  private Path write(Path folder, int index) {
    Telling telling = tellings.get(index);
    Path file = folder.resolve(index + ".jsonl");
    String line =
        JSON.createObjectNode()
            .put("id", Integer.toString(index))
            .put("outlet", telling.outlet())
            .put("title", telling.title())
            .put("published", telling.published())
            .put("text", telling.text())
            .toString();
    try {
      return Files.writeString(file, line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static PlantedPair load(String name) {
    try {
      JsonNode json = JSON.readTree(resource(name + ".json"));
      return new PlantedPair(
          name.substring(0, name.indexOf('/')),
          json.path("id").asText(),
          nodes(json.path("articles")).map(PlantedPair::telling).toList(),
          new Gold(
              planted(json.path("agreements"), "agreement"),
              planted(json.path("differences"), "kind"),
              planted(json.path("near"), "why")));
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + name, e);
    }
  }

  private static Telling telling(JsonNode article) {
    return new Telling(
        article.path("outlet").asText(),
        article.path("title").asText(),
        article.path("published").asText(),
        words(article.path("paragraphs")));
  }

  private static List<Planted> planted(JsonNode list, String label) {
    return nodes(list)
        .map(
            one ->
                new Planted(
                    one.path(label).asText("agreement"),
                    words(one.path("a")),
                    words(one.path("b"))))
        .toList();
  }

  private static List<String> words(JsonNode list) {
    return nodes(list).map(JsonNode::asText).toList();
  }

  private static java.util.stream.Stream<JsonNode> nodes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static byte[] resource(String name) {
    return Data.resource("planted/" + name);
  }
}
