package parallax.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.fs.Path;
import parallax.columns.ParquetReader;
import parallax.tell.table.LineTable;

/// The folder that a job writes into.
final class Results {
  private final Path folder;

  /// What a job that ended has written.
  ///
  /// @param refused each with its source and reason
  record Count(long articles, long stories, long dossiers, List<String> refused) {
    Count {
      refused = List.copyOf(refused);
    }
  }

  Results(String folder) {
    this.folder = new Path(address(folder));
  }

  /// A path as Flink wants it: a local one with its scheme, so that every task means the same.
  static String address(String path) {
    return path.contains("://")
        ? path
        : java.nio.file.Path.of(path).toAbsolutePath().toUri().toString();
  }

  /// Those of `paths` that lead to nothing.
  static List<String> absent(List<String> paths) throws IOException {
    List<String> absent = new ArrayList<>();
    for (String path : paths) {
      Path one = new Path(path);
      if (!one.getFileSystem().exists(one)) {
        absent.add(path);
      }
    }
    return absent;
  }

  /// @throws IllegalArgumentException where there are results already: two jobs' lines would mix
  void mustBeNew() throws IOException {
    Path articles = new Path(folder, "articles");
    if (folder.getFileSystem().exists(articles)) {
      throw new IllegalArgumentException("there are results already: " + articles);
    }
  }

  /// Where checkpoints go unless the user says so.
  String checkpoints() {
    return new Path(folder, "_checkpoints").toString();
  }

  /// Removes what a job that ended well has no more use for.
  void removeCheckpoints() throws IOException {
    folder.getFileSystem().delete(new Path(folder, "_checkpoints"), true);
  }

  /// Whether this machine's own file system has them.
  boolean areHere() {
    return "file".equals(folder.toUri().getScheme());
  }

  /// Counts the lines of a local folder.
  Count count() {
    List<String> refused = new ArrayList<>();
    var mapper = new ObjectMapper();
    for (String line : lines("refused")) {
      try {
        JsonNode fields = mapper.readTree(line);
        if (fields.has("reason")) {
          refused.add(fields.get("source").asText() + ": " + fields.get("reason").asText());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("not what was written: " + line, e);
      }
    }
    refused.sort(null);
    return new Count(count("articles"), count("stories"), count("dossiers"), refused);
  }

  private long count(String name) {
    return files(name, Results::count).stream().mapToLong(count -> count).sum();
  }

  private static long count(java.nio.file.Path file) throws IOException {
    if (isTable(file)) {
      try (ParquetReader table = ParquetReader.open(file)) {
        return table.rows();
      }
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /// All lines of one kind, in no order; what is in tables, too.
  List<String> lines(String name) {
    return files(name, file -> lines(name, file)).stream().flatMap(List::stream).toList();
  }

  private static List<String> lines(String name, java.nio.file.Path file) throws IOException {
    if (!isTable(file)) {
      return Files.readAllLines(file);
    }
    LineTable table = Format.table(name);
    List<String> lines = new ArrayList<>();
    ParquetReader.read(file, table.columns(), row -> lines.add(table.line(row)));
    return lines;
  }

  private static boolean isTable(java.nio.file.Path file) {
    return isOf(Format.PARQUET, file);
  }

  private static boolean isOf(Format format, java.nio.file.Path file) {
    return file.getFileName().toString().endsWith("." + format.ending());
  }

  /// What is made of a file.
  @FunctionalInterface
  private interface Reading<T> {
    T of(java.nio.file.Path file) throws IOException;
  }

  private <T> List<T> files(String name, Reading<T> reading) {
    java.nio.file.Path in = java.nio.file.Path.of(folder.toUri()).resolve(name);
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    List<T> all = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(in)) {
      for (java.nio.file.Path file : files.sorted().toList()) {
        if (isTable(file) || isOf(Format.JSONL, file)) {
          all.add(reading.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be read: " + e.getMessage(), e);
    }
    return all;
  }
}
