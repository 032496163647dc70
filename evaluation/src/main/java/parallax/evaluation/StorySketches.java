package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.group.Sketch;
import parallax.model.Article;

/// Writes what grouping reads of the articles of the story sets, once, so that its decisions can be
/// learned without the models: a program of `training/trees/run.sh`.
///
/// For each set `SET.sketches`: for each article its gold story, what must stay together when the
/// set is halved (a topic, where the set has some; else the story), and its sketch.
final class StorySketches {

  static final List<String> SETS = List.of("roundups", "lookalike", "trios", "headlines");

  private StorySketches() {}

  /// @param arguments the data folder, and a folder to write to
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path to = Files.createDirectories(Path.of(arguments[1]));
    Product product = new Product();
    for (String set : SETS) {
      Path file = data.resolve("stories").resolve(set + ".jsonl");
      Map<String, JsonNode> gold = new HashMap<>();
      Data.jsonLines(file).forEach(line -> gold.put(line.path("id").asText(), line));
      List<Article> articles = product.read(file);
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(to.resolve(set + ".sketches"))))) {
        for (Sketch sketch : product.sketches(articles)) {
          JsonNode line = gold.getOrDefault(sketch.id().value(), Data.NOTHING);
          String story = line.path("story").asText();
          out.writeUTF(story);
          out.writeUTF(line.path("topic").asText(story));
          sketch.write(out);
        }
      }
    }
    System.exit(0);
  }
}
