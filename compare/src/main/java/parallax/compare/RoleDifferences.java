package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Evidence;
import parallax.model.Side;

/// Finds the same act between the same two with the parts swapped: A sued B here, B sued A there.
final class RoleDifferences implements DifferenceFinder {
  /// Nearness from which two statements are taken to tell of one act.
  private static final double NEAR = 0.6;

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    Map<String, List<Deed>> byParts = new LinkedHashMap<>();
    for (Statement statement : view.statements()) {
      for (Deed deed : Deed.of(view, statement)) {
        byParts.computeIfAbsent(key(deed), _ -> new ArrayList<>()).add(deed);
      }
    }
    List<Found> found = new ArrayList<>();
    for (List<Deed> deeds : byParts.values()) {
      swapped(view, deeds, found);
    }
    return found;
  }

  private static String key(Deed deed) {
    boolean inOrder = deed.agent().compareTo(deed.patient()) < 0;
    return deed.verb()
        + "\n"
        + (inOrder ? deed.agent() + "\n" + deed.patient() : deed.patient() + "\n" + deed.agent());
  }

  /// The first pair of deeds with swapped parts, if each article tells it one way only.
  private static void swapped(StoryView view, List<Deed> deeds, List<Found> found) {
    for (Deed a : deeds) {
      for (Deed b : deeds) {
        if (a.statement().article() < b.statement().article()
            && a.agent().equals(b.patient())
            && oneWay(deeds, a)
            && oneWay(deeds, b)
            && a.statement().nearness(b.statement()) >= NEAR) {
          found.add(
              new Found(
                  Found.Kind.ROLE,
                  "Who did it to whom: " + a.agent() + " and " + a.patient(),
                  List.of(side(view, a), side(view, b)),
                  0.7,
                  "the same act between the same two, with the parts swapped"));
          return;
        }
      }
    }
  }

  /// Whether the article of `deed` never tells it the other way round.
  private static boolean oneWay(List<Deed> deeds, Deed deed) {
    return deeds.stream()
        .filter(other -> other.statement().article() == deed.statement().article())
        .allMatch(other -> other.agent().equals(deed.agent()));
  }

  private static Side side(StoryView view, Deed deed) {
    return new Side(
        view.words(deed.statement().article(), deed.words()),
        List.of(deed.statement().report()),
        List.of(new Evidence(deed.statement().place().id(), deed.words())));
  }
}
