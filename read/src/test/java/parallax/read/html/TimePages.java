package parallax.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import parallax.read.DecodingForTests;

/// Times reading a folder's pages against parsing them alone, page by page in turn, in time of the
/// processor on one thread; the first passes warm up.
final class TimePages {
  private static final int PASSES = 8;

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
    PageReader reader = new PageReader(256, BlockRanker.bundled());
    LocalDate today = LocalDate.of(2026, 1, 1);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int pass = 0; pass < PASSES; pass++) {
      long parsing = 0;
      long reading = 0;
      for (String page : pages) {
        long start = clock.getCurrentThreadCpuTime();
        PageReader.parse(page, "", 256);
        long parsed = clock.getCurrentThreadCpuTime();
        reader.read(page, Optional.empty(), today);
        parsing += parsed - start;
        reading += clock.getCurrentThreadCpuTime() - parsed;
      }
      System.out.printf(
          "pages %d, parsing %.2f ms a page, reading %.2f ms a page, ratio %.2f%n",
          pages.size(),
          parsing / 1e6 / pages.size(),
          reading / 1e6 / pages.size(),
          (double) reading / parsing);
    }
  }
}
