package parallax.read.html;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import parallax.read.plain.SmallWords;

/// What is known of the words of blocks: their weights, and which are small. Looked up by
/// characters that are no string yet, since a page has thousands of words and a string for each
/// costs more than the rest of the look-up.
///
/// A hash table with open addressing and linear probing, at most half full. What it costs is memory
/// that the processor has to wait for, so all that is known of a word lies in one place. Safe for
/// any number of threads.
final class BlockWords {
  /// Where a word is said to be that is not known.
  static final int UNKNOWN = -1;

  /// Of a place in the table: where its word is, plus one, in the lower bits; in the upper ones
  /// some of the word's hash.
  private static final int AT_BITS = 20;

  private static final int AT = (1 << AT_BITS) - 1;

  /// Of a word: its length and whether it is small, the two halves of its weight, its characters.
  private static final int HEAD = 3;

  private static final int SMALL = 1 << 15;

  private final char[] words;
  private final int[] table;
  private final int longest;

  /// @throws IllegalArgumentException where there are more words than fit, some 100,000
  BlockWords(WordWeights known) {
    Set<String> all = new TreeSet<>(known.words());
    all.addAll(SmallWords.all());
    int size = all.stream().mapToInt(word -> HEAD + word.length()).sum();
    this.longest = all.stream().mapToInt(String::length).max().orElse(0);
    if (size >= AT || longest >= SMALL) {
      throw new IllegalArgumentException(size + " characters of words, not below " + AT);
    }
    this.words = new char[size];
    this.table = new int[Integer.highestOneBit(Math.max(1, all.size())) << 2];
    int at = 0;
    for (String word : all) {
      int weight = Float.floatToIntBits(known.of(word));
      words[at] = (char) (word.length() | (SmallWords.contain(word) ? SMALL : 0));
      words[at + 1] = (char) (weight >>> 16);
      words[at + 2] = (char) weight;
      word.getChars(0, word.length(), words, at + HEAD);
      int place = place(word.hashCode());
      while (table[place] != 0) {
        place = next(place);
      }
      table[place] = (word.hashCode() & ~AT) | (at + 1);
      at += HEAD + word.length();
    }
  }

  /// How many characters the longest word has.
  int longest() {
    return longest;
  }

  /// Where the word is that the first `length` of `word` are, or [#UNKNOWN].
  ///
  /// @param hash as [String#hashCode] gives it for them
  int find(char[] word, int length, int hash) {
    int place = place(hash);
    for (int entry = table[place]; entry != 0; entry = table[place]) {
      if (((entry ^ hash) & ~AT) == 0) {
        int at = (entry & AT) - 1;
        int start = at + HEAD;
        if ((words[at] & ~SMALL) == length
            && Arrays.equals(words, start, start + length, word, 0, length)) {
          return at;
        }
      }
      place = next(place);
    }
    return UNKNOWN;
  }

  /// Where `word` is, or [#UNKNOWN].
  int find(String word) {
    return find(word.toCharArray(), word.length(), word.hashCode());
  }

  /// The log odds that text with this word is main text, 0 where they are not known.
  float weight(int at) {
    return at == UNKNOWN ? 0 : Float.intBitsToFloat(words[at + 1] << 16 | words[at + 2]);
  }

  boolean isSmall(int at) {
    return at != UNKNOWN && (words[at] & SMALL) != 0;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (table.length - 1);
  }
}
