package parallax.read.fuzz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes a web archive of invented pages, to measure reading large ones with.
///
/// Arguments: the file (packed record by record where it ends in `.gz`) and its size in MiB,
/// unpacked. The same arguments give the same bytes.
final class WriteWarc {
  private static final String[] SENTENCES = {
    "The harbour of Velmora was closed for %d hours after a crane fell onto the eastern pier.",
    "Ines Kolb, the harbour master, said that %d ships were waiting outside.",
    "\"It stood there for %d years,\" she said, \"and on Monday it lay down.\"",
    "The port authority put the damage at %d million crowns.",
    "Two gulls were seen on pier %d, where nobody had seen any since the spring."
  };

  private final Random random = new Random(7);

  private WriteWarc() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long bytes = Long.parseLong(args[1]) << 20;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      new WriteWarc().write(out, bytes, file.toString().endsWith(".gz"));
    }
  }

  private void write(OutputStream out, long bytes, boolean packed) throws IOException {
    long written = 0;
    for (int number = 0; written < bytes; number++) {
      byte[] records = Seeds.warc(page(number));
      out.write(packed ? Seeds.gzip(records) : records);
      written += records.length;
    }
  }

  /// A page of about 150 kB, most of it scripts and links, as real ones are.
  private String page(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      text.append("<p>");
      for (int j = 0; j < 4; j++) {
        text.append(SENTENCES[random.nextInt(SENTENCES.length)].formatted(random.nextInt(900)));
        text.append(' ');
      }
      text.append("</p>\n");
    }
    StringBuilder around = new StringBuilder("<nav>");
    for (int i = 0; i < 400; i++) {
      around.append("<li class=\"menu item\"><a href=\"/page/");
      around.append(random.nextInt(90_000)).append("\">More of it</a></li>\n");
    }
    around.append("</nav><script>");
    for (int i = 0; i < 2500; i++) {
      around.append("window.a").append(random.nextInt(90_000)).append(" = \"gull\";\n");
    }
    around.append("</script>");
    return Seeds.page("Crane " + number + " falls at Velmora harbour")
        .replace("<footer>", text + "" + around + "<footer>");
  }
}
