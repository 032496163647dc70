package parallax.evaluation.speed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import parallax.evaluation.load.InventedNews;

/// Web pages to measure on: those of a folder (`.html`, `.html.gz`), or invented ones.
final class Pages {
  /// Pages that hot paths take in turn.
  private static final int IN_TURN = 48;

  private Pages() {}

  /// Some pages, spread over the folder, the same each time; invented ones where there is none.
  static List<byte[]> some(Optional<Path> folder) {
    if (folder.isEmpty()) {
      InventedNews news = new InventedNews();
      return IntStream.range(0, IN_TURN)
          .mapToObj(number -> news.page(number).getBytes(StandardCharsets.UTF_8))
          .toList();
    }
    List<Path> all = files(folder.get());
    int step = Math.max(1, all.size() / IN_TURN);
    return IntStream.range(0, Math.min(IN_TURN, all.size()))
        .mapToObj(at -> page(all.get(at * step)))
        .toList();
  }

  /// A folder's pages by name.
  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(file -> file.toString().matches(".*\\.html(?:\\.gz)?")).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("no .html and no .html.gz in " + folder);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static byte[] page(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return file.toString().endsWith(".gz") ? unpacked(bytes) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static byte[] unpacked(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 15)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack", e);
    }
  }

  static byte[] packed(byte[] page) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack", e);
    }
    return bytes.toByteArray();
  }
}
