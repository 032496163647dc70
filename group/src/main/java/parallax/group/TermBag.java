package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
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
    Term[] sorted = terms.toArray(Term[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(Term::hash));
    int[] frequencies = new int[sorted.length];
    int distinct = 0;
    for (Term term : sorted) {
      if (distinct > 0 && sorted[distinct - 1].hash() == term.hash()) {
        frequencies[distinct - 1]++;
      } else {
        sorted[distinct] = term;
        frequencies[distinct++] = 1;
      }
    }
    return new TermBag(Arrays.copyOf(sorted, distinct), Arrays.copyOf(frequencies, distinct));
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
