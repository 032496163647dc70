package parallax.read.warc;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import parallax.read.bytes.BulkInput;
import parallax.read.bytes.Content;
import parallax.read.bytes.Expansion;
import parallax.read.http.HeadLines;
import parallax.read.http.HttpBody;
import parallax.read.http.HttpHead;
import parallax.read.http.Malformed;

/// The records of a web archive (WARC 1.0 and 1.1, ISO 28500), one at a time.
///
/// Memory is bounded by one page, whatever the archive holds: heads and pages have limits, all else
/// is skipped. Behind damage it goes on with the next record that can be found.
public final class WarcRecords implements Closeable {
  private static final int MOST_HEAD_BYTES = 64 << 10;

  private final RecordInput in;
  private final int mostPageBytes;
  private final Expansion bounds;
  private long left;
  private long offset;
  private boolean ended;

  /// @param in an archive, or the [parallax.read.bytes.GzipMembers] of a packed one
  /// @param mostPageBytes larger pages are unreadable
  public WarcRecords(InputStream in, int mostPageBytes, Expansion bounds) {
    this.in = new RecordInput(in);
    this.mostPageBytes = mostPageBytes;
    this.bounds = bounds;
  }

  /// The next record; empty at the end.
  ///
  /// @throws IOException where nothing behind damage can be read
  public Optional<WarcRecord> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      in.skipBytes(left);
      left = 0;
      while (in.peek() == '\r' || in.peek() == '\n') {
        in.read();
      }
      offset = in.offset();
      if (in.peek() >= 0) {
        return Optional.of(record());
      }
      if (in.endedAtForeignBytes()) {
        throw new Malformed("what follows is not packed as the rest is");
      }
      ended = true;
      return Optional.empty();
    } catch (FileFailure e) {
      return Optional.of(damage(e.failure));
    } catch (IOException e) {
      return Optional.of(damage(e));
    }
  }

  private WarcRecord damage(IOException e) throws IOException {
    left = 0;
    offset = in.failedFrom(offset);
    boolean mayGoOn = e instanceof Malformed || e instanceof ZipException;
    ended = !(mayGoOn && in.skipToNextRecord());
    return new WarcRecord.Damaged(
        offset,
        switch (e) {
          case EOFException _ -> "the file ends within this record";
          case ZipException _ -> "its packed data is damaged";
          default -> Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        });
  }

  private WarcRecord record() throws IOException {
    HeadLines lines = new HeadLines(in, MOST_HEAD_BYTES);
    if (!lines.next().startsWith("WARC/")) {
      throw new Malformed("no record starts here");
    }
    Map<String, String> fields = lines.fields();
    left = length(fields);
    return switch (fields.getOrDefault("warc-type", "")) {
      case "response" -> response(fields);
      case "resource" -> resource(fields);
      case "request" -> noPage("requests");
      case "metadata", "warcinfo" -> noPage("notes of the crawler");
      case "revisit" -> noPage("pages that had not changed");
      case "conversion" -> noPage("converted texts");
      default -> noPage("records of another kind");
    };
  }

  private WarcRecord noPage(String kind) {
    return new WarcRecord.NoPage(offset, kind);
  }

  private static long length(Map<String, String> fields) throws Malformed {
    String length = fields.getOrDefault("content-length", "");
    if (!length.matches("\\d{1,18}")) {
      throw new Malformed("the record does not say how long it is");
    }
    return Long.parseLong(length);
  }

  private WarcRecord response(Map<String, String> fields) throws FileFailure {
    String kind = HttpHead.mediaType(fields.getOrDefault("content-type", "application/http"));
    if (!kind.equals("application/http")) {
      return noPage("answers of other servers than web servers");
    }
    try {
      BufferedInputStream block = new BufferedInputStream(new Block());
      HttpHead head = HttpHead.read(block);
      if (head.status() != 200) {
        return noPage("answers with status " + head.status());
      }
      String type =
          head.mediaType()
              .orElseGet(() -> fields.getOrDefault("warc-identified-payload-type", "unknown"));
      return isPage(type)
          ? page(fields, head.charset(), HttpBody.of(head, block, bounds))
          : noPage("files of type " + general(type));
    } catch (FileFailure e) {
      throw e;
    } catch (IOException e) {
      return unreadable("the answer in it cannot be read: " + e.getMessage());
    }
  }

  private WarcRecord resource(Map<String, String> fields) throws FileFailure {
    String field = fields.getOrDefault("content-type", "unknown");
    String type = HttpHead.mediaType(field);
    return isPage(type)
        ? page(fields, HttpHead.charset(field), new Block())
        : noPage("files of type " + general(type));
  }

  private WarcRecord page(Map<String, String> fields, Optional<Charset> charset, InputStream body)
      throws FileFailure {
    Content content = Content.of(body, mostPageBytes);
    if (content.larger()) {
      return unreadable("it is larger than " + (mostPageBytes >> 20) + " MiB");
    }
    if (content.failure().isPresent()) {
      IOException failure = content.failure().get();
      if (failure instanceof FileFailure ofTheFile) {
        throw ofTheFile;
      }
      if (content.bytes().length == 0 || failure instanceof Expansion.Exceeded) {
        return unreadable("the page in it cannot be unpacked: " + failure.getMessage());
      }
    }
    return new WarcRecord.Page(
        offset,
        Optional.ofNullable(fields.get("warc-target-uri")).map(WarcRecords::bare),
        charset,
        Optional.ofNullable(fields.get("warc-date")).flatMap(WarcRecords::day),
        content.bytes(),
        content.failure().isPresent() || fields.containsKey("warc-truncated"));
  }

  private WarcRecord unreadable(String reason) {
    return new WarcRecord.Unreadable(offset, reason);
  }

  private static boolean isPage(String type) {
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  /// The part before the slash: a crawl has few of these, but any number of the others.
  private static String general(String type) {
    int slash = type.indexOf('/');
    String general = slash < 0 ? type : type.substring(0, slash);
    return switch (general) {
      case "image", "text", "application", "video", "audio", "font" -> general;
      default -> "unknown";
    };
  }

  /// WARC 1.0 wrote addresses in angle brackets.
  private static String bare(String address) {
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return date.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(date.substring(0, 10)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// What is left of the current record's block.
  private final class Block extends BulkInput {
    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (left == 0) {
        return -1;
      }
      try {
        int got = in.read(into, from, (int) Math.min(count, left));
        if (got < 0) {
          throw new EOFException("the file ends within a record");
        }
        left -= got;
        return got;
      } catch (IOException e) {
        throw new FileFailure(e);
      }
    }
  }

  /// An error of the archive itself, told apart from those of a page in it.
  private static final class FileFailure extends IOException {
    private final IOException failure;

    FileFailure(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
