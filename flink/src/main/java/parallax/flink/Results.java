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
    return new Count(
        lines("articles").size(), lines("stories").size(), lines("dossiers").size(), refused);
  }

  /// All lines of one kind, in no order.
  List<String> lines(String name) {
    java.nio.file.Path in = java.nio.file.Path.of(folder.toUri()).resolve(name);
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(in)) {
      for (java.nio.file.Path file : files.sorted().toList()) {
        if (file.getFileName().toString().endsWith(".jsonl")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the results cannot be read: " + e.getMessage(), e);
    }
    return lines;
  }
}
