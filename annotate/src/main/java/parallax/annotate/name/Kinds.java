package parallax.annotate.name;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.Token;
import parallax.text.WordList;

/// What the words beside a name say of its kind: "the Orla union", "the firm Orla", "Orla river".
/// They are believed over what its own words look like, but not over lists and titles.
final class Kinds {
  private static final Map<EntityType, Set<String>> AFTER = words("after");
  private static final Map<EntityType, Set<String>> BEFORE = words("before");

  private Kinds() {}

  /// The candidates of one sentence, with the kinds that the words beside them tell.
  static List<Candidate> told(List<Candidate> candidates, List<Token> tokens) {
    return candidates.stream().map(candidate -> told(candidate, tokens)).toList();
  }

  private static Candidate told(Candidate candidate, List<Token> tokens) {
    String form = Recogniser.text(candidate.tokens(), 0, candidate.tokens().size());
    boolean listed = Lists.ORGANISATIONS.containsKey(Lists.key(form)) || isPlace(form);
    if (listed || !candidate.office().isEmpty() || !candidate.gender().isEmpty()) {
      return candidate;
    }
    int from = at(tokens, candidate.span().start());
    int to = from + candidate.tokens().size();
    String after = to < tokens.size() ? tokens.get(to).text() : "";
    String before = from > 0 ? tokens.get(from - 1).text() : "";
    for (EntityType type : List.of(EntityType.ORGANIZATION, EntityType.PLACE)) {
      boolean told =
          AFTER.getOrDefault(type, Set.of()).contains(after)
              || BEFORE.getOrDefault(type, Set.of()).contains(before);
      if (told) {
        return candidate.as(type, candidate.sure() || type == candidate.type());
      }
    }
    return candidate;
  }

  private static int at(List<Token> tokens, int start) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isPlace(String form) {
    return Lists.PLACES.containsKey(Fold.fold(form));
  }

  private static Map<EntityType, Set<String>> words(String where) {
    Map<EntityType, Set<String>> words = new EnumMap<>(EntityType.class);
    for (String line : WordList.lines(Kinds.class, "kinds-en.txt")) {
      String[] columns = line.split("\t");
      if (columns[1].equals(where)) {
        EntityType type = EntityType.valueOf(columns[0].toUpperCase(Locale.ROOT));
        words
            .computeIfAbsent(type, _ -> new HashSet<>())
            .addAll(List.of(columns[2].strip().split(" ")));
      }
    }
    return words;
  }
}
