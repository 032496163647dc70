package parallax.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens one input, tells its kind, and has it read.
final class InputReader {
  private static final int BUFFER_BYTES = 64 << 10;

  private final ReadOptions options;
  private final InputStream standardInput;
  private final Articles articles;

  InputReader(ReadOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
    this.articles = new Articles(options);
  }

  Stream<Reading> read(Walk.Input input) {
    return switch (input) {
      case Walk.Unreadable(String source, String reason) ->
          Stream.of(Reading.refused(source, reason));
      case Walk.StandardInput(String source) ->
          read(source, new BufferedInputStream(standardInput, BUFFER_BYTES));
      case Walk.PlainFile(String source, var path) -> {
        try {
          yield read(source, new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES));
        } catch (IOException e) {
          yield Stream.of(Reading.refused(source, "the file cannot be read: " + Walk.reason(e)));
        }
      }
    };
  }

  /// Closes `in` unless the answer is a stream that still reads from it.
  private Stream<Reading> read(String source, BufferedInputStream in) {
    try {
      BufferedInputStream plain = unpacked(in);
      byte[] head = peek(plain);
      Kind kind = Kind.of(head, Decoding.decodeHead(head), source);
      if (kind == Kind.JSON_LINES) {
        return new JsonLinesReader(source, plain, articles, options.limits()).stream();
      }
      try (plain) {
        return Stream.of(whole(source, kind, head.length, plain));
      }
    } catch (IOException e) {
      try (in) {
        return Stream.of(Reading.refused(source, failure(e)));
      } catch (IOException closing) {
        return Stream.of(Reading.refused(source, failure(closing)));
      }
    }
  }

  private Reading whole(String source, Kind kind, int headLength, InputStream in)
      throws IOException {
    if (headLength == 0) {
      return Reading.refused(source, "it is empty");
    }
    return switch (kind) {
      case BINARY -> Reading.refused(source, "it is binary data, not text");
      case PDF -> Reading.refused(source, "it is a PDF, which is not read yet");
      case ZIP -> Reading.refused(source, "it is a zip archive, which is not read yet");
      case WARC -> Reading.refused(source, "it is a WARC file, which is not read yet");
      case FEED -> Reading.refused(source, "it is a feed, which is not read yet");
      case JSON_LINES -> throw new IllegalStateException("JSON Lines are read line by line");
      case HTML, TEXT -> {
        int most = options.limits().pageBytes();
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          yield Reading.refused(source, "it is larger than " + (most >> 20) + " MiB");
        }
        String text = Decoding.decode(bytes);
        yield kind == Kind.HTML ? articles.page(source, text) : articles.text(source, text);
      }
    };
  }

  private static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed
        ? new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES)
        : in;
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(Kind.HEAD_BYTES);
    byte[] head = new byte[Kind.HEAD_BYTES];
    int length = in.readNBytes(head, 0, head.length);
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private static String failure(IOException e) {
    return switch (e) {
      case EOFException _ -> "its packed data ends early";
      case ZipException _ -> "its packed data is damaged";
      default -> "it cannot be read: " + Walk.reason(e);
    };
  }
}
