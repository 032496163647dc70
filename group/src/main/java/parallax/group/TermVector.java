package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// A sparse vector over terms, each a 64-bit hash: of length 1 or empty where it is an article's,
/// a sum of such where it is a story's. Immutable, but for how it is laid out.
final class TermVector {

  static final TermVector EMPTY = new TermVector(new long[0], new float[0]);

  /// How much longer the other vector must be for looking up to beat walking along.
  private static final int LOOK_UP_FROM = 4;

  /// Parts that the range of hashes is cut into for each term, at least: most terms that are not
  /// there are then known by an empty part.
  private static final int PARTS_PER_TERM = 2;

  /// Longest vector that is cut into parts.
  private static final int LONGEST_CUT = Short.MAX_VALUE;

  private final long[] terms;
  private final float[] weights;

  /// Where each part of the range of hashes begins among the terms, and the end; empty until it is
  /// asked for. Hashes are spread evenly, so a part holds one term or none.
  private short[] parts = {};

  private TermVector(long[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /// Scales `weights` to length 1; `terms` must rise.
  static TermVector normalised(long[] terms, float[] weights) {
    double square = 0;
    for (float weight : weights) {
      square += (double) weight * weight;
    }
    if (square == 0) {
      return EMPTY;
    }
    float[] scaled = new float[weights.length];
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = weights[i] / length;
    }
    return new TermVector(terms, scaled);
  }

  /// The same, laid out so that others can be held against it fast; takes twice the room.
  TermVector laidOut() {
    TermVector same = new TermVector(terms, weights);
    same.cut();
    return same;
  }

  private void cut() {
    if (parts.length > 0 || terms.length == 0 || terms.length > LONGEST_CUT) {
      return;
    }
    short[] starts = new short[Integer.highestOneBit(terms.length) * 2 * PARTS_PER_TERM + 1];
    int shift = Long.SIZE - Integer.numberOfTrailingZeros(starts.length - 1);
    int part = 0;
    for (int i = 0; i < terms.length; i++) {
      int own = part(terms[i], shift);
      while (part < own) {
        starts[++part] = (short) i;
      }
    }
    while (part < starts.length - 1) {
      starts[++part] = (short) terms.length;
    }
    parts = starts;
  }

  /// Terms rise as signed numbers.
  private static int part(long term, int shift) {
    return (int) ((term ^ Long.MIN_VALUE) >>> shift);
  }

  /// Every term, in rising order.
  void forEachTerm(LongConsumer use) {
    for (long term : terms) {
      use.accept(term);
    }
  }

  /// The sum of the products, in order of the terms, however it is reached.
  double dot(TermVector other) {
    if (terms.length == 0 || other.terms.length == 0) {
      return 0;
    }
    TermVector longer = terms.length >= other.terms.length ? this : other;
    TermVector shorter = longer == this ? other : this;
    if (shorter.parts.length > 0 && longer.terms.length < shorter.terms.length * LOOK_UP_FROM) {
      return shorter.seek(longer);
    }
    if (shorter.terms.length * LOOK_UP_FROM <= longer.terms.length) {
      longer.cut();
    }
    return longer.parts.length > 0 ? longer.seek(shorter) : walk(other);
  }

  private double walk(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      long a = terms[i];
      long b = other.terms[j];
      if (a == b) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return sum;
  }

  /// Looks up each term of the other one.
  private double seek(TermVector other) {
    double sum = 0;
    int shift = Long.SIZE - Integer.numberOfTrailingZeros(parts.length - 1);
    for (int j = 0; j < other.terms.length; j++) {
      long term = other.terms[j];
      int part = part(term, shift);
      for (int i = parts[part]; i < parts[part + 1]; i++) {
        if (terms[i] == term) {
          sum += (double) weights[i] * other.weights[j];
        }
      }
    }
    return sum;
  }

  /// Whether `term` is among its terms.
  boolean has(long term) {
    return weight(term, 0) != 0;
  }

  /// The weight of `term`, or `otherwise` where it is not among the terms.
  float weight(long term, float otherwise) {
    int at = at(term);
    return at < 0 ? otherwise : weights[at];
  }

  private int at(long term) {
    if (parts.length == 0) {
      return Arrays.binarySearch(terms, term);
    }
    int part = part(term, Long.SIZE - Integer.numberOfTrailingZeros(parts.length - 1));
    for (int i = parts[part]; i < parts[part + 1]; i++) {
      if (terms[i] == term) {
        return i;
      }
    }
    return -1;
  }

  /// The same terms, each of weight 1.
  TermVector ones() {
    float[] ones = new float[terms.length];
    Arrays.fill(ones, 1);
    return new TermVector(terms, ones);
  }

  /// How much of the weight is of terms that `other` has not, 0 to 1; [Features#UNKNOWN] where
  /// there is no weight.
  double foreignTo(TermVector other) {
    double all = 0;
    double foreign = 0;
    other.cut();
    for (int i = 0; i < terms.length; i++) {
      all += weights[i];
      foreign += other.has(terms[i]) ? 0 : weights[i];
    }
    return all == 0 ? Features.UNKNOWN : foreign / all;
  }

  /// The sum of two. Where it has more than `most` terms, those that weigh least are left out, so
  /// that a story of a thousand articles still costs no more than one of fifty.
  TermVector plus(TermVector other, int most) {
    if (terms.length == 0) {
      return other;
    }
    long[] sumTerms = new long[terms.length + other.terms.length];
    float[] sums = new float[sumTerms.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length || j < other.terms.length) {
      boolean mine = j == other.terms.length || (i < terms.length && terms[i] <= other.terms[j]);
      boolean its = i == terms.length || (j < other.terms.length && other.terms[j] <= terms[i]);
      sumTerms[size] = mine ? terms[i] : other.terms[j];
      sums[size++] = (mine ? weights[i++] : 0) + (its ? other.weights[j++] : 0);
    }
    return size > most + most / 2
        ? heaviest(sumTerms, sums, size, most)
        : new TermVector(Arrays.copyOf(sumTerms, size), Arrays.copyOf(sums, size));
  }

  private static TermVector heaviest(long[] terms, float[] weights, int size, int most) {
    float[] sorted = Arrays.copyOf(weights, size);
    Arrays.sort(sorted);
    float least = sorted[size - most];
    long[] kept = new long[size];
    float[] keptWeights = new float[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] >= least) {
        kept[count] = terms[i];
        keptWeights[count++] = weights[i];
      }
    }
    return new TermVector(Arrays.copyOf(kept, count), Arrays.copyOf(keptWeights, count));
  }

  /// Square of the length.
  double square() {
    double square = 0;
    for (float weight : weights) {
      square += (double) weight * weight;
    }
    return square;
  }

  int size() {
    return terms.length;
  }

  long term(int at) {
    return terms[at];
  }

  /// Above 0.
  float weight(int at) {
    return weights[at];
  }

  /// Where the heaviest `most` stand, heaviest first.
  int[] heaviest(int most) {
    int[] places = new int[Math.min(most, terms.length)];
    int count = 0;
    for (int i = 0; i < terms.length; i++) {
      if (count == places.length && (count == 0 || weights[i] <= weights[places[count - 1]])) {
        continue;
      }
      int at = count < places.length ? count++ : count - 1;
      while (at > 0 && weights[places[at - 1]] < weights[i]) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = i;
    }
    return places;
  }

  /// The products of the terms that both have, as a vector of its own.
  TermVector shared(TermVector other) {
    long[] both = new long[Math.min(terms.length, other.terms.length)];
    float[] products = new float[both.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        both[count] = terms[i];
        products[count++] = weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new TermVector(Arrays.copyOf(both, count), Arrays.copyOf(products, count));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.writeLong(terms[i]);
      out.writeFloat(weights[i]);
    }
  }

  static TermVector read(DataInput in) throws IOException {
    int size = Bytes.length(in);
    long[] terms = new long[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      terms[i] = in.readLong();
      weights[i] = in.readFloat();
    }
    return new TermVector(terms, weights);
  }

  /// The heaviest `most` terms, unscaled.
  TermVector pruned(int most) {
    return terms.length <= most ? this : heaviest(terms, weights, terms.length, most);
  }
}
