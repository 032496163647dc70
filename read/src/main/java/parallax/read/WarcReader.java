package parallax.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.model.Omission;
import parallax.read.warc.WarcRecord;
import parallax.read.warc.WarcRecords;

/// The pages of a web archive, each named `path#offset`, and at the end what was passed over.
final class WarcReader extends Pulled<Unread> {
  private final String source;
  private final WarcRecords records;
  private final Articles articles;
  private final Map<String, Long> passedOver = new TreeMap<>();
  private long pages;
  private boolean ended;

  WarcReader(String source, WarcRecords records, Articles articles) {
    this.source = source;
    this.records = records;
    this.articles = articles;
  }

  @Override
  Optional<Unread> pull() {
    try {
      while (!ended) {
        Optional<WarcRecord> record = records.next();
        Optional<Unread> page = record.flatMap(this::page);
        if (page.isPresent()) {
          return page;
        }
        ended = record.isEmpty();
      }
    } catch (IOException e) {
      ended = true;
      return Optional.of(Unread.refused(source, "it cannot be read on: " + Walk.reason(e)));
    }
    return omission();
  }

  private Optional<Unread> page(WarcRecord record) {
    String name = source + "#" + record.offset();
    return switch (record) {
      case WarcRecord.Page page -> {
        pages++;
        if (page.cut()) {
          passedOver.merge("missing ends of pages", 1L, Long::sum);
        }
        yield Optional.of(() -> read(name, page));
      }
      case WarcRecord.Unreadable(long _, String reason) ->
          Optional.of(Unread.refused(name, reason));
      case WarcRecord.Damaged(long _, String reason) -> Optional.of(Unread.refused(name, reason));
      case WarcRecord.NoPage(long _, String kind) -> {
        passedOver.merge(kind, 1L, Long::sum);
        yield Optional.empty();
      }
    };
  }

  private Reading read(String name, WarcRecord.Page page) {
    byte[] bytes = page.bytes();
    return switch (Kind.of(bytes, Decoding.decodeHead(bytes), "page.html")) {
      case PDF, ZIP, WARC, TABLE, BINARY ->
          Reading.refused(name, "it is sent as a page, but is none");
      case HTML, TEXT, JSON_LINES, JSON, FEED ->
          articles.page(
              name,
              Decoding.decode(bytes, page.charset()),
              Given.NOTHING,
              new Articles.Setting(page.address(), page.captured()));
    };
  }

  private Optional<Unread> omission() {
    if (passedOver.isEmpty()) {
      return Optional.empty();
    }
    String what =
        passedOver.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", "beside " + pages + " pages: ", ""));
    passedOver.clear();
    return Optional.of(Unread.of(new Reading.Omitted(new Omission(source, what))));
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    }
  }
}
