package parallax.annotate.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.EntityType;
import parallax.model.Span;
import parallax.text.Fold;

/// Makes the candidates of one article agree: the same words are of one type throughout, and "Name
/// (ABC)" is an organisation where the letters are the name's initials.
final class Agreement {
  /// A type stands against another where it is seen that many times as often.
  private static final int OFTENER = 2;

  private final String text;
  private final Map<String, Map<EntityType, Integer>> seen = new HashMap<>();

  Agreement(String text) {
    this.text = text;
  }

  /// The candidates with their types as they agree on; nothing is added or left out.
  List<Candidate> among(List<Candidate> candidates) {
    List<Candidate> defined = defined(candidates);
    for (Candidate candidate : defined) {
      if (candidate.type() != EntityType.OTHER) {
        seen.computeIfAbsent(key(candidate), _ -> new EnumMap<>(EntityType.class))
            .merge(candidate.type(), 1, Integer::sum);
      }
    }
    return defined.stream().map(this::agreed).toList();
  }

  private Candidate agreed(Candidate candidate) {
    Map<EntityType, Integer> types = seen.getOrDefault(key(candidate), Map.of());
    int mine = types.getOrDefault(candidate.type(), 0);
    Optional<EntityType> other =
        types.entrySet().stream()
            .filter(entry -> entry.getKey() != candidate.type())
            .filter(entry -> entry.getValue() >= Math.max(OFTENER, OFTENER * mine))
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    return other.map(type -> candidate.as(type, candidate.sure())).orElse(candidate);
  }

  private String key(Candidate candidate) {
    return Fold.fold(candidate.span().in(text));
  }

  private List<Candidate> defined(List<Candidate> candidates) {
    var defined = new ArrayList<>(candidates);
    for (int at = 0; at + 1 < candidates.size(); at++) {
      Candidate name = candidates.get(at);
      Candidate shortForm = candidates.get(at + 1);
      if (defines(name.span(), shortForm.span()) && name.type() != EntityType.PLACE) {
        defined.set(at, name.as(EntityType.ORGANIZATION, true));
        defined.set(at + 1, shortForm.as(EntityType.ORGANIZATION, shortForm.sure()));
      }
    }
    return defined;
  }

  private boolean defines(Span name, Span shortForm) {
    String letters = shortForm.in(text);
    return name.end() + 2 == shortForm.start()
        && text.startsWith(" (", name.end())
        && text.startsWith(")", shortForm.end())
        && letters.length() > 1
        && letters.equals(Entity.initials(name.in(text)));
  }
}
