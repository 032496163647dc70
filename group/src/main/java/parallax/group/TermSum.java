package parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The sum of sparse vectors: open addressing over term numbers, so that a story of a thousand
/// articles still answers a product in the time of the article's terms. Not thread-safe.
final class TermSum {

  private static final int FREE = -1;
  private static final int MIX = 0x9E3779B9;

  private int[] ids = new int[32];
  private float[] weights = new float[32];
  private int used;
  private double square;

  TermSum() {
    Arrays.fill(ids, FREE);
  }

  void add(TermVector vector) {
    square += 2 * dot(vector) + vector.cosine(vector);
    for (int i = 0; i < vector.size(); i++) {
      put(vector.ids()[i], vector.weights()[i]);
    }
  }

  void add(TermSum other) {
    square += 2 * dot(other) + other.square;
    for (int i = 0; i < other.ids.length; i++) {
      if (other.ids[i] != FREE) {
        put(other.ids[i], other.weights[i]);
      }
    }
  }

  double dot(TermVector vector) {
    double sum = 0;
    for (int i = 0; i < vector.size(); i++) {
      sum += (double) vector.weights()[i] * weight(vector.ids()[i]);
    }
    return sum;
  }

  double dot(TermSum other) {
    if (other.used < used) {
      return other.dot(this);
    }
    double sum = 0;
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != FREE) {
        sum += (double) weights[i] * other.weight(ids[i]);
      }
    }
    return sum;
  }

  /// Square of the sum's length.
  double square() {
    return square;
  }

  double weight(int id) {
    return weights[slot(id)];
  }

  /// The terms that both have, those that weigh most in the two first.
  List<Integer> shared(TermSum other, int most) {
    List<Integer> shared = new ArrayList<>();
    for (int id : ids) {
      if (id != FREE && other.weight(id) > 0) {
        shared.add(id);
      }
    }
    shared.sort(
        Comparator.<Integer>comparingDouble(id -> -weight(id) * other.weight(id))
            .thenComparing(Comparator.naturalOrder()));
    return shared.subList(0, Math.min(most, shared.size()));
  }

  private void put(int id, float weight) {
    if (used * 2 >= ids.length) {
      grow();
    }
    int slot = slot(id);
    if (ids[slot] == FREE) {
      ids[slot] = id;
      used++;
    }
    weights[slot] += weight;
  }

  private void grow() {
    int[] oldIds = ids;
    float[] oldWeights = weights;
    ids = new int[oldIds.length * 2];
    weights = new float[ids.length];
    Arrays.fill(ids, FREE);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != FREE) {
        int slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        weights[slot] = oldWeights[i];
      }
    }
  }

  private int slot(int id) {
    int mask = ids.length - 1;
    int slot = ((id * MIX) >>> 7) & mask;
    while (ids[slot] != FREE && ids[slot] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
