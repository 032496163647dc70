package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.model.StoryThread;

/// Finds stories that follow one another.
///
/// A story is tied to the one earlier story with which it shares most: rare names, not of places,
/// and the days that it looks back on. Places and words alone tie nothing, for look-alikes share
/// them too.
final class Threads {

  /// Earlier stories looked at for one name.
  private static final int NEWEST_PER_NAME = 100;

  private final Vocabulary vocabulary;

  Threads(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Threads in order of their first story.
  ///
  /// @param plots in the order in which their stories came
  List<StoryThread> among(List<Plot> plots) {
    Map<String, List<Plot>> byName = new TreeMap<>();
    Map<Integer, Chain> chains = new TreeMap<>();
    List<Chain> all = new ArrayList<>();
    for (Plot later : inOrderOfTime(plots)) {
      Optional<Tie> tie = best(later, byName);
      Chain chain =
          tie.flatMap(found -> Optional.ofNullable(chains.get(found.earlier().story())))
              .orElseGet(Chain::new);
      if (chain.plots.isEmpty()) {
        all.add(chain);
      }
      chain.plots.add(later);
      tie.ifPresent(chain.ties::add);
      chains.put(later.story(), chain);
      later.principals().keySet().forEach(name -> remember(later, name, byName));
    }
    List<StoryThread> threads = new ArrayList<>();
    for (Chain chain : all) {
      if (!chain.ties.isEmpty()) {
        threads.add(chain.thread());
      }
    }
    return threads;
  }

  /// Stories tied so far, one after the other.
  private static final class Chain {
    private final List<Plot> plots = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    StoryThread thread() {
      return new StoryThread(
          "t" + (plots.getFirst().story() + 1),
          plots.stream().map(plot -> Members.name(plot.story())).toList(),
          ties.stream().map(Tie::reason).distinct().collect(Collectors.joining("; ")),
          ties.stream().map(Tie::link).toList());
    }
  }

  /// By the first day; one without stays behind the one it came after.
  private static List<Plot> inOrderOfTime(List<Plot> plots) {
    record Timed(Plot plot, long day) {}
    List<Timed> timed = new ArrayList<>();
    long day = Long.MIN_VALUE;
    for (Plot plot : plots) {
      day = plot.told().map(Days::first).orElse(day);
      timed.add(new Timed(plot, day));
    }
    return timed.stream().sorted(Comparator.comparingLong(Timed::day)).map(Timed::plot).toList();
  }

  private Optional<Tie> best(Plot later, Map<String, List<Plot>> byName) {
    Set<Integer> seen = new TreeSet<>();
    List<Tie> ties = new ArrayList<>();
    for (String name : later.principals().keySet()) {
      if (vocabulary.rarity(name) < Tie.LEAST_RARITY) {
        continue;
      }
      for (Plot earlier : byName.getOrDefault(name, List.of())) {
        if (seen.add(earlier.story()) && !atOnce(earlier, later)) {
          ties.add(Tie.of(earlier, later, vocabulary));
        }
      }
    }
    return ties.stream()
        .filter(tie -> tie.strength() > 0)
        .max(Comparator.comparingDouble(Tie::strength));
  }

  /// Whether two are told in the same days: then neither follows the other.
  private static boolean atOnce(Plot earlier, Plot later) {
    Optional<Days> a = earlier.told();
    Optional<Days> b = later.told();
    return a.isPresent() && b.isPresent() && a.get().gap(b.get()) == 0;
  }

  private static void remember(Plot plot, String name, Map<String, List<Plot>> byName) {
    List<Plot> named = byName.computeIfAbsent(name, _ -> new ArrayList<>());
    named.add(plot);
    if (named.size() > NEWEST_PER_NAME) {
      named.removeFirst();
    }
  }
}
