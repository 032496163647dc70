package parallax.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import parallax.read.DecodingForTests;

/// Times reading a folder's pages against parsing them alone, single thread, after one warm-up
/// pass.
final class TimePages {
  private TimePages() {}

  public static void main(String[] folders) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folders[0])).sorted()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(DecodingForTests.decode(in.readAllBytes()));
        }
      }
    }
    PageReader reader = new PageReader(512, BlockRanker.bundled());
    for (int pass = 0; pass < 3; pass++) {
      long start = System.nanoTime();
      pages.forEach(page -> PageReader.parse(page, "", 512));
      long parsed = System.nanoTime();
      pages.forEach(page -> reader.read(page, Optional.empty(), LocalDate.of(2026, 1, 1)));
      long read = System.nanoTime();
      System.out.printf(
          "pages %d, parsing %.2f ms a page, reading %.2f ms a page, ratio %.2f%n",
          pages.size(),
          (parsed - start) / 1e6 / pages.size(),
          (read - parsed) / 1e6 / pages.size(),
          (double) (read - parsed) / (parsed - start));
    }
  }
}
