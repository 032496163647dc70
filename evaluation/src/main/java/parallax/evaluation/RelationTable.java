package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what `check` sees between claims and evidence as a table, for `training/relation.py`.
final class RelationTable {
  private RelationTable() {}

  /// @param args claims as JSON Lines (`claim`, `evidence`, `page`, `label`); the table to write,
  ///     tab-separated: label, page, whether the claim has digits, then the features by name
  public static void main(String[] args) throws IOException {
    Product product = new Product();
    boolean head = false;
    try (PrintWriter table =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      for (JsonNode pair : Data.jsonLines(Path.of(args[0]))) {
        String claim = pair.path("claim").asText();
        Map<String, Double> seen = product.seen(pair.path("evidence").asText(), claim);
        if (!head) {
          table.println("label\tpage\tdigits\t" + String.join("\t", seen.keySet()));
          head = true;
        }
        String digits = claim.chars().anyMatch(Character::isDigit) ? "1" : "0";
        String values =
            seen.values().stream().map(String::valueOf).collect(Collectors.joining("\t"));
        table.println(
            pair.path("label").asText()
                + "\t"
                + pair.path("page").asText()
                + "\t"
                + digits
                + "\t"
                + values);
      }
    }
  }
}
