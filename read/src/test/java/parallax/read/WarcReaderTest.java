package parallax.read;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.read.InputsForTests.gzip;
import static parallax.read.InputsForTests.page;
import static parallax.read.InputsForTests.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import parallax.model.Article;
import parallax.model.Published;

class WarcReaderTest {
  @TempDir Path folder;

  @Test
  void readsPagesAndSaysWhatItPassedOver() throws IOException {
    byte[] warc =
        join(
            record("warcinfo", "application/warc-fields", utf8("software: none\r\n")),
            record("request", "application/http", utf8("GET / HTTP/1.1\r\n\r\n")),
            response("200 OK", "text/html; charset=utf-8", "", utf8(page("Velmora"))),
            response("404 Not Found", "text/html", "", utf8(page("Nowhere"))),
            response("200 OK", "image/png", "", new byte[] {1, 2, 3}));

    List<Reading> readings = read("news.warc", warc);

    Article article = InputsForTests.articles(readings).getFirst();
    assertThat(InputsForTests.articles(readings)).hasSize(1);
    assertThat(article.provenance().url()).contains("https://gull.example/1");
    assertThat(article.text()).contains("closed on Monday");
    assertThat(InputsForTests.omissions(readings))
        .containsExactly(
            "beside 1 pages: 1 answers with status 404, 1 files of type image, 1 notes of the"
                + " crawler, 1 requests");
    assertThat(InputsForTests.refusals(readings)).isEmpty();
  }

  @Test
  void namesRecordsByTheOffsetThatOthersFindThemAt() throws IOException {
    List<byte[]> records =
        List.of(
            record("warcinfo", "application/warc-fields", utf8("software: none\r\n")),
            response("200 OK", "text/html", "", utf8(page("Velmora"))),
            response("200 OK", "text/html", "", utf8(page("Lunde"))));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] record : records) {
      packed.writeBytes(gzip(record));
    }
    Path file = Files.write(folder.resolve("news.warc.gz"), packed.toByteArray());
    List<String> expected = new ArrayList<>();
    try (WarcReader others = new WarcReader(file)) {
      for (Optional<WarcRecord> next = others.next(); next.isPresent(); next = others.next()) {
        if (next.get() instanceof WarcResponse) {
          expected.add(file + "#" + others.position());
        }
      }
    }

    assertThat(InputsForTests.articles(InputsForTests.read(file.toString())))
        .extracting(article -> article.provenance().source())
        .hasSize(2)
        .isEqualTo(expected);
  }

  @Test
  void readsArchivesThatAnotherProgramWrote() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(
          new WarcResponse.Builder(URI.create("https://gull.example/a"))
              .date(Instant.parse("2024-03-05T10:00:00Z"))
              .body(
                  new HttpResponse.Builder(200, "OK")
                      .body(org.netpreserve.jwarc.MediaType.HTML_UTF8, utf8(page("Velmora")))
                      .build())
              .build());
    }
    List<Reading> readings = read("theirs.warc.gz", bytes.toByteArray());
    assertThat(InputsForTests.articles(readings)).hasSize(1);
    assertThat(readings).hasSize(1);
  }

  @Test
  void unpacksBodiesHoweverTheyWerePacked() throws IOException {
    byte[] page = utf8(page("Velmora"));
    byte[] warc =
        join(
            response("200 OK", "text/html", "Transfer-Encoding: chunked\r\n", chunked(page)),
            response("200 OK", "text/html", "Content-Encoding: gzip\r\n", gzip(page)),
            response(
                "200 OK",
                "text/html",
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                chunked(gzip(page))),
            // Archives often keep the head as it was sent, and the body unpacked.
            response(
                "200 OK",
                "text/html",
                "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n",
                page));

    assertThat(InputsForTests.articles(read("a.warc", warc)))
        .hasSize(4)
        .allSatisfy(article -> assertThat(article.text()).contains("closed on Monday"));
  }

  @Test
  void takesTheCharsetFromTheHead() throws IOException {
    byte[] page = page("Köln").getBytes(Charset.forName("windows-1252"));
    byte[] warc = response("200 OK", "text/html; charset=windows-1252", "", page);
    assertThat(InputsForTests.articles(read("a.warc", warc)).getFirst().text()).contains("Köln");
  }

  @Test
  void neverDatesAPageAfterItsCapture() throws IOException {
    String late =
        page("Velmora").replace("<p>", "<time datetime=\"2024-05-05\">5 May 2024</time><p>");
    byte[] warc = response("200 OK", "text/html", "", utf8(late));
    assertThat(InputsForTests.articles(read("a.warc", warc)).getFirst().published())
        .isEqualTo(new Published.Unknown());
  }

  @Test
  void readsWhatIsThereOfATruncatedFile() throws IOException {
    byte[] good = gzip(response("200 OK", "text/html", "", utf8(page("Velmora"))));
    byte[] cut = gzip(response("200 OK", "text/html", "", utf8(page("Lunde"))));
    List<Reading> readings = read("cut.warc.gz", join(good, Arrays.copyOf(cut, cut.length / 2)));

    assertThat(InputsForTests.articles(readings)).hasSize(1);
    assertThat(InputsForTests.refusals(readings))
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.source()).endsWith("cut.warc.gz#" + good.length);
              assertThat(refusal.reason()).isEqualTo("the file ends within this record");
            });
  }

  @Test
  void goesOnBehindDamage() throws IOException {
    byte[] first = gzip(response("200 OK", "text/html", "", utf8(page("Velmora"))));
    byte[] broken = gzip(response("200 OK", "text/html", "", utf8(page("Lunde"))));
    Arrays.fill(broken, 40, 80, (byte) 0);
    byte[] last = gzip(response("200 OK", "text/html", "", utf8(page("Oss"))));
    List<Reading> readings = read("broken.warc.gz", join(first, broken, last));

    assertThat(InputsForTests.articles(readings)).hasSize(2);
    assertThat(InputsForTests.refusals(readings))
        .singleElement()
        .satisfies(r -> assertThat(r.source()).endsWith("#" + first.length));

    byte[] noise = utf8("this is no record\r\n\r\n");
    List<Reading> plain =
        read(
            "broken.warc",
            join(
                response("200 OK", "text/html", "", utf8(page("Velmora"))),
                noise,
                response("200 OK", "text/html", "", utf8(page("Oss")))));
    assertThat(InputsForTests.articles(plain)).hasSize(2);
    assertThat(InputsForTests.refusals(plain))
        .extracting(parallax.model.Refusal::reason)
        .containsExactly("no record starts here");
  }

  @Test
  void readsAnArchiveOfOneMember() throws IOException {
    byte[] warc =
        gzip(
            join(
                response("200 OK", "text/html", "", utf8(page("Velmora"))),
                response("200 OK", "text/html", "", utf8(page("Oss")))));
    assertThat(InputsForTests.articles(read("one.warc.gz", warc)))
        .extracting(article -> article.provenance().source())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  private List<Reading> read(String name, byte[] bytes) throws IOException {
    return InputsForTests.read(Files.write(folder.resolve(name), bytes).toString());
  }

  private static byte[] response(String status, String type, String fields, byte[] body) {
    byte[] head =
        utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + fields + "\r\n");
    return record("response", "application/http; msgtype=response", join(head, body));
  }

  private static byte[] record(String type, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Target-URI: https://gull.example/1\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, contentType, block.length);
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += 100) {
      int end = Math.min(body.length, at + 100);
      out.writeBytes(utf8(Integer.toHexString(end - at) + ";name=value\r\n"));
      out.write(body, at, end - at);
      out.writeBytes(utf8("\r\n"));
    }
    out.writeBytes(utf8("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
