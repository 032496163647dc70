package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parallax.model.StoryThread;

/// Finds which stories of a few articles follow one another.
///
/// Somebody put these together, so less ties two of them than two of an archive: two rare names of
/// persons or organisations that most of both have; or rare names of any kind, places too, where
/// one of the two looks back or tells of what comes after an event and the other does not. That
/// also says which is the later one where their days do not.
final class CloseThreads {

  /// Rarity of the shared names times likeness of all names from which two are tied where one looks
  /// back. Read off the invented folders of `dev`: between a town with two disasters (2.5) and a
  /// trial for one of them (3.1).
  private static final double LEAST_WITH_A_LOOK_BACK = 3;

  /// The same of two or more persons or organisations alone.
  private static final double LEAST_OF_PRINCIPALS = 2;

  /// By how much the mean number of words of what comes later must differ: half a word is chance.
  private static final double MORE_LATER_WORDS = 0.5;

  private final Vocabulary vocabulary;

  CloseThreads(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// One story with what was read of its articles.
  ///
  /// @param readings at least one
  /// @param profiles of the same articles
  record Told(Plot plot, List<CloseReading> readings, List<Profile> profiles) {

    private int story() {
      return plot.story();
    }

    /// Share of its leads that look back.
    private double lookingBack() {
      return readings.stream().filter(CloseReading::leadLooksBack).count()
          / (double) readings.size();
    }

    private double laterWords() {
      return readings.stream().mapToInt(CloseReading::laterWords).average().orElse(0);
    }

    /// Whether this tells of what came after what the other tells, by its words.
    private boolean comesAfter(Told other) {
      return lookingBack() > other.lookingBack()
          || laterWords() > other.laterWords() + MORE_LATER_WORDS;
    }

    /// Names, of places too, that at least half of its articles have, by term.
    private Map<String, Cast.Name> names() {
      Map<String, Cast.Name> names = new TreeMap<>();
      Map<String, Integer> having = new HashMap<>();
      for (Profile profile : profiles) {
        profile
            .cast()
            .names()
            .forEach(
                (term, name) -> {
                  names.merge(term, name, Cast.Name::with);
                  having.merge(term, 1, Integer::sum);
                });
      }
      names.keySet().removeIf(term -> 2 * having.getOrDefault(term, 0) < profiles.size());
      return names;
    }
  }

  private record Bond(Told earlier, Told later, double strength, String reason) {
    StoryThread.Link link() {
      return new StoryThread.Link(
          Members.name(earlier.story()), Members.name(later.story()), reason);
    }
  }

  /// Threads in order of their first story; each story follows one other at most.
  ///
  /// @param stories in order of their coming
  List<StoryThread> among(List<Told> stories) {
    List<Bond> bonds = new ArrayList<>();
    for (Told first : stories) {
      for (Told second : stories.subList(stories.indexOf(first) + 1, stories.size())) {
        bond(first, second).ifPresent(bonds::add);
      }
    }
    bonds.sort(
        Comparator.comparingDouble(Bond::strength)
            .reversed()
            .thenComparingInt(bond -> bond.later().story())
            .thenComparingInt(bond -> bond.earlier().story()));
    Map<Integer, Bond> following = new TreeMap<>();
    for (Bond bond : bonds) {
      if (first(bond.earlier().story(), following) != bond.later().story()) {
        following.putIfAbsent(bond.later().story(), bond);
      }
    }
    return threads(stories, following);
  }

  private static List<StoryThread> threads(List<Told> stories, Map<Integer, Bond> following) {
    SortedMap<Integer, List<Bond>> byFirst = new TreeMap<>();
    for (Told story : stories) {
      Bond bond = following.get(story.story());
      if (bond != null) {
        byFirst.computeIfAbsent(first(story.story(), following), _ -> new ArrayList<>()).add(bond);
      }
    }
    List<StoryThread> threads = new ArrayList<>();
    byFirst.forEach((first, bonds) -> threads.add(thread(first, bonds, following)));
    return threads;
  }

  private static StoryThread thread(int first, List<Bond> bonds, Map<Integer, Bond> following) {
    List<Bond> inOrder = new ArrayList<>(bonds);
    inOrder.sort(Comparator.comparingInt(bond -> before(bond.later().story(), following)));
    List<String> stories = new ArrayList<>(List.of(Members.name(first)));
    inOrder.forEach(bond -> stories.add(Members.name(bond.later().story())));
    return new StoryThread(
        "t" + (first + 1),
        stories,
        String.join("; ", inOrder.stream().map(Bond::reason).distinct().toList()),
        inOrder.stream().map(Bond::link).toList());
  }

  /// The story that a story's thread begins with.
  private static int first(int story, Map<Integer, Bond> following) {
    Bond bond = following.get(story);
    return bond == null ? story : first(bond.earlier().story(), following);
  }

  /// How many stories of its thread a story comes after.
  private static int before(int story, Map<Integer, Bond> following) {
    Bond bond = following.get(story);
    return bond == null ? 0 : 1 + before(bond.earlier().story(), following);
  }

  private Optional<Bond> bond(Told first, Told second) {
    Optional<Days> a = first.plot().told();
    Optional<Days> b = second.plot().told();
    if (a.isPresent() && b.isPresent()) {
      if (a.get().gap(b.get()) == 0) {
        return Optional.empty();
      }
      return a.get().first() <= b.get().first() ? tie(first, second) : tie(second, first);
    }
    boolean turned = first.comesAfter(second) && !second.comesAfter(first);
    return turned ? tie(second, first) : tie(first, second);
  }

  private Optional<Bond> tie(Told earlier, Told later) {
    Tie tie = Tie.of(earlier.plot(), later.plot(), vocabulary);
    if (tie.strength() > 0) {
      return Optional.of(new Bond(earlier, later, tie.strength(), tie.reason()));
    }
    double ofPrincipals = tie.sum() * tie.likeness();
    if (tie.names().size() > 1 && ofPrincipals >= LEAST_OF_PRINCIPALS) {
      return Optional.of(new Bond(earlier, later, ofPrincipals, tie.reason()));
    }
    return later.comesAfter(earlier) ? lookBack(earlier, later, tie.likeness()) : Optional.empty();
  }

  private Optional<Bond> lookBack(Told earlier, Told later, double likeness) {
    Map<String, Cast.Name> known = earlier.names();
    Map<String, Double> shared = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<String, Cast.Name> name : later.names().entrySet()) {
      double rarity = vocabulary.rarity(name.getKey());
      if (rarity >= Tie.LEAST_RARITY && known.containsKey(name.getKey())) {
        shared.merge(name.getValue().full(), rarity, Math::max);
        sum += rarity;
      }
    }
    double strength = sum * likeness;
    return strength >= LEAST_WITH_A_LOOK_BACK
        ? Optional.of(
            new Bond(earlier, later, strength, Tie.about(shared) + "; the later one looks back"))
        : Optional.empty();
  }
}
