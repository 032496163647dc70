package parallax.read.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Whole inputs of every kind that is read, to be mutated: invented ones, and pages of a folder.
final class Seeds {
  private static final String PROSE =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said. \"It stood there for ninety years,\" said the harbour master,"
          + " Ines Kolb.";

  private Seeds() {}

  /// The invented ones.
  static List<byte[]> invented() throws IOException {
    String page = page("Crane falls at Velmora harbour");
    byte[] warc = warc(page);
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(utf8(page));
    seeds.add(utf8(liveBlog()));
    seeds.add(utf8(structuredLiveBlog()));
    seeds.add(utf8("Crane falls\n\nMarch 4, 2024 at 2:31 pm\n\nBy Ines Kolb\n\n" + PROSE + "\n"));
    seeds.add(utf8("# Crane falls\n\n*4 March 2024*\n\n" + PROSE + "\n\n- one\n- two\n"));
    seeds.add(utf8(jsonLine("text", PROSE) + jsonLine("html", page.replace("\n", " "))));
    seeds.add(utf8(feed()));
    seeds.add(warc);
    seeds.add(gzip(warc));
    seeds.add(gzip(utf8(page)));
    seeds.add(zip(page));
    seeds.add(pdf());
    return List.copyOf(seeds);
  }

  /// The files of `folder`, unpacked.
  static List<byte[]> in(Path folder) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          boolean packed = file.toString().endsWith(".gz");
          seeds.add(packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes());
        }
      }
    }
    return List.copyOf(seeds);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  static String page(String title) {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - The Gull</title>
    <link rel="canonical" href="https://gull.example/2024/03/04/crane">
    <meta property="article:published_time" content="2024-03-04T14:31:00+01:00">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"%s",
    "datePublished":"2024-03-04","author":[{"name":"Ines Kolb"}],"articleBody":"%s"}</script>
    </head><body><nav><a href="/">Home</a><a href="/sea">Sea</a></nav><article class="story">
    <h1>%s</h1><p class="byline">By Ines Kolb</p><time datetime="2024-03-04">4 March 2024</time>
    <p>%s</p><blockquote>%s</blockquote><ul><li>one crane</li><li>two gulls</li></ul>
    <table><tr><td>3</td><td>tugs</td></tr></table><p>Und in Köln regnet es.</p></article>
    <footer>© 2024 The Gull</footer></body></html>
    """
        .formatted(title, title, PROSE.replace("\"", "'"), title, PROSE, PROSE);
  }

  private static String liveBlog() {
    StringBuilder page = new StringBuilder("<html><body><main><h1>Storm, as it came</h1>");
    for (int i = 0; i < 60; i++) {
      page.append("<div class=post><time>")
          .append(i % 24)
          .append(":0")
          .append(i % 10)
          .append("</time><p>")
          .append(PROSE)
          .append("</p></div>");
    }
    return page.append("</main></body></html>").toString();
  }

  private static String structuredLiveBlog() {
    StringBuilder updates = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      updates
          .append(i == 0 ? "" : ",")
          .append("{\"@type\":\"BlogPosting\",\"headline\":\"Entry ")
          .append(i)
          .append("\",\"datePublished\":\"2024-03-04T%02d:%02d:00+01:00\",".formatted(i % 24, i))
          .append("\"articleBody\":\"<p>")
          .append(PROSE.replace("\"", "'"))
          .append("</p>\"}");
    }
    return """
    <!DOCTYPE html><html lang="en"><head><title>Storm - The Gull</title>
    <script type="application/ld+json">{"@context":"https://schema.org",
    "@type":"LiveBlogPosting","headline":"Storm, as it came","isAccessibleForFree":false,
    "coverageStartTime":"2024-03-04T06:00:00+01:00","liveBlogUpdate":[%s]}</script>
    </head><body><h1>Storm, as it came</h1><p>%s</p></body></html>
    """
        .formatted(updates, PROSE);
  }

  private static String jsonLine(String key, String value) {
    return "{\"id\":\"x\",\"%s\":\"%s\",\"published\":\"2024-03-05\"}\n"
        .formatted(key, value.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String feed() {
    String item =
        "<item><title>Crane</title><link>https://gull.example/1</link><pubDate>Mon, 04 Mar 2024"
            + " 14:31:00 +0100</pubDate><content:encoded><![CDATA[<p>"
            + PROSE
            + "</p>]]></content:encoded></item>";
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Gull</title>"
        + item.repeat(3)
        + "</channel></rss>";
  }

  /// Three records: a request, and the same page twice.
  static byte[] warc(String page) {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return utf8(
        record("request", "GET / HTTP/1.1\r\n\r\n")
            + record("response", answer)
            + record("response", answer));
  }

  private static String record(String type, String block) {
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://gull.example/1\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(type, type, utf8(block).length, block);
  }

  private static byte[] zip(String page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("a.html", "../b.html", "deep/c.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(page));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(60, 700);
        for (int i = 0; i < PROSE.length(); i += 60) {
          content.showText(PROSE.substring(i, Math.min(PROSE.length(), i + 60)));
          content.newLine();
        }
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
