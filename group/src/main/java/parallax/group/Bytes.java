package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import parallax.model.ArticleId;

/// Strings, lists and arrays as bytes, each after its length. What is read is checked for its
/// length before room is made for it, so that damaged bytes cost no memory.
final class Bytes {

  /// Longest string, list or array: far above any that is written.
  private static final int LONGEST = 1 << 28;

  private Bytes() {}

  /// Writes one thing.
  interface Writer<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  /// Reads one thing.
  interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  /// Writes each UTF-16 unit by itself, so that a text with half a surrogate pair comes back as it
  /// was.
  static void writeString(DataOutput out, String string) throws IOException {
    byte[] bytes = new byte[string.length() * 3];
    int length = 0;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        if (c < 0x800) {
          bytes[length++] = (byte) (0xC0 | (c >> 6));
        } else {
          bytes[length++] = (byte) (0xE0 | (c >> 12));
          bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  static String readString(DataInput in) throws IOException {
    byte[] bytes = new byte[length(in)];
    in.readFully(bytes);
    char[] chars = new char[bytes.length];
    int length = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int unit = lead < 0x80 ? lead : lead & (lead < 0xE0 ? 0x1F : 0x0F);
      int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : 2;
      if (i + more >= bytes.length) {
        throw new IOException("a string ends within a character");
      }
      for (int j = 1; j <= more; j++) {
        unit = (unit << 6) | (bytes[i + j] & 0x3F);
      }
      i += 1 + more;
      chars[length++] = (char) unit;
    }
    return new String(chars, 0, length);
  }

  static void writeOptional(DataOutput out, Optional<String> string) throws IOException {
    out.writeBoolean(string.isPresent());
    if (string.isPresent()) {
      writeString(out, string.get());
    }
  }

  static Optional<String> readOptional(DataInput in) throws IOException {
    return in.readBoolean() ? Optional.of(readString(in)) : Optional.empty();
  }

  static void writeOptionalLong(DataOutput out, OptionalLong number) throws IOException {
    out.writeBoolean(number.isPresent());
    if (number.isPresent()) {
      out.writeLong(number.getAsLong());
    }
  }

  static OptionalLong readOptionalLong(DataInput in) throws IOException {
    return in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
  }

  static <T> void writeList(DataOutput out, List<T> list, Writer<? super T> writer)
      throws IOException {
    out.writeInt(list.size());
    for (T value : list) {
      writer.write(out, value);
    }
  }

  static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
    int length = length(in);
    List<T> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(reader.read(in));
    }
    return list;
  }

  static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a length of " + length + " is not in 0.." + LONGEST);
    }
    return length;
  }

  static void writeFloats(DataOutput out, float[] floats) throws IOException {
    out.writeInt(floats.length);
    for (float value : floats) {
      out.writeFloat(value);
    }
  }

  static float[] readFloats(DataInput in) throws IOException {
    float[] floats = new float[length(in)];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }

  static void writeId(DataOutput out, ArticleId id) throws IOException {
    writeString(out, id.value());
  }

  static ArticleId readId(DataInput in) throws IOException {
    return new ArticleId(readString(in));
  }
}
