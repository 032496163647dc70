package parallax.group;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import parallax.model.Span;

/// The word 4-grams of a text, as 64-bit hashes in order of the text.
///
/// A word is a run of letters, digits and underscores, lower case; punctuation and white space
/// do not count, so that a re-set text keeps its 4-grams. Shorter texts than four words have
/// none.
final class Shingles {

  /// Words in a gram: long enough that a shared one is rarely chance, short enough to outlive
  /// light edits.
  static final int WORDS = 4;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] grams;
  private final long[] distinct;
  private final int[] starts;
  private final int[] ends;

  private Shingles(long[] grams, int[] starts, int[] ends) {
    this.grams = grams;
    this.distinct = Arrays.stream(grams).sorted().distinct().toArray();
    this.starts = starts;
    this.ends = ends;
  }

  /// Hash of the 4-gram that begins at each word; not to be changed.
  long[] grams() {
    return grams;
  }

  /// The same, sorted, each once; not to be changed.
  long[] distinct() {
    return distinct;
  }

  static Shingles of(String text) {
    int[] starts = new int[text.length() / 5 + 8];
    int[] ends = new int[starts.length];
    long[] words = new long[starts.length];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int start = skip(text, at, false);
      int end = skip(text, start, true);
      if (end > start) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
          words = Arrays.copyOf(words, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        words[count++] = hash(text, start, end);
      }
      at = end;
    }
    return new Shingles(
        grams(words, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  /// From the first word of the run that begins with gram `from` to the last word of gram `to`.
  Span span(int from, int to) {
    return Span.of(starts[from], ends[to + WORDS - 1]);
  }

  /// How many words start within `span`.
  int words(Span span) {
    return at(span.end()) - at(span.start());
  }

  private int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /// How many different 4-grams two texts share. Linear in both.
  static int shared(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int both = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return both;
  }

  private static long[] grams(long[] words, int count) {
    long[] grams = new long[Math.max(0, count - WORDS + 1)];
    for (int i = 0; i < grams.length; i++) {
      long hash = 0;
      for (int j = i; j < i + WORDS; j++) {
        hash = (hash ^ words[j]) * MULTIPLIER;
        hash ^= hash >>> 32;
      }
      grams[i] = hash;
    }
    return grams;
  }

  private static long hash(String text, int start, int end) {
    return Hashing.komihash5_0()
        .hashCharsToLong(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int skip(String text, int from, boolean word) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if ((Character.isLetterOrDigit(c) || c == '_') != word) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(grams.length);
    for (long gram : grams) {
      out.writeLong(gram);
    }
    out.writeInt(starts.length);
    for (int i = 0; i < starts.length; i++) {
      out.writeInt(starts[i]);
      out.writeInt(ends[i]);
    }
  }

  static Shingles read(DataInput in) throws IOException {
    long[] grams = new long[Bytes.length(in)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = in.readLong();
    }
    int[] starts = new int[Bytes.length(in)];
    int[] ends = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = in.readInt();
      ends[i] = in.readInt();
    }
    return new Shingles(grams, starts, ends);
  }
}
