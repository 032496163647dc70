package parallax.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an input is, told by its first bytes, then by its name.
enum Kind {
  HTML,
  TEXT,
  JSON_LINES,
  JSON,
  PDF,
  ZIP,
  WARC,
  TABLE,
  FEED,
  BINARY;

  /// How much of an input is looked at.
  static final int HEAD_BYTES = 16 << 10;

  /// Control characters a text may have (escape sequences of old terminals) before it is data.
  private static final double MOST_CONTROLS = 0.02;

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*+[\"}]");
  private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*+[\\[{\"\\]]");

  private static final String[] HTML_STARTS = {
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<article",
    "<div",
    "<p>",
    "<p ",
    "<h1",
    "<meta",
    "<title",
    "<section",
    "<main",
    "<table",
    "<script",
    "<link"
  };

  /// The kind of an input called `name` whose first characters, decoded, are `head`.
  static Kind of(byte[] bytes, String head, String name) {
    return byMagic(bytes).orElseGet(() -> byCharacters(head, endingOf(name)));
  }

  private static Optional<Kind> byMagic(byte[] bytes) {
    if (startsWith(bytes, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    if (startsWith(bytes, "PAR1")) {
      return Optional.of(TABLE);
    }
    return isWarc(bytes) ? Optional.of(WARC) : Optional.empty();
  }

  static boolean isWarc(byte[] bytes) {
    return startsWith(bytes, "WARC/");
  }

  private static Kind byCharacters(String head, String ending) {
    if (isBinary(head)) {
      return BINARY;
    }
    String start = withoutPreamble(head).toLowerCase(Locale.ROOT);
    if (start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<rdf:rdf")) {
      return FEED;
    }
    for (String tag : HTML_STARTS) {
      if (start.startsWith(tag)) {
        return HTML;
      }
    }
    if (!ending.equals("jsonl") && !ending.equals("ndjson")) {
      Optional<Kind> json = json(start, ending);
      if (json.isPresent()) {
        return json.get();
      }
    }
    return switch (ending) {
      case "html", "htm", "xhtml", "shtml" -> HTML;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "txt", "md", "markdown", "text" -> TEXT;
      default -> start.contains("<body") || start.contains("<html") ? HTML : TEXT;
    };
  }

  /// JSON that starts so: lines where the first line is an object whole (or longer than what is
  /// looked at), else one document.
  private static Optional<Kind> json(String start, String ending) {
    boolean array = JSON_ARRAY.matcher(start).lookingAt();
    boolean object = JSON_OBJECT.matcher(start).lookingAt();
    boolean articles = start.contains("\"text\"") || start.contains("\"html\"");
    if (!(array || object) || !(articles || ending.equals("json"))) {
      return Optional.empty();
    }
    int lineEnd = start.indexOf('\n');
    boolean lines = object && (lineEnd < 0 || start.substring(0, lineEnd).strip().endsWith("}"));
    return Optional.of(lines ? JSON_LINES : JSON);
  }

  /// Leading white space, byte order mark, comments, XML declaration and foreign doctypes left out.
  private static String withoutPreamble(String head) {
    int at = 0;
    while (true) {
      while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) == '\uFEFF')) {
        at++;
      }
      int end;
      if (head.startsWith("<!--", at)) {
        end = head.indexOf("-->", at + 4);
        end = end < 0 ? -1 : end + 3;
      } else if (head.startsWith("<?", at)) {
        end = head.indexOf('>', at) + 1;
      } else {
        return head.substring(at);
      }
      if (end <= at) {
        return head.substring(at);
      }
      at = end;
    }
  }

  private static boolean isBinary(String head) {
    int controls = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == 0) {
        return true;
      }
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\uFFFD') {
        controls++;
      }
    }
    return controls > MOST_CONTROLS * head.length();
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (bytes[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The ending of `name` in lower case; empty where it has none.
  private static String endingOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return dot < 0 || dot < lower.lastIndexOf('/') ? "" : lower.substring(dot + 1);
  }
}
