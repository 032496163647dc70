package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Four or five invented reports, scraped as real ones are, with what a reader finds in them.
///
/// Each is a folder of resources, `cases/HALF/NAME`, formed as the case of five real reports is;
/// `cases/index.txt` names them all.
///
/// @param half `dev` for building, `kept` for measuring only
/// @param reports the reports by name, `report-1`
record InventedCase(String half, String name, JsonNode gold, Map<String, byte[]> reports) {
  private static final ObjectMapper JSON = new ObjectMapper();

  InventedCase {
    reports = Map.copyOf(reports);
  }

  /// What to do with a case's reports while they lie on disk.
  @FunctionalInterface
  interface Use<T> {
    /// @param files in order of the reports
    T of(List<Path> files);
  }

  /// The cases of one half, by name.
  static List<InventedCase> of(String half) {
    return index().stream()
        .filter(name -> name.startsWith(half + "/"))
        .map(InventedCase::load)
        .toList();
  }

  /// `HALF/NAME` of all cases, by name.
  static List<String> index() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /// Writes the reports to files, which are gone again afterwards.
  <T> T onDisk(Use<T> use) {
    try {
      Path folder = Files.createTempDirectory("parallax-case");
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, byte[]> report : new TreeMap<>(reports).entrySet()) {
        files.add(Files.write(folder.resolve(report.getKey() + ".txt"), report.getValue()));
      }
      T result = use.of(List.copyOf(files));
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the case " + name, e);
    }
  }

  private static InventedCase load(String path) {
    try {
      JsonNode gold = JSON.readTree(resource(path + "/gold.json"));
      Map<String, byte[]> reports = new TreeMap<>();
      for (JsonNode story : gold.path("stories")) {
        for (JsonNode report : story) {
          reports.put(report.asText(), resource(path + "/" + report.asText() + ".txt"));
        }
      }
      int slash = path.indexOf('/');
      return new InventedCase(path.substring(0, slash), path.substring(slash + 1), gold, reports);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + path, e);
    }
  }

  private static byte[] resource(String name) {
    return Data.resource("cases/" + name);
  }
}
