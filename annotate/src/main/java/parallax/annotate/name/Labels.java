package parallax.annotate.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;

/// The words by which groups, governments and office-holders are called without their names.
final class Labels {
  /// Head word, or two joined by "_"; with "+" where a people must stand before it; to the entity.
  static final Map<String, String> GROUPS = byHead("groups-en.txt");

  static final Map<String, String> GOVERNMENT = byHead("governments-en.txt");

  /// An office to all that can stand for it.
  static final Map<String, Set<String>> ROLES = roles();

  private Labels() {}

  /// Whether a person with `office`, words before the name, can be called by `role`.
  static boolean fits(String office, String role) {
    String joined = office.replace(' ', '-');
    for (String other : ROLES.getOrDefault(role, Set.of())) {
      boolean held = joined.equals(other) || joined.endsWith("-" + other);
      boolean lower =
          joined.startsWith("vice")
              || joined.startsWith("former")
              || joined.startsWith("deputy")
              || Surroundings.PARTS.contains(joined.substring(0, Math.max(0, joined.indexOf('-'))));
      if (held && !lower) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> byHead(String resource) {
    Map<String, String> heads = new HashMap<>();
    for (String line : WordList.lines(Labels.class, resource)) {
      String[] parts = line.split("\t");
      for (String head : parts[1].toLowerCase(Locale.ROOT).split(" ")) {
        heads.put(head, parts[0]);
      }
    }
    return Map.copyOf(heads);
  }

  private static Map<String, Set<String>> roles() {
    Map<String, Set<String>> roles = new HashMap<>();
    for (String line : WordList.lines(Labels.class, "roles-en.txt")) {
      Set<String> equal = Set.of(line.split(" "));
      for (String role : equal) {
        roles.computeIfAbsent(role, key -> new HashSet<>()).addAll(equal);
      }
    }
    return Map.copyOf(roles);
  }
}
