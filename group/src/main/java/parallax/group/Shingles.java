package parallax.group;

import com.dynatrace.hash4j.hashing.Hasher64;
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

  /// Below it, letters are told and lowered without a table.
  private static final int FIRST_BEYOND_ASCII = 0x80;

  /// Letters of a word up to which it is hashed without a copy.
  private static final int LETTERS_HASHED_AT_ONCE = 64;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private static final LongIndex FUNCTION_WORDS = functionWords();

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] words;
  private final long[] distinct;
  private final int[] starts;
  private final int[] ends;

  private Shingles(long[] words, int[] starts, int[] ends) {
    this.words = words;
    this.distinct = distinct(grams(words));
    this.starts = starts;
    this.ends = ends;
  }

  private static LongIndex functionWords() {
    LongIndex hashes = new LongIndex();
    for (String line : Resource.lines("function-words.txt")) {
      hashes.add(HASHER.hashCharsToLong(line.strip()));
    }
    return hashes;
  }

  private static long[] distinct(long[] grams) {
    long[] sorted = grams.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }

  /// Hash of the 4-gram that begins at each word. Linear in the text.
  long[] grams() {
    return grams(words);
  }

  /// Hashes of the words that say something, in order of the text.
  long[] content() {
    long[] content = new long[words.length];
    int count = 0;
    for (long word : words) {
      if (FUNCTION_WORDS.find(word) < 0) {
        content[count++] = word;
      }
    }
    return Arrays.copyOf(content, count);
  }

  /// The same, sorted, each once; not to be changed.
  long[] distinct() {
    return distinct;
  }

  static Shingles of(String text) {
    int[] starts = new int[text.length() / 5 + 8];
    int[] ends = new int[starts.length];
    long[] words = new long[starts.length];
    byte[] letters = new byte[2 * LETTERS_HASHED_AT_ONCE];
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
        words[count++] = hash(text, start, end, letters);
      }
      at = end;
    }
    return new Shingles(
        Arrays.copyOf(words, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
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

  private static long[] grams(long[] words) {
    long[] grams = new long[Math.max(0, words.length - WORDS + 1)];
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

  /// Hash of the word in lower case.
  ///
  /// @param letters room for the bytes of a word
  private static long hash(String text, int start, int end, byte[] letters) {
    int size = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c >= FIRST_BEYOND_ASCII || size == letters.length) {
        return HASHER.hashCharsToLong(text.substring(start, end).toLowerCase(Locale.ROOT));
      }
      letters[size] = (byte) (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
      size += 2;
    }
    // The same as of the letters as a text, each of which is two bytes, the lower one first.
    return HASHER.hashBytesToLong(letters, 0, size);
  }

  private static int skip(String text, int from, boolean word) {
    int at = from;
    while (at < text.length()) {
      char first = text.charAt(at);
      int c = first < FIRST_BEYOND_ASCII ? first : text.codePointAt(at);
      if (isWordLetter(c) != word) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isWordLetter(int c) {
    if (c < FIRST_BEYOND_ASCII) {
      int lower = c | 0x20;
      return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(words.length);
    for (int i = 0; i < words.length; i++) {
      out.writeLong(words[i]);
      out.writeInt(starts[i]);
      out.writeInt(ends[i]);
    }
  }

  static Shingles read(DataInput in) throws IOException {
    long[] words = new long[Bytes.length(in)];
    int[] starts = new int[words.length];
    int[] ends = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
      starts[i] = in.readInt();
      ends[i] = in.readInt();
    }
    return new Shingles(words, starts, ends);
  }
}
