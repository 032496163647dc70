package parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// How common each term is just now.
///
/// Counts are known only as far as the articles have come, and fade: an article counts half
/// after [#HALF_LIFE] more. A background of counts from other news stands in while there are
/// few. Not thread-safe.
final class Vocabulary {

  /// Articles after which one counts half: about a month of a desk that takes in 500 a day.
  private static final double HALF_LIFE = 15_000;

  /// Growth of an article's share over the one before, in place of shrinking all the older
  /// ones.
  private static final double GROWTH = Math.pow(2, 1 / HALF_LIFE);

  /// Where the growing share is brought back to 1, far from the end of double's range.
  private static final double LARGEST_SHARE = 1e12;

  /// Floor of a weight, so that no term is lost altogether.
  private static final double LEAST_WEIGHT = 0.05;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private double[] counts = new double[1024];
  private double share = 1;
  private double articles;

  private Vocabulary() {}

  /// A vocabulary that knows the background only.
  static Vocabulary withBackground() {
    Vocabulary vocabulary = new Vocabulary();
    for (String line : Resource.lines("background-frequencies.tsv")) {
      String[] fields = line.split("\t");
      if (fields[0].isEmpty()) {
        vocabulary.articles = Double.parseDouble(fields[1]);
      } else {
        int id = vocabulary.id(fields[0]);
        vocabulary.counts[id] = Double.parseDouble(fields[1]);
      }
    }
    return vocabulary;
  }

  /// A vocabulary that knows nothing yet.
  static Vocabulary empty() {
    return new Vocabulary();
  }

  /// Counts one article, each of its terms once.
  void count(Collection<String> terms) {
    share *= GROWTH;
    if (share > LARGEST_SHARE) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] /= share;
      }
      articles /= share;
      share = 1;
    }
    articles += share;
    for (String term : new TreeSet<>(terms)) {
      // First the number, which may enlarge the array.
      int id = id(term);
      counts[id] += share;
    }
  }

  /// The vector of a text's terms: frequency damped by a logarithm, weighted by rarity.
  TermVector vector(Collection<String> terms) {
    Map<Integer, Integer> frequencies = new TreeMap<>();
    for (String term : terms) {
      frequencies.merge(id(term), 1, Integer::sum);
    }
    int[] at = new int[frequencies.size()];
    float[] weights = new float[at.length];
    int next = 0;
    for (Map.Entry<Integer, Integer> entry : frequencies.entrySet()) {
      at[next] = entry.getKey();
      weights[next++] = (float) ((1 + Math.log(entry.getValue())) * rarity(entry.getKey()));
    }
    return TermVector.normalised(at, weights);
  }

  /// Logarithm of how many articles there are for each that has the term.
  double rarity(int id) {
    return Math.max(LEAST_WEIGHT, Math.log((articles + share) / (Math.max(counts[id], 0) + share)));
  }

  /// The same for a term that may be new.
  double rarity(String term) {
    Integer id = ids.get(term);
    return id == null ? Math.log((articles + share) / share) : rarity(id.intValue());
  }

  String term(int id) {
    return terms.get(id);
  }

  private int id(String term) {
    Integer known = ids.get(term);
    if (known != null) {
      return known;
    }
    int id = terms.size();
    ids.put(term, id);
    terms.add(term);
    if (id == counts.length) {
      counts = Arrays.copyOf(counts, id * 2);
    }
    return id;
  }
}
