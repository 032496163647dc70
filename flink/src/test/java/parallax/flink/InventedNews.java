package parallax.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import parallax.columns.Column;
import parallax.columns.ParquetWriter;

/// News of invented events, told by several outlets each, some of them word for word.
final class InventedNews {
  private static final int PER_FILE = 40;
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 2);

  private static final List<String> PLACES =
      List.of("Varlow", "Quennic", "Ostmere", "Tarbrae", "Lindhal", "Ruskel", "Pellane", "Yorvic");
  private static final List<String> PEOPLE =
      List.of("Mara Quist", "Ivo Tannen", "Lena Brask", "Otto Verhal", "Sela Marn", "Piet Oslow");
  private static final List<String> EVENTS =
      List.of(
          "A fire in the paper mill of %s destroyed %d rolls of newsprint",
          "The bridge over the river at %s was closed after %d bolts were found loose",
          "A flock of %2$d geese stopped the trains at %1$s for an afternoon",
          "The council of %s voted to plant %d lime trees along the harbour",
          "Divers near %s raised %d bottles from a wreck that nobody had looked for",
          "The bakers of %s baked a loaf that took %d people to carry");
  private static final List<String> SAID =
      List.of(
          "\"Nobody had expected it,\" said %s, who was there.",
          "%s said that the work would begin on Monday.",
          "According to %s, the cost is not yet known.");
  private static final List<String> MORE =
      List.of(
          "The fire brigade had been there since the morning.",
          "Neighbours brought tea and blankets to those who waited.",
          "Two schools stayed closed, and the market was moved to the square.",
          "It was the third such thing within a year, as older people remembered.",
          "The mayor thanked all who had helped and went home on foot.");

  private InventedNews() {}

  /// Writes `articles` of them as JSON Lines.
  ///
  /// @return the folder
  static Path write(Path folder, int articles) throws IOException {
    return write(folder, articles, Format.JSONL);
  }

  /// Writes `articles` of them.
  ///
  /// @return the folder
  static Path write(Path folder, int articles, Format format) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(line(i));
      if (lines.size() == PER_FILE || i == articles - 1) {
        Path file = folder.resolve("part-" + i / PER_FILE + "." + format.ending());
        switch (format) {
          case JSONL -> Files.write(file, lines);
          case PARQUET -> writeTable(file, lines);
        }
        lines.clear();
      }
    }
    return folder;
  }

  private static void writeTable(Path file, List<String> lines) throws IOException {
    List<Column> columns =
        Stream.of("id", "title", "text", "outlet", "published").map(Column::words).toList();
    try (var table = new ParquetWriter(Files.newOutputStream(file), columns)) {
      for (String line : lines) {
        JsonNode record = new ObjectMapper().readTree(line);
        for (Column column : columns) {
          JsonNode cell = record.path(column.name());
          if (cell.isTextual()) {
            table.words(cell.asText());
          } else {
            table.nothing();
          }
        }
        table.endRow();
      }
    }
  }

  /// One of them as a line of JSON Lines; every seventh is undated.
  static String line(int i) {
    int event = i / 4;
    var random = new SplittableRandom(event);
    String place = PLACES.get(random.nextInt(PLACES.size()));
    String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    String what =
        EVENTS.get(random.nextInt(EVENTS.size())).formatted(place, 10 + random.nextInt(400));
    // The fourth outlet prints what the third has written.
    var own = new SplittableRandom(1000L + (i % 4 == 3 ? i - 1 : i));
    StringBuilder text = new StringBuilder(what).append(". ");
    text.append(SAID.get(own.nextInt(SAID.size())).formatted(person)).append("\\n\\n");
    for (int sentence = 0; sentence < 3; sentence++) {
      text.append(MORE.get(own.nextInt(MORE.size()))).append(' ');
    }
    text.append("In ").append(place).append(" they counted ").append(own.nextInt(90)).append('.');
    String published =
        i % 7 == 5 ? "" : ", \"published\": \"" + FIRST_DAY.plusDays(event / 3) + "\"";
    return "{\"id\": \"n%03d\", \"title\": \"%s\", \"text\": \"%s\", \"outlet\": \"Outlet %d\"%s}"
        .formatted(i, what, text.toString().replace("\"", "\\\""), i % 4, published)
        .replace("\\\\\"", "\\\"");
  }
}
