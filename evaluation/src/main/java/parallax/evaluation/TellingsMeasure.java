package parallax.evaluation;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.evaluation.Telling.Marked;
import parallax.evaluation.Telling.Stand;
import parallax.model.Difference;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.StoryDossier;

/// Points and differences of invented events, each told by three outlets, against the marks on
/// every sentence: comes with the project and needs no data.
///
/// What is counted are sentences, whatever else is in them.
final class TellingsMeasure implements Measure {
  /// Kinds of difference of which both sides may be true: the marks say nothing of them.
  private static final Set<String> GOES_TOGETHER = Set.of("attribution", "wording");

  private final String half;

  TellingsMeasure(String half) {
    this.half = half;
  }

  @Override
  public String title() {
    return "compare: invented tellings, " + half;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String digest(Path data) {
    return Telling.digest(half);
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Tally tally = new Tally();
    for (Telling one : Telling.of(half)) {
      tally.add(one, product.story(one.articles(product)));
    }
    return tally.scores("tellings." + half);
  }

  /// Two sentences of different outlets.
  private record Pair(Marked one, Marked other) {
    Stand stand() {
      return one.to(other);
    }
  }

  private static final class Tally {
    private Prf joined = new Prf(0, 0, 0);
    private int reported;
    private int right;
    private int facts;
    private int found;
    private final Map<String, int[]> byKind = new TreeMap<>();

    void add(Telling telling, StoryDossier told) {
      Set<Pair> pairs = new HashSet<>();
      for (Point point : told.findings().points()) {
        pairs.addAll(between(telling, point.reports(), point.reports()));
      }
      Set<Pair> same = new HashSet<>();
      telling.pairs(
          (one, other) -> {
            if (one.to(other) == Stand.SAME) {
              same.add(new Pair(one, other));
            }
          });
      int hits = (int) same.stream().filter(pairs::contains).count();
      int wrong = (int) pairs.stream().filter(pair -> pair.stand() == Stand.NEITHER).count();
      // Each pair was found both ways.
      joined = joined.plus(new Prf(hits, wrong / 2, same.size() - hits));

      Set<String> seen = new TreeSet<>();
      for (Difference difference : told.findings().differences()) {
        if (!GOES_TOGETHER.contains(difference.kind())) {
          Set<String> against = against(telling, difference.contrast().sides());
          reported++;
          right += against.isEmpty() ? 0 : 1;
          seen.addAll(against);
        }
      }
      for (String fact : telling.contested()) {
        int[] kind =
            byKind.computeIfAbsent(telling.kinds().getOrDefault(fact, "?"), _ -> new int[2]);
        facts++;
        kind[1]++;
        if (seen.contains(fact)) {
          found++;
          kind[0]++;
        }
      }
    }

    /// The facts on which some report of a side contradicts one of another side.
    private static Set<String> against(Telling telling, List<Side> sides) {
      Set<String> against = new TreeSet<>();
      for (int left = 0; left < sides.size(); left++) {
        for (Side other : sides.subList(left + 1, sides.size())) {
          between(telling, sides.get(left).reports(), other.reports())
              .forEach(pair -> against.addAll(pair.one().against(pair.other())));
        }
      }
      return against;
    }

    private static Set<Pair> between(Telling telling, List<Report> left, List<Report> right) {
      Set<Pair> pairs = new HashSet<>();
      for (Report one : left) {
        for (Report other : right) {
          if (!one.article().equals(other.article())) {
            pairs.add(new Pair(telling.at(one), telling.at(other)));
          }
        }
      }
      return pairs;
    }

    List<Score> scores(String name) {
      Map<String, String> kinds = new LinkedHashMap<>();
      byKind.forEach((kind, count) -> kinds.put(kind, kind + " " + count[0] + "/" + count[1]));
      Score differences = Score.share(name + ".differences", found, facts);
      return List.of(
          Score.of(name + ".joined.f1", joined),
          new Score(
              differences.name(),
              differences.value(),
              differences.detail()
                  + kinds.values().stream().collect(Collectors.joining(", ", " (", ")"))),
          Score.share(name + ".reported", right, reported));
    }
  }
}
