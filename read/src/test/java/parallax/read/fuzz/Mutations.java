package parallax.read.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes inputs at random: the same seed gives the same changes.
final class Mutations {
  private static final int MOST_CHANGES = 8;

  /// No mutated input is larger, so that many can be tried.
  private static final int MOST_BYTES = 3 << 20;

  /// What breaks parsers, to be put in anywhere.
  private static final List<String> NASTY =
      List.of(
          "\0",
          "\0\0\0\0",
          "\u202E",
          "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
          "\uFEFF",
          "\uD83D\uDE00",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<script>",
          "</script>",
          "<script type=\"application/ld+json\">",
          "<style>",
          "<textarea>",
          "<plaintext>",
          "<svg><title>",
          "<math><mi>",
          "<template>",
          "<table><tr><td>",
          "<select><option>",
          "</body></html>",
          "<frameset>",
          "<base href=\"http://[\">",
          "<a href='",
          "<p ",
          "\"",
          "&#0;",
          "&#x110000;",
          "&amp;amp;amp;",
          "&nbsp",
          "<meta charset=\"utf-7\">",
          "<meta charset=\"x-nonsense\">",
          "<meta property=\"article:published_time\" content=\"0000-00-00T99:99:99\">",
          "<time datetime=\"0000-01-01\">",
          "January 0, 0000",
          "31 February 99999999999",
          "99/99/9999",
          "Dec 31, 999999999 at 25:61 pm",
          "By " + " ".repeat(500),
          "1".repeat(400),
          "{\"@graph\":[",
          "\"datePublished\":\"",
          "\"@type\":\"LiveBlogPosting\",",
          "\"liveBlogUpdate\":[",
          "\"liveBlogUpdate\":{",
          "\"@type\":\"BlogPosting\",\"datePublished\":\"2024-13-45T99:99\",",
          "\"isAccessibleForFree\":false,",
          "<time>14:60</time>",
          "<time datetime=\"2024-03-04T14:31:00+99:00\">",
          "[[[[[[[[[[[[[[[[",
          "{\"text\":",
          "\r",
          "\n\n\n\n\n\n\n\n",
          "\t",
          "Content-Length: 99999999999999999\r\n",
          "Content-Length: -1\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Encoding: br\r\n",
          "Content-Encoding: deflate, br, gzip\r\n",
          "WARC/1.0\r\n",
          "FFFFFFFFFFFFFFF\r\n");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"),
          Charset.forName("ISO-2022-JP"),
          Charset.forName("GB18030"));

  private final List<byte[]> seeds;

  Mutations(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  /// The input of this number.
  byte[] input(long seed, long number) throws IOException {
    Random random = new Random(seed * 1_000_003 + number);
    byte[] input = seeds.get(random.nextInt(seeds.size()));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      input = changed(input, random);
    }
    byte[] kept = input.length > MOST_BYTES ? Arrays.copyOf(input, MOST_BYTES) : input;
    return random.nextInt(20) == 0 ? damaged(Seeds.gzip(kept), random) : kept;
  }

  /// Packed bytes as they are, cut off, with a few of them changed, or with more behind them.
  private byte[] damaged(byte[] packed, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(packed, random.nextInt(packed.length + 1));
      case 1 -> flipped(packed, random);
      case 2 -> spliced(packed, packed.length, packed.length, nasty(random));
      default -> packed;
    };
  }

  private byte[] changed(byte[] input, Random random) {
    int from = random.nextInt(input.length + 1);
    int length = 1 << random.nextInt(14);
    int to = Math.min(input.length, from + random.nextInt(length + 1));
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> spliced(input, from, to, nasty(random));
      case 3 -> spliced(input, from, to, new byte[0]);
      case 4 -> spliced(input, from, from, repeated(input, from, to, random));
      case 5 -> flipped(input, random);
      case 6 -> Arrays.copyOf(input, from);
      case 7 -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int cut = random.nextInt(other.length + 1);
        yield spliced(input, from, input.length, Arrays.copyOfRange(other, cut, other.length));
      }
      case 8 -> recoded(input, random);
      case 9 -> spliced(input, from, from, nested(random));
      case 10 -> spliced(input, from, from, attribute(random));
      case 11 -> spliced(input, from, to, broken(random));
      default -> spliced(input, from, from, Seeds.utf8(NASTY.get(random.nextInt(NASTY.size()))));
    };
  }

  private static byte[] nasty(Random random) {
    String text = NASTY.get(random.nextInt(NASTY.size()));
    return Seeds.utf8(text.repeat(1 + (random.nextInt(6) == 0 ? random.nextInt(2000) : 0)));
  }

  private static byte[] nested(Random random) {
    List<String> tags =
        List.of(
            "<div>", "<b>", "<table><td>", "<p><font>", "<ul><li>", "<span class=a>", "{\"a\":");
    return Seeds.utf8(tags.get(random.nextInt(tags.size())).repeat(1 << random.nextInt(15)));
  }

  /// An element with one long attribute, or with many.
  private static byte[] attribute(Random random) {
    String name = random.nextBoolean() ? "class" : "content";
    String value = "gull ".repeat(1 << random.nextInt(17));
    return Seeds.utf8(
        random.nextBoolean()
            ? "<div " + name + "=\"" + value + "\">"
            : "<p " + value.replace(" ", "=\"a b\" ") + ">");
  }

  /// Bytes that are of no charset, or of several.
  private static byte[] broken(Random random) {
    byte[] bytes = new byte[1 << random.nextInt(14)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (0xC0 | bytes[i]);
      }
    }
    return bytes;
  }

  private static byte[] repeated(byte[] input, int from, int to, Random random) {
    byte[] piece = Arrays.copyOfRange(input, from, to);
    int times = 1 << random.nextInt(8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < MOST_BYTES; i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] flipped(byte[] input, Random random) {
    byte[] out = input.clone();
    for (int i = 0; i < 1 + input.length / 200 && input.length > 0; i++) {
      out[random.nextInt(out.length)] = (byte) random.nextInt(256);
    }
    return out;
  }

  private static byte[] recoded(byte[] input, Random random) {
    return new String(input, StandardCharsets.UTF_8)
        .getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  private static byte[] spliced(byte[] input, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(input, 0, from);
    out.writeBytes(between);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
