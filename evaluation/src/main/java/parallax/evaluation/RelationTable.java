package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import parallax.evaluation.Telling.Stand;

/// Writes what `check` sees between claims and evidence, between invented sentences, and between
/// sentences of invented tellings, as a table for `training/relation.py`.
final class RelationTable {
  /// Pairs of sentences of a telling that have nothing to do with each other are many: one in so
  /// many is taken.
  private static final int ONE_OF = 12;

  private final Product product = new Product();
  private final PrintWriter table;
  private boolean head;

  private RelationTable(PrintWriter table) {
    this.table = table;
  }

  /// @param args claims as JSON Lines (`claim`, `evidence`, `page`, `label`); the names of the
  ///     tellings that are taken; the table to write, tab-separated: label, set, page, whether the
  ///     claim has digits, then the features by name
  public static void main(String[] args) throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
      RelationTable table = new RelationTable(out);
      for (JsonNode pair : Data.jsonLines(Path.of(args[0]))) {
        table.write(
            pair.path("label").asText(),
            "claims",
            pair.path("page").asText(),
            pair.path("evidence").asText(),
            pair.path("claim").asText());
      }
      table.sentences();
      Set<String> names = new LinkedHashSet<>(Files.readAllLines(Path.of(args[1])));
      Telling.of("dev").stream()
          .filter(telling -> names.contains(telling.name()))
          .forEach(table::telling);
    }
  }

  /// One of each kind of each group of the half `dev`.
  private void sentences() {
    int number = 0;
    for (JsonNode group : Data.jsonLines(Data.resource("sentences/dev.jsonl"))) {
      String page = "group " + number++;
      String told = group.path("told").asText();
      String other = group.path("differs").path(0).path("text").asText();
      write(label(Stand.SAME), "sentences", page, told, group.path("same").path(0).asText());
      write(label(Stand.CONTRARY), "sentences", page, told, other);
      write(label(Stand.NEITHER), "sentences", page, told, group.path("near").path(0).asText());
    }
  }

  private void telling(Telling telling) {
    AtomicInteger neither = new AtomicInteger();
    telling.pairs(
        (one, other) -> {
          Stand stand = one.to(other);
          if (stand != Stand.NEITHER || neither.getAndIncrement() % ONE_OF == 0) {
            write(label(stand), "tellings", telling.name(), one.words(), other.words());
          }
        });
  }

  private static String label(Stand stand) {
    return switch (stand) {
      case SAME -> "SUPPORTS";
      case CONTRARY -> "REFUTES";
      case NEITHER -> "NOT ENOUGH INFO";
    };
  }

  private void write(String label, String set, String page, String evidence, String claim) {
    Map<String, Double> seen = product.seen(evidence, claim);
    if (!head) {
      table.println("label\tset\tpage\tdigits\t" + String.join("\t", seen.keySet()));
      head = true;
    }
    String digits = claim.chars().anyMatch(Character::isDigit) ? "1" : "0";
    String values = seen.values().stream().map(String::valueOf).collect(Collectors.joining("\t"));
    table.println(String.join("\t", label, set, page, digits, values));
  }
}
