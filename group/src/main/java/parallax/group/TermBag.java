package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Terms of a text with how often each stands there, in order of their hashes.
final class TermBag {

  private final Term[] terms;
  private final int[] frequencies;

  private TermBag(Term[] terms, int[] frequencies) {
    this.terms = terms;
    this.frequencies = frequencies;
  }

  static TermBag of(List<Term> terms) {
    // Numbered in order of coming first: plain numbers are sorted several times as fast as terms.
    LongIndex numbers = LongIndex.withRoom(terms.size());
    Term[] coming = new Term[terms.size()];
    int[] counts = new int[coming.length];
    for (Term term : terms) {
      int number = numbers.add(term.hash());
      coming[number] = term;
      counts[number]++;
    }
    long[] sorted = numbers.sortedKeys();
    Term[] distinct = new Term[sorted.length];
    int[] frequencies = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      int number = numbers.find(sorted[i]);
      distinct[i] = coming[number];
      frequencies[i] = counts[number];
    }
    return new TermBag(distinct, frequencies);
  }

  /// Different terms.
  int size() {
    return terms.length;
  }

  Term term(int at) {
    return terms[at];
  }

  /// From 1.
  int frequency(int at) {
    return frequencies[at];
  }

  /// The same terms, each counted once.
  TermBag once() {
    int[] ones = new int[frequencies.length];
    Arrays.fill(ones, 1);
    return new TermBag(terms, ones);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(terms.length);
    for (int i = 0; i < terms.length; i++) {
      Bytes.writeString(out, terms[i].text());
      out.writeInt(frequencies[i]);
    }
  }

  static TermBag read(DataInput in) throws IOException {
    Term[] terms = new Term[Bytes.length(in)];
    int[] frequencies = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Term.of(Bytes.readString(in));
      frequencies[i] = in.readInt();
    }
    return new TermBag(terms, frequencies);
  }
}
