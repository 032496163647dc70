package parallax.group;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;

/// Finds, among the articles of one story, those that retell another in wholly other words:
/// reworded by a machine or a hand, or translated ([Copy.Kind#RETOLD]).
///
/// Safe for several threads where the encoder is. Cost: each sentence is encoded, each article held
/// against the [#NEAREST] others whose gist is nearest.
public final class Retellings {

  /// Others that an article is held against: a retelling has the gist of what it retells.
  private static final int NEAREST = 12;

  /// Cosine of the gists below which nothing is retold: of 19 retellings, two of them of a part
  /// only, none is below .74.
  private static final double LEAST_GIST = 0.5;

  /// Share of what is retold, in runs of four words, from which it is an edited copy.
  private static final double MOST_KEPT = 0.5;

  private final Function<String, float[]> encoder;

  /// @param encoder as for [Grouper#with]
  public Retellings(Function<String, float[]> encoder) {
    this.encoder = encoder;
  }

  /// All copies among some articles: those that are known, and retellings. A retelling takes the
  /// place of the partial copy that was found of it.
  ///
  /// @param articles of one story, in its order
  /// @param known copies found by their words; those of other articles are left aside
  public List<Copy> among(List<AnnotatedArticle> articles, List<Copy> known) {
    Map<Set<ArticleId>, Copy> copies = new LinkedHashMap<>();
    Set<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).collect(Collectors.toSet());
    known.stream()
        .filter(copy -> ids.contains(copy.a()) && ids.contains(copy.b()))
        .forEach(copy -> copies.put(pair(copy.a(), copy.b()), copy));
    List<AnnotatedArticle> longEnough = articles.stream().filter(Retellings::isLongEnough).toList();
    if (longEnough.size() < 2) {
      return List.copyOf(copies.values());
    }
    List<ToldStatements> told =
        longEnough.stream().map(article -> ToldStatements.of(article, encoder)).toList();
    boolean[][] near = near(told);
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        if (!near[i][j]) {
          continue;
        }
        Article a = longEnough.get(i).article();
        Article b = longEnough.get(j).article();
        Copy found = copies.get(pair(a.id(), b.id()));
        if (found == null || found.kind() == Copy.Kind.PARTIAL) {
          SameCourse.of(told.get(i), told.get(j))
              .flatMap(stretch -> retold(a, b, stretch))
              .ifPresent(copy -> copies.put(pair(a.id(), b.id()), copy));
        }
      }
    }
    return List.copyOf(copies.values());
  }

  private static Set<ArticleId> pair(ArticleId a, ArticleId b) {
    return new HashSet<>(List.of(a, b));
  }

  private static boolean isLongEnough(AnnotatedArticle article) {
    return SameCourse.isLongEnough(ToldStatements.spans(article).size());
  }

  /// Which are worth holding against one another: either is among the other's [#NEAREST].
  private static boolean[][] near(List<ToldStatements> told) {
    boolean[][] near = new boolean[told.size()][told.size()];
    for (int i = 0; i < told.size(); i++) {
      int one = i;
      IntStream.range(0, told.size())
          .filter(j -> j != one)
          .filter(j -> told.get(one).gist(told.get(j)) >= LEAST_GIST)
          .boxed()
          .sorted(Comparator.comparingDouble(j -> -told.get(one).gist(told.get(j))))
          .limit(NEAREST)
          .forEach(
              j -> {
                near[one][j] = true;
                near[j][one] = true;
              });
    }
    return near;
  }

  private static Optional<Copy> retold(Article a, Article b, SameCourse.Stretch stretch) {
    Shingles ofA = Shingles.of(a.text());
    Shingles ofB = Shingles.of(b.text());
    int shorter = Math.min(ofA.distinct().length, ofB.distinct().length);
    double containment =
        (double) Shingles.shared(ofA.distinct(), ofB.distinct()) / Math.max(1, shorter);
    double share = shorter == ofA.distinct().length ? stretch.ofA() : stretch.ofB();
    if (containment >= MOST_KEPT * share) {
      return Optional.empty();
    }
    return Optional.of(
        new Copy(
            a.id(),
            b.id(),
            Copy.Kind.RETOLD,
            containment,
            CopyFinder.first(a.id(), a.published(), b.id(), b.published()),
            stretch.passages()));
  }
}
