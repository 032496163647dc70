package parallax.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import parallax.read.bytes.Content;
import parallax.read.bytes.Expansion;
import parallax.read.bytes.GzipMembers;
import parallax.read.date.Moment;
import parallax.read.feed.Feed;
import parallax.read.feed.FeedEntry;
import parallax.read.warc.WarcRecords;
import parallax.read.web.Fetched;
import parallax.read.web.Fetcher;
import parallax.read.web.Polled;
import parallax.read.web.Validators;

/// Opens one input, tells its kind, and finds the articles' bytes in it.
final class InputReader {
  private static final int BUFFER_BYTES = 64 << 10;

  /// As much of packed data as surely holds the first plain bytes.
  private static final int PACKED_HEAD_BYTES = 4 << 10;

  private final ReadOptions options;
  private final InputStream standardInput;
  private final Articles articles;
  private final Fetcher fetcher;

  InputReader(ReadOptions options, InputStream standardInput) {
    Limits limits = options.limits();
    this.options = options;
    this.standardInput = standardInput;
    this.articles = new Articles(options);
    this.fetcher = new Fetcher(options.web(), limits.fileBytes(), limits.expansion());
  }

  Stream<Unread> open(Walk.Input input) {
    return switch (input) {
      case Walk.Unreadable(String source, String reason) ->
          Stream.of(Unread.refused(source, reason));
      case Walk.StandardInput(String source) -> open(Opened.of(source), standardInput);
      case Walk.PlainFile(String source, Path path) -> file(source, path);
      case Walk.Address(String source) -> address(source);
    };
  }

  /// Asks for a feed.
  Polled poll(String address, Validators known) {
    return fetcher.poll(address, known);
  }

  /// What a feed's bytes say; empty where it is too large to be one.
  Optional<Feed> feed(Polled.Answer answer) {
    String xml = Decoding.decode(answer.bytes(), answer.charset());
    return Articles.tags(xml) > Articles.MOST_TAGS ? Optional.empty() : Optional.of(Feed.of(xml));
  }

  Reading entry(String name, Feed feed, FeedEntry entry) {
    return FeedReader.entry(name, feed, entry, articles);
  }

  Optional<LocalDate> day(FeedEntry entry) {
    return FeedReader.moment(entry, articles).map(Moment::day);
  }

  private Stream<Unread> file(String source, Path path) {
    try {
      return open(Opened.of(source).at(path), Files.newInputStream(path));
    } catch (IOException e) {
      return Stream.of(Unread.refused(source, "the file cannot be read: " + Walk.reason(e)));
    }
  }

  private Stream<Unread> address(String source) {
    return switch (fetcher.fetch(source)) {
      case Fetched.Refused(String reason) -> Stream.of(Unread.refused(source, reason));
      case Fetched.Answer(String address, Optional<Charset> charset, byte[] bytes) ->
          open(Opened.of(source).from(address, charset), new ByteArrayInputStream(bytes));
    };
  }

  /// Finds the articles in `raw`, and closes it unless the answer still reads from it.
  Stream<Unread> open(Opened input, InputStream raw) {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    try {
      byte[] packed = peek(in, PACKED_HEAD_BYTES);
      if (!GzipMembers.starts(packed)) {
        return plain(input, in);
      }
      GzipMembers members = new GzipMembers(in, options.limits().expansion());
      // An archive is told by a copy of its head, as its records are named by where members start.
      return holdsWarc(packed)
          ? warc(input, members)
          : plain(input.packed(), new BufferedInputStream(members, BUFFER_BYTES));
    } catch (IOException e) {
      return refusedAndClosed(input.source(), in, e);
    }
  }

  private boolean holdsWarc(byte[] packed) {
    Content head =
        Content.of(
            new GzipMembers(new ByteArrayInputStream(packed), options.limits().expansion()),
            Integer.MAX_VALUE - 1);
    return Kind.isWarc(head.bytes());
  }

  private Stream<Unread> plain(Opened input, BufferedInputStream in) throws IOException {
    byte[] head = peek(in, Kind.HEAD_BYTES);
    Kind kind = Kind.of(head, Decoding.decodeHead(head), input.name());
    Limits limits = options.limits();
    return switch (kind) {
      case JSON_LINES -> new JsonLinesReader(input.source(), in, articles, limits).stream();
      case WARC -> warc(input, in);
      case ZIP -> new ZipReader(this, limits).open(input, in);
      case TABLE -> TableReader.open(input, in, articles, limits);
      case BINARY, PDF, FEED, JSON, HTML, TEXT -> {
        try (in) {
          yield head.length == 0
              ? Stream.of(Unread.refused(input.source(), "it is empty"))
              : whole(input, kind, in);
        }
      }
    };
  }

  private Stream<Unread> warc(Opened input, InputStream in) {
    Limits limits = options.limits();
    WarcRecords records = new WarcRecords(in, limits.pageBytes(), limits.expansion());
    return new WarcReader(input.source(), records, articles).stream();
  }

  /// Kinds that are held in memory whole.
  private Stream<Unread> whole(Opened input, Kind kind, InputStream in) {
    String source = input.source();
    if (kind == Kind.BINARY) {
      return Stream.of(Unread.refused(source, "it is binary data, not text"));
    }
    Limits limits = options.limits();
    int most = kind == Kind.PDF || kind == Kind.JSON ? limits.fileBytes() : limits.pageBytes();
    Content content = Content.of(in, most);
    if (content.larger()) {
      return Stream.of(Unread.refused(source, "it is larger than " + (most >> 20) + " MiB"));
    }
    if (content.failure().isPresent()) {
      return Stream.of(Unread.refused(source, failure(content.failure().get())));
    }
    byte[] bytes = content.bytes();
    return switch (kind) {
      case PDF -> Stream.of(() -> articles.pdf(source, bytes));
      case JSON -> JsonDocument.open(source, Decoding.decode(bytes, input.charset()), articles);
      case FEED -> FeedReader.open(source, Decoding.decode(bytes, input.charset()), articles);
      case HTML ->
          Stream.of(
              () ->
                  articles.page(
                      source,
                      Decoding.decode(bytes, input.charset()),
                      Given.NOTHING,
                      input.setting()));
      default -> Stream.of(() -> articles.text(source, Decoding.decode(bytes, input.charset())));
    };
  }

  private static byte[] peek(BufferedInputStream in, int most) throws IOException {
    in.mark(most);
    byte[] head = new byte[most];
    int length = in.readNBytes(head, 0, most);
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private static Stream<Unread> refusedAndClosed(String source, InputStream in, IOException e) {
    try (in) {
      return Stream.of(Unread.refused(source, failure(e)));
    } catch (IOException closing) {
      return Stream.of(Unread.refused(source, failure(closing)));
    }
  }

  private static String failure(IOException e) {
    return switch (e) {
      case EOFException _ -> "its packed data ends early";
      case ZipException _ -> "its packed data is damaged";
      case Expansion.Exceeded _ -> Walk.reason(e);
      default -> "it cannot be read: " + Walk.reason(e);
    };
  }
}
