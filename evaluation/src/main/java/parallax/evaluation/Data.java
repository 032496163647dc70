package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reading the data sets.
final class Data {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Where there is no such line.
  static final JsonNode NOTHING = JSON.missingNode();

  private Data() {}

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static List<JsonNode> jsonLines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(Data::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static List<JsonNode> jsonLines(byte[] resource) {
    return new String(resource, StandardCharsets.UTF_8).lines().map(Data::parse).toList();
  }

  /// The gold story of each article of a file of `stories/`, by the article's id.
  static Map<String, String> stories(Path file) {
    Map<String, String> storyOf = new HashMap<>();
    jsonLines(file)
        .forEach(line -> storyOf.put(line.path("id").asText(), line.path("story").asText()));
    return storyOf;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Regular files below `folder` whose name ends with `ending`, by name.
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot walk " + folder, e);
    }
  }

  /// SHA-256 over names and bytes of a file, or of all files below a folder: twelve hex digits.
  static String digest(Path root) {
    List<Path> all = Files.isDirectory(root) ? files(root, "") : List.of(root);
    return digest(
        all.stream()
            .flatMap(
                file ->
                    Stream.of(
                        root.relativize(file).toString().getBytes(StandardCharsets.UTF_8),
                        bytes(file))));
  }

  /// SHA-256 over some bytes after others: twelve hex digits.
  static String digest(Stream<byte[]> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEachOrdered(sha::update);
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// What comes with the project, by its name below this package.
  static byte[] resource(String name) {
    try (InputStream in = Data.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + line, e);
    }
  }
}
