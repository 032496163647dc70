package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import parallax.language.RelationModel;

/// Which statements of different articles may tell the same, and how surely.
///
/// For each two articles only near neighbours in meaning are weighed; a pair stays where each is
/// among the other's best. Cost grows with the square of the number of statements, a cosine each.
final class Alignment {
  /// Neighbours in meaning that are weighed by their anchors as well, for each statement and other
  /// article.
  private static final int NEIGHBOURS = 4;

  /// Cosine below which nothing is weighed: of hand-paired sentences the least alike had .34.
  private static final double LEAST_COSINE = 0.25;

  /// A pair is kept where each stands among this many of the other's best in that article.
  private static final int MUTUAL = 2;

  /// What is added to the chance of a pair that was read and of which each is the other's best.
  private static final double BEST_OF_BOTH = 0.05;

  /// Score of statements that render one saying beyond doubt, however they word it.
  private static final double ONE_SAYING = 0.70;

  /// Two statements and how surely they tell the same.
  ///
  /// @param score by their anchors, 0 to 1: what the finders of differences go by
  /// @param same by all that is known, also what a reading of both sentences at once says, 0 to 1:
  ///     what points are joined by
  /// @param read whether their sentences were read at once
  record Pair(int a, int b, double score, double same, boolean read) {

    int other(int statement) {
      return statement == a ? b : a;
    }

    private Pair surerBy(double more) {
      return new Pair(a, b, score, Math.min(1, same + more), read);
    }
  }

  private final List<List<Pair>> pairs;
  private final Map<Long, Double> weighed;
  private final List<ReadPair> read;

  private Alignment(List<List<Pair>> pairs, Map<Long, Double> weighed, List<ReadPair> read) {
    this.pairs = pairs;
    this.weighed = weighed;
    this.read = List.copyOf(read);
  }

  /// @param speech what the story's articles quote
  /// @param model reads the pairs that are near
  static Alignment of(
      StoryView view, Frames frames, Speech speech, RelationModel model, Readings.Budget budget) {
    List<List<Pair>> kept = new ArrayList<>();
    view.statements().forEach(_ -> kept.add(new ArrayList<>()));
    List<List<Statement>> byArticle = byArticle(view);
    PairScore scoring = new PairScore(view, frames);
    Set<Long> sayings = sayings(view, speech);
    List<List<Weighed>> near = new ArrayList<>();
    for (int a = 0; a < byArticle.size(); a++) {
      for (int b = a + 1; b < byArticle.size(); b++) {
        Standing standing = new Standing(byArticle.get(a), byArticle.get(b));
        near.add(Readings.withoutOthers(candidates(standing, scoring, sayings), budget));
      }
    }
    Readings readings = Readings.of(view, near, Sayings.of(view, speech), model, budget);
    Map<Long, Double> weighed = new HashMap<>();
    List<ReadPair> read = new ArrayList<>();
    for (List<Weighed> candidates : near) {
      List<Pair> known = new ArrayList<>();
      for (Weighed one : candidates) {
        Optional<ReadPair> reading = readings.of(one);
        reading.ifPresent(read::add);
        Pair pair = pair(one, reading, sayings.contains(key(one.a().index(), one.b().index())));
        known.add(pair);
        weighed.put(key(pair.a(), pair.b()), pair.score());
      }
      for (Pair pair : mutual(known)) {
        kept.get(pair.a()).add(pair);
        kept.get(pair.b()).add(pair);
      }
    }
    kept.forEach(list -> list.sort(Comparator.comparingDouble(Pair::same).reversed()));
    return new Alignment(kept, weighed, read);
  }

  private static Pair pair(Weighed one, Optional<ReadPair> reading, boolean saying) {
    double same = reading.map(ReadPair::same).orElse(one.near());
    double least = saying ? ONE_SAYING : 0;
    return new Pair(
        one.a().index(),
        one.b().index(),
        Math.max(least, one.score()),
        Math.max(least, same),
        reading.isPresent());
  }

  /// The pairs of a statement, surest first.
  List<Pair> of(int statement) {
    return pairs.get(statement);
  }

  /// How surely two statements tell the same; 0 where neither is near the other.
  double score(Statement a, Statement b) {
    return weighed.getOrDefault(key(a.index(), b.index()), 0.0);
  }

  /// The pairs whose sentences were read at once.
  List<ReadPair> read() {
    return read;
  }

  /// All pairs, each once, in order of their statements.
  List<Pair> all() {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (Pair pair : pairs.get(i)) {
        if (pair.a() == i) {
          all.add(pair);
        }
      }
    }
    return all;
  }

  static List<List<Statement>> byArticle(StoryView view) {
    List<List<Statement>> byArticle = new ArrayList<>();
    view.articles().forEach(_ -> byArticle.add(new ArrayList<>()));
    view.statements().forEach(s -> byArticle.get(s.article()).add(s));
    return byArticle;
  }

  private static List<Weighed> candidates(Standing standing, PairScore scoring, Set<Long> sayings) {
    List<Statement> left = standing.left();
    List<Statement> right = standing.right();
    boolean[][] near = new boolean[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      int row = i;
      mark(right.size(), j -> standing.at(row, j), j -> near[row][j] = true);
    }
    for (int j = 0; j < right.size(); j++) {
      int column = j;
      mark(left.size(), i -> standing.at(i, column), i -> near[i][column] = true);
    }
    List<Weighed> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        Statement a = left.get(i);
        Statement b = right.get(j);
        if (near[i][j] || sayings.contains(key(a.index(), b.index()))) {
          pairs.add(scoring.of(standing, i, j));
        }
      }
    }
    return pairs;
  }

  /// One number for two statements, in either order. Multiplied by an odd number, 2^64 over the
  /// golden ratio, since the plain pairs of near numbers would share few hash codes.
  private static long key(int a, int b) {
    return (((long) Math.min(a, b) << 32) | Math.max(a, b)) * 0x9E3779B97F4A7C15L;
  }

  /// The pairs of statements that hold renderings of one saying beyond doubt: for two renderings
  /// the nearest two, since either may go over several clauses.
  private static Set<Long> sayings(StoryView view, Speech speech) {
    Set<Long> sayings = new HashSet<>();
    WordingDifferences.certain(speech)
        .forEach(
            saying -> {
              for (int i = 0; i < saying.size(); i++) {
                for (int j = i + 1; j < saying.size(); j++) {
                  if (saying.get(i).article() != saying.get(j).article()) {
                    nearest(view.at(saying.get(i)), view.at(saying.get(j))).ifPresent(sayings::add);
                  }
                }
              }
            });
    return sayings;
  }

  private static Optional<Long> nearest(List<Statement> left, List<Statement> right) {
    double most = -1;
    Optional<Long> best = Optional.empty();
    for (Statement a : left) {
      for (Statement b : right) {
        double nearness = a.nearness(b);
        if (nearness > most) {
          most = nearness;
          best = Optional.of(key(a.index(), b.index()));
        }
      }
    }
    return best;
  }

  /// Marks the best few of `size` items above the least cosine.
  private static void mark(int size, IntToDoubleFunction value, IntConsumer marker) {
    int[] best = new int[NEIGHBOURS];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (value.applyAsDouble(i) < LEAST_COSINE) {
        continue;
      }
      int at = Math.min(count, NEIGHBOURS - 1);
      if (count == NEIGHBOURS && value.applyAsDouble(best[at]) >= value.applyAsDouble(i)) {
        continue;
      }
      while (at > 0 && value.applyAsDouble(best[at - 1]) < value.applyAsDouble(i)) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
      count = Math.min(count + 1, NEIGHBOURS);
    }
    for (int i = 0; i < count; i++) {
      marker.accept(best[i]);
    }
  }

  /// The pairs that stand among the best of both of their statements.
  private static List<Pair> mutual(List<Pair> candidates) {
    List<Pair> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(Pair::same).reversed());
    Map<Integer, Integer> taken = new HashMap<>();
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : sorted) {
      int ofA = taken.merge(pair.a(), 1, Integer::sum);
      int ofB = taken.merge(pair.b(), 1, Integer::sum);
      if (ofA <= MUTUAL && ofB <= MUTUAL) {
        boolean bestOfBoth = pair.read() && ofA == 1 && ofB == 1;
        kept.add(bestOfBoth ? pair.surerBy(BEST_OF_BOTH) : pair);
      }
    }
    return kept;
  }
}
