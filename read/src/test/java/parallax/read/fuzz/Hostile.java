package parallax.read.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Inputs made to hurt, each as large as it needs to be; the large ones are not held in memory.
///
/// @param name what it is
record Hostile(String name, Source source) {

  /// Opens it; each time the same bytes.
  interface Source {
    InputStream open() throws IOException;
  }

  private static final String LIVE = "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[";
  private static final String START = "<html><body><article><h1>Gulls</h1>";

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    deep(all);
    wide(all);
    data(all);
    packed(all);
    return List.copyOf(all);
  }

  private static void deep(List<Hostile> all) {
    for (String tag :
        List.of("<div>", "<b>", "<p>", "<table><tr><td>", "<ul><li>", "<svg>", "<a href=x>")) {
      all.add(repeated("a million levels of " + tag, START, tag, 1_000_000 / tag.length()));
    }
    all.add(repeated("misnested formatting", START, "<b><i><p></b></i>", 15_000));
    all.add(repeated("structured data in structured data", ld(), "{\"@graph\":[", 200_000));
    all.add(repeated("a JSON line of brackets", "{\"text\":", "[", 2_000_000));
    all.add(repeated("a feed in a feed", "<rss><channel>", "<item>", 200_000));
  }

  private static void wide(List<Hostile> all) {
    all.add(
        repeated("200 MB of page", START, "<p>The gulls came back on Monday.</p>\n", 5_700_000));
    all.add(repeated("a page of paragraphs", START, "<p>The gulls came back.</p>", 550_000));
    all.add(repeated("15 MB of tags", START, "<b>", 5_000_000));
    all.add(repeated("15 MB of angle brackets", START, "<", 15_000_000));
    all.add(repeated("an attribute of 15 MB", START + "<p class=\"", "gull ", 3_000_000));
    all.add(repeated("a million attributes", START + "<p ", "a b=c ", 1_000_000));
    all.add(repeated("15 MB of entities", START, "&amp;", 3_000_000));
    all.add(repeated("15 MB of open entities", START, "&#x", 5_000_000));
    all.add(repeated("an open comment", START + "<!--", "- gull -", 1_900_000));
    all.add(repeated("an open script", START + "<script>", "</scrip ", 1_900_000));
    all.add(repeated("one paragraph of 15 MB", START + "<p>", "The gulls came back. ", 700_000));
    all.add(repeated("one word of 15 MB", START + "<p>", "gull", 3_900_000));
    all.add(repeated("15 MB of blanks", START + "<p>By", " ", 15_000_000));
    all.add(repeated("15 MB of no-break blanks", START + "<p>", "\u00A0", 7_000_000));
    all.add(
        repeated("a class of many words", START, "<div class=\"a b c d e f g\">x</div>", 200_000));
    all.add(repeated("links only", START, "<a href=/x>gulls</a> ", 290_000));
    all.add(repeated("headings only", START, "<h1>Gulls</h1>", 290_000));
    all.add(repeated("dates only", START, "<p>January 0, 0000 31/02/0000 0000-00-00</p>", 40_000));
    all.add(repeated("times only", START, "<time datetime=\"0000-00-00T99:99\">x</time>", 100_000));
    all.add(
        repeated("times of entries only", START, "<time>1:00</time><br><br>gull<br><br>", 9_000));
    all.add(repeated("times in times", START, "<time>", 290_000));
    all.add(repeated("right to left", START + "<p>", "\u202E\u05D0\u05D1 \u0639\u0631 ", 900_000));
    all.add(repeated("combining marks", START + "<p>e", "\u0301", 7_000_000));
    all.add(repeated("NULs in a page", START + "<p>", "gull\0", 3_000_000));
    all.add(repeated("entries in data only", ld() + LIVE, "{\"articleBody\":\"gull\"},", 300_000));
    all.add(repeated("metas only", "<html><head>", "<meta name=author content=Gull>", 200_000));
  }

  private static void data(List<Hostile> all) {
    all.add(repeated("an endless line of text", "", "gull ", 60_000_000));
    all.add(repeated("an endless JSON line", "{\"text\":\"", "gull ", 60_000_000));
    all.add(repeated("a million lines", "", "gull\n", 3_000_000));
    all.add(repeated("a million empty lines", "Gulls\n", "\n", 15_000_000));
    all.add(repeated("lines that are noise", "", "Share this\n", 1_400_000));
    all.add(repeated("bylines", "", "By Ines Kolb and Ines Kolb, Ines Kolb\n", 400_000));
    all.add(repeated("date lines", "", "March 4, 2024 at 2:31 pm\n", 600_000));
    all.add(repeated("digits", "Gulls\n", "1234567890", 90_000));
    all.add(repeated("articleBody of 15 MB", ld() + "{\"articleBody\":\"", "gull ", 2_900_000));
    all.add(repeated("a number of 15 MB", ld() + "{\"datePublished\":", "9", 15_000_000));
    all.add(repeated("a head without end", "WARC/1.0\r\nX: ", "gull ", 60_000_000));
    all.add(repeated("heads without end", "", "WARC/1.0\r\nX: y\r\n", 2_000_000));
    all.add(repeated("records of nothing", "", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", 100_000));
    all.add(repeated("a record of 300 MB", warcHead(), "gull ", 60_000_000));
    all.add(
        repeated(
            "an answer of fields only", warcHead() + "HTTP/1.1 200 OK\r\n", "A: b\r\n", 5_000_000));
    all.add(
        repeated(
            "bytes of an unnamed charset", START + "<p>", "\u00E9\u00FC\u00DF", 2_000_000, true));
    all.add(
        repeated(
            "a PDF of nothing", "%PDF-1.7\n", "1 0 obj << /Length 1 0 R >> stream\n", 100_000));
    all.add(repeated("a PDF of arrays", "%PDF-1.7\ntrailer ", "[", 1_000_000));
  }

  private static void packed(List<Hostile> all) {
    all.add(bomb("a packed page of 2 GB", START, 400_000_000));
    all.add(bomb("a packed JSON line of 2 GB", "{\"text\":\"", 400_000_000));
    all.add(bomb("a packed archive with a record of 2 GB", warcHead(), 400_000_000));
    all.add(bomb("a packed archive with a head of 2 GB", "WARC/1.0\r\nX: ", 400_000_000));
  }

  private static String ld() {
    return "<html><head><script type=\"application/ld+json\">";
  }

  private static String warcHead() {
    return "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n";
  }

  private static Hostile repeated(String name, String start, String piece, int times) {
    return repeated(name, start, piece, times, false);
  }

  private static Hostile repeated(
      String name, String start, String piece, int times, boolean latin) {
    byte[] bytes = latin ? piece.getBytes(StandardCharsets.ISO_8859_1) : Seeds.utf8(piece);
    return new Hostile(
        name,
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(Seeds.utf8(start)), new Repeated(bytes, times)));
  }

  /// Packed when it is opened: packing takes longer than reading, and is nothing that is measured.
  private static Hostile bomb(String name, String start, int times) {
    return new Hostile(
        name,
        () -> {
          try (InputStream packed =
              new Deflated(
                  new SequenceInputStream(
                      new ByteArrayInputStream(Seeds.utf8(start)),
                      new Repeated(Seeds.utf8("gull "), times)))) {
            return new ByteArrayInputStream(packed.readAllBytes());
          }
        });
  }

  /// The same bytes over and over.
  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;
    private int at;

    Repeated(byte[] piece, long times) {
      // Long runs are copied in large steps.
      int copies = (int) Math.max(1, Math.min(times, 8192 / piece.length));
      this.piece =
          String.join("", Collections.nCopies(copies, latin(piece)))
              .getBytes(StandardCharsets.ISO_8859_1);
      this.left = times * piece.length;
    }

    private static String latin(byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      if (left == 0) {
        return -1;
      }
      int got = (int) Math.min(Math.min(count, left), piece.length - at);
      System.arraycopy(piece, at, into, from, got);
      at = (at + got) % piece.length;
      left -= got;
      return got;
    }
  }
}
