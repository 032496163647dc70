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

  /// What standing out from the next best adds, for each unit of the margin.
  private static final double MARGIN_WEIGHT = 0.5;

  private static final double WIDEST_MARGIN = 0.2;

  /// Score of statements that render one saying beyond doubt, however they word it.
  private static final double ONE_SAYING = 0.68;

  /// Two statements and how surely they tell the same.
  ///
  /// @param score about 0 to 1
  record Pair(int a, int b, double score) {

    int other(int statement) {
      return statement == a ? b : a;
    }
  }

  private final List<List<Pair>> pairs;

  private Alignment(List<List<Pair>> pairs) {
    this.pairs = pairs;
  }

  /// @param speech the utterances of the story, each with its renderings
  static Alignment of(StoryView view, Frames frames, List<List<Rendering>> speech) {
    List<List<Pair>> kept = new ArrayList<>();
    view.statements().forEach(_ -> kept.add(new ArrayList<>()));
    List<List<Statement>> byArticle = byArticle(view);
    PairScore scoring = new PairScore(view, frames);
    Set<Long> sayings = sayings(view, speech);
    for (int a = 0; a < byArticle.size(); a++) {
      for (int b = a + 1; b < byArticle.size(); b++) {
        for (Pair pair : mutual(candidates(byArticle.get(a), byArticle.get(b), scoring, sayings))) {
          kept.get(pair.a()).add(pair);
          kept.get(pair.b()).add(pair);
        }
      }
    }
    kept.forEach(list -> list.sort(Comparator.comparingDouble(Pair::score).reversed()));
    return new Alignment(kept);
  }

  /// The pairs of a statement, surest first.
  List<Pair> of(int statement) {
    return pairs.get(statement);
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

  private static List<List<Statement>> byArticle(StoryView view) {
    List<List<Statement>> byArticle = new ArrayList<>();
    view.articles().forEach(_ -> byArticle.add(new ArrayList<>()));
    view.statements().forEach(s -> byArticle.get(s.article()).add(s));
    return byArticle;
  }

  private static List<Pair> candidates(
      List<Statement> left, List<Statement> right, PairScore scoring, Set<Long> sayings) {
    double[][] cosine = new double[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        cosine[i][j] = left.get(i).nearness(right.get(j));
      }
    }
    boolean[][] near = new boolean[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      int row = i;
      mark(right.size(), j -> cosine[row][j], j -> near[row][j] = true);
    }
    for (int j = 0; j < right.size(); j++) {
      int column = j;
      mark(left.size(), i -> cosine[i][column], i -> near[i][column] = true);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        Statement a = left.get(i);
        Statement b = right.get(j);
        if (sayings.contains(key(a.index(), b.index()))) {
          pairs.add(new Pair(a.index(), b.index(), Math.max(ONE_SAYING, scoring.of(a, b))));
        } else if (near[i][j]) {
          pairs.add(new Pair(a.index(), b.index(), scoring.of(a, b)));
        }
      }
    }
    return pairs;
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /// The pairs of statements that hold renderings of one saying beyond doubt: for two renderings
  /// the nearest two, since either may go over several clauses.
  private static Set<Long> sayings(StoryView view, List<List<Rendering>> speech) {
    Set<Long> sayings = new HashSet<>();
    speech.stream()
        .flatMap(WordingDifferences::certain)
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

  /// The pairs that stand among the best of both of their statements; one that stands out from all
  /// others of both is surer than its score alone.
  private static List<Pair> mutual(List<Pair> candidates) {
    List<Pair> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(Pair::score).reversed());
    Map<Integer, Integer> taken = new HashMap<>();
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : sorted) {
      int ofA = taken.merge(pair.a(), 1, Integer::sum);
      int ofB = taken.merge(pair.b(), 1, Integer::sum);
      if (ofA <= MUTUAL && ofB <= MUTUAL) {
        boolean best = ofA == 1 && ofB == 1;
        kept.add(best ? raised(pair, sorted) : pair);
      }
    }
    return kept;
  }

  /// @param sorted the candidates of the two articles, best first; `pair` is the first of both of
  ///     its statements
  private static Pair raised(Pair pair, List<Pair> sorted) {
    double second = LEAST_COSINE;
    for (Pair other : sorted) {
      boolean rival = (other.a() == pair.a()) != (other.b() == pair.b());
      if (rival) {
        second = Math.max(second, other.score());
        break;
      }
    }
    double margin = Math.min(WIDEST_MARGIN, pair.score() - second);
    return new Pair(pair.a(), pair.b(), pair.score() + MARGIN_WEIGHT * margin);
  }
}
