package parallax.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parallax.model.Article;
import parallax.model.Refusal;

/// Invented inputs, and what becomes of them.
final class InputsForTests {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);

  static final String PROSE =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said.";

  private InputsForTests() {}

  static String page(String town) {
    String prose = PROSE.replace("Velmora", town);
    return "<html lang=\"en\"><head><title>Crane falls</title></head><body><article><h1>Crane falls"
        + " at "
        + town
        + " harbour</h1><p>"
        + prose
        + "</p><p>Nobody was hurt, and the ships waited outside until the"
        + " evening.</p></article></body></html>";
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

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static List<Reading> read(String... paths) {
    return read(ReadOptions.cleaning(CLOCK), paths);
  }

  static List<Reading> read(ReadOptions options, String... paths) {
    try (Stream<Reading> readings = Reader.of(options).read(List.of(paths))) {
      return readings.toList();
    }
  }

  static List<Article> articles(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).article())
        .toList();
  }

  static List<Refusal> refusals(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Refused.class::isInstance)
        .map(reading -> ((Reading.Refused) reading).refusal())
        .toList();
  }

  static List<String> omissions(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Omitted.class::isInstance)
        .map(reading -> ((Reading.Omitted) reading).omission().what())
        .toList();
  }
}
