package parallax.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.Fold;
import parallax.text.Stopwords;

/// How the words of a claim find their like in what is known, each where it stands.
final class ClaimWords {
  /// Likeness from which a known word may stand in the place of a claimed one.
  private static final double IN_PLACE = 0.45;

  private final Terms known;
  private final Terms claim;
  private final WordLikeness likeness;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<Integer> content;
  private final Set<String> claimed;

  ClaimWords(Terms known, Terms claim, WordLikeness likeness) {
    this.known = known;
    this.claim = claim;
    this.likeness = likeness;
    for (int j = 0; j < known.stems().size(); j++) {
      places.computeIfAbsent(known.stems().get(j), _ -> new ArrayList<>()).add(j);
    }
    content = content(claim);
    claimed = Set.copyOf(claim.stems());
  }

  void into(Map<String, Double> features) {
    List<Double> best = new ArrayList<>();
    List<Double> ofMissing = new ArrayList<>();
    List<Double> ofNames = new ArrayList<>();
    List<Double> inPlace = new ArrayList<>();
    int missingNames = 0;
    for (int i : content) {
      double most = most(i);
      best.add(most);
      boolean missing = !places.containsKey(claim.stems().get(i));
      if (name(claim, i)) {
        ofNames.add(most);
        missingNames += missing ? 1 : 0;
      }
      if (missing) {
        ofMissing.add(most);
        inPlace.add(replaced(i));
      }
    }
    Collections.sort(best);
    features.put("words mean", mean(best));
    features.put("words least", best.isEmpty() ? 0 : best.getFirst());
    features.put("words second least", best.size() < 2 ? 0 : best.get(1));
    features.put("missing mean", mean(ofMissing));
    features.put("missing most", ofMissing.isEmpty() ? 0.0 : Collections.max(ofMissing));
    features.put("replaced most", inPlace.isEmpty() ? 0.0 : Collections.max(inPlace));
    features.put("replaced mean", mean(inPlace));
    features.put("replaced", (double) inPlace.stream().filter(value -> value >= IN_PLACE).count());
    features.put("names", (double) ofNames.size());
    features.put("names missing", (double) missingNames);
    features.put("names least", ofNames.isEmpty() ? 1.0 : Collections.min(ofNames));
    features.put("longest run", longestRun());
    features.put("pairs kept", pairsKept());
    features.put("order", order());
    features.put("known unclaimed", unclaimed());
  }

  private double most(int row) {
    double most = 0;
    for (int j = 0; j < known.words().size(); j++) {
      most = Math.max(most, likeness.of(row, j));
    }
    return most;
  }

  /// How near the nearest known content word is that the claim does not have: what may stand in its
  /// place.
  private double replaced(int row) {
    double most = 0;
    for (int j : content(known)) {
      if (!claimed.contains(known.stems().get(j))) {
        most = Math.max(most, likeness.of(row, j));
      }
    }
    return most;
  }

  /// Known words near those that the claim has, which the claim lacks: the mean nearness.
  private double unclaimed() {
    List<Double> nearness = new ArrayList<>();
    for (int j : content(known)) {
      double most = 0;
      for (int i : content) {
        most = Math.max(most, likeness.of(i, j));
      }
      if (!claimed.contains(known.stems().get(j))) {
        nearness.add(most);
      }
    }
    return mean(nearness);
  }

  /// Words of the longest run that both have, over the claim's words.
  private double longestRun() {
    int[] before = new int[known.stems().size() + 1];
    int longest = 0;
    for (String stem : claim.stems()) {
      int[] now = new int[before.length];
      for (int j = 0; j < known.stems().size(); j++) {
        if (stem.equals(known.stems().get(j))) {
          now[j + 1] = before[j] + 1;
          longest = Math.max(longest, now[j + 1]);
        }
      }
      before = now;
    }
    return longest / (double) Math.max(1, claim.stems().size());
  }

  /// Share of the claim's neighbouring words that are neighbours in the known text.
  private double pairsKept() {
    Set<String> pairs = new java.util.HashSet<>();
    for (int j = 0; j + 1 < known.stems().size(); j++) {
      pairs.add(known.stems().get(j) + " " + known.stems().get(j + 1));
    }
    int kept = 0;
    for (int i = 0; i + 1 < claim.stems().size(); i++) {
      kept += pairs.contains(claim.stems().get(i) + " " + claim.stems().get(i + 1)) ? 1 : 0;
    }
    return kept / (double) Math.max(1, claim.stems().size() - 1);
  }

  /// Share of the shared content words' neighbours that stand in the same order: low where the
  /// parties are swapped.
  private double order() {
    List<Integer> order = new ArrayList<>();
    for (int i : content) {
      List<Integer> at = places.get(claim.stems().get(i));
      if (at != null && at.size() == 1) {
        order.add(at.getFirst());
      }
    }
    int kept = 0;
    for (int i = 0; i + 1 < order.size(); i++) {
      kept += order.get(i) < order.get(i + 1) ? 1 : 0;
    }
    return order.size() < 2 ? 1 : kept / (order.size() - 1.0);
  }

  private static boolean name(Terms terms, int at) {
    return Character.isUpperCase(terms.words().get(at).text().charAt(0));
  }

  private static List<Integer> content(Terms terms) {
    List<Integer> content = new ArrayList<>();
    for (int i = 0; i < terms.words().size(); i++) {
      if (!Stopwords.english().contains(Fold.fold(terms.words().get(i).text()))) {
        content.add(i);
      }
    }
    return content;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
