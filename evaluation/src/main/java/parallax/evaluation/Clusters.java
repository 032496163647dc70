package parallax.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Two ways to put the same things into clusters, held against each other.
final class Clusters {
  private Clusters() {}

  /// B-cubed F (Bagga and Baldwin 1998): precision and recall of each thing's cluster, averaged.
  ///
  /// @param gold thing to cluster
  /// @param found thing to cluster; what is left out is a cluster of its own
  static double bCubed(Map<String, String> gold, Map<String, String> found) {
    Map<String, Set<String>> goldMembers = members(gold.keySet(), gold);
    Map<String, Set<String>> foundMembers = members(gold.keySet(), found);
    double precision = 0;
    double recall = 0;
    for (String thing : gold.keySet()) {
      Set<String> wanted = goldMembers.getOrDefault(cluster(thing, gold), Set.of(thing));
      Set<String> given = foundMembers.getOrDefault(cluster(thing, found), Set.of(thing));
      Set<String> both = new HashSet<>(wanted);
      both.retainAll(given);
      precision += (double) both.size() / given.size();
      recall += (double) both.size() / wanted.size();
    }
    return Prf.harmonic(precision / gold.size(), recall / gold.size());
  }

  private static Map<String, Set<String>> members(
      Set<String> things, Map<String, String> clusterOf) {
    Map<String, Set<String>> members = new HashMap<>();
    for (String thing : things) {
      members.computeIfAbsent(cluster(thing, clusterOf), _ -> new HashSet<>()).add(thing);
    }
    return members;
  }

  private static String cluster(String thing, Map<String, String> clusterOf) {
    return clusterOf.getOrDefault(thing, "alone-" + thing);
  }
}
