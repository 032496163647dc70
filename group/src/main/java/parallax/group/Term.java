package parallax.group;

import com.dynatrace.hash4j.hashing.Hashing;

/// A word as grouping compares it: folded, in the singular.
///
/// @param hash 64 bits that stand for it in vectors and indexes; that two words of a million share
///     one has a chance of one in forty million
record Term(String text, long hash) {

  static final Term NONE = new Term("", 0);

  static Term of(String text) {
    return text.isEmpty() ? NONE : new Term(text, Hashing.komihash5_0().hashCharsToLong(text));
  }

  /// Asked of every word that is read: the text itself is left where it lies.
  boolean isNone() {
    return hash == 0;
  }
}
