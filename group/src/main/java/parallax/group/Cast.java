package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whom and what an article names, and when the things happened that it looks back on.
///
/// @param names by term, "marten" for "Captain Ilse Marten"
/// @param lookingBack days before the article's own
record Cast(Map<String, Name> names, List<Days> lookingBack) {

  Cast {
    names = Map.copyOf(names);
    lookingBack = List.copyOf(lookingBack);
  }

  /// One word of a name.
  ///
  /// @param full the longest name that it is part of
  /// @param count how often it stands there
  /// @param asPlace how often after a word that a place follows
  record Name(String full, int count, int asPlace) {

    Name with(Name other) {
      boolean longer = other.full.length() > full.length();
      return new Name(longer ? other.full : full, count + other.count, asPlace + other.asPlace);
    }

    /// Whether it names a place rather than somebody or something.
    boolean isPlace() {
      return 3 * asPlace >= count;
    }
  }

  void write(DataOutput out) throws IOException {
    writeNames(out, names);
    Bytes.writeList(out, lookingBack, (to, days) -> days.write(to));
  }

  static Cast read(DataInput in) throws IOException {
    return new Cast(readNames(in), Bytes.readList(in, Days::read));
  }

  static void writeNames(DataOutput out, Map<String, Name> names) throws IOException {
    Bytes.writeList(
        out,
        List.copyOf(new TreeMap<>(names).entrySet()),
        (to, entry) -> {
          Bytes.writeString(to, entry.getKey());
          Bytes.writeString(to, entry.getValue().full());
          to.writeInt(entry.getValue().count());
          to.writeInt(entry.getValue().asPlace());
        });
  }

  static Map<String, Name> readNames(DataInput in) throws IOException {
    Map<String, Name> names = new TreeMap<>();
    int size = Bytes.length(in);
    for (int i = 0; i < size; i++) {
      String term = Bytes.readString(in);
      names.put(term, new Name(Bytes.readString(in), in.readInt(), in.readInt()));
    }
    return names;
  }
}
