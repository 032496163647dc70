package parallax.read.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The lines of a head, of an answer or of a record of an archive.
///
/// Of one line, the first 8 KiB are kept: no field that is looked at is longer.
public final class HeadLines {
  private static final int KEPT_BYTES = 8 << 10;

  private final InputStream in;
  private final byte[] line = new byte[KEPT_BYTES];
  private int left;

  /// @param in buffered
  /// @param most bytes of all lines together
  public HeadLines(InputStream in, int most) {
    this.in = in;
    this.left = most;
  }

  /// The next line without its end.
  ///
  /// @throws EOFException where the input ends first
  /// @throws Malformed where there are more bytes than allowed
  public String next() throws IOException {
    int length = 0;
    int last = 0;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("it ends within a head");
      }
      if (--left < 0) {
        throw new Malformed("a head is too long");
      }
      last = b;
      if (length < line.length) {
        line[length++] = (byte) b;
      }
    }
    boolean returned = last == '\r' && length > 0 && line[length - 1] == '\r';
    return new String(line, 0, returned ? length - 1 : length, StandardCharsets.UTF_8);
  }

  /// All fields up to the empty line, by name in lower case. Lines that start with white space
  /// belong to the one before; the values of a repeated field stand in one, with commas between
  /// them.
  public Map<String, String> fields() throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    for (String text = next(); !text.isEmpty(); text = next()) {
      int colon = text.indexOf(':');
      boolean goesOn = text.charAt(0) == ' ' || text.charAt(0) == '\t';
      if (goesOn && !name.isEmpty()) {
        fields.merge(name, text.strip(), (a, b) -> a + " " + b);
      } else if (!goesOn && colon > 0) {
        name = text.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
        fields.merge(name, text.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
      }
    }
    return fields;
  }
}
