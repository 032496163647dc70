package parallax.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.group.Grouper;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Copy;

/// Whether `group` finds copies that were planted: lightly edited, cut, with a tail, reworded.
///
/// The originals are articles of the story sets, so that a report of the same event by another
/// outlet is what a copy must be told from. A copy counts as found where it is tied to its
/// original; a pair of articles with different originals is a false one. What two copies of one
/// original share counts neither way, nor what two tails do.
final class NearCopyMeasure implements Measure {

  private static final List<String> SETS = List.of("trios", "roundups", "lookalike");

  /// Shorter texts are headlines and captions.
  private static final int FEWEST_GRAMS = 50;

  /// Share of the shorter one's 4-grams from which two originals share text already.
  private static final double SHARED = 0.1;

  @Override
  public String title() {
    return "group: copies, planted";
  }

  @Override
  public List<String> needs() {
    return SETS.stream().map(set -> "stories/" + set + ".jsonl").toList();
  }

  @Override
  public List<Score> run(Path data, Product product) {
    List<Article> articles = new ArrayList<>();
    needs().forEach(file -> articles.addAll(product.read(data.resolve(file))));
    return over(articles);
  }

  static List<Score> over(List<Article> articles) {
    List<Article> apart = apart(articles);
    List<Article> tails = apart.subList(0, apart.size() / 10);
    List<Article> originals = apart.subList(tails.size(), apart.size());
    NearCopies copies = new NearCopies(originals, tails);
    Grouper grouper = Grouper.with(_ -> new float[0]);
    Map<String, String> originalOf = new HashMap<>();
    for (Article original : originals) {
      originalOf.put(original.id().value(), original.id().value());
      grouper.add(bare(original));
    }
    Map<String, NearCopies.Edit> edits = new HashMap<>();
    for (int i = 0; i < originals.size(); i++) {
      for (NearCopies.Edit edit : NearCopies.Edit.values()) {
        Article copy = copies.of(i, edit);
        originalOf.put(copy.id().value(), originals.get(i).id().value());
        edits.put(copy.id().value(), edit);
        grouper.add(bare(copy));
      }
    }
    return scores(grouper.grouping().copies(), originalOf, edits, originals.size());
  }

  private static List<Score> scores(
      List<Copy> copies,
      Map<String, String> originalOf,
      Map<String, NearCopies.Edit> edits,
      int originals) {
    Map<NearCopies.Edit, Integer> found = new HashMap<>();
    int right = 0;
    int wrong = 0;
    for (Copy copy : copies) {
      String a = copy.a().value();
      String b = copy.b().value();
      String original = originalOf.getOrDefault(b, b);
      if (!original.equals(originalOf.get(a))) {
        wrong += isTail(a, edits) && isTail(b, edits) ? 0 : 1;
      } else if (original.equals(a) && edits.containsKey(b)) {
        found.merge(edits.getOrDefault(b, NearCopies.Edit.LIGHT), 1, Integer::sum);
        right++;
      }
    }
    List<Score> scores = new ArrayList<>();
    for (NearCopies.Edit edit : NearCopies.Edit.values()) {
      scores.add(
          Score.share(
              "copies.planted." + edit.name().toLowerCase(Locale.ROOT) + ".recall",
              found.getOrDefault(edit, 0),
              originals));
    }
    scores.add(Score.share("copies.planted.precision", right, right + wrong));
    return scores;
  }

  private static boolean isTail(String article, Map<String, NearCopies.Edit> edits) {
    return edits.get(article) == NearCopies.Edit.TAIL;
  }

  private static AnnotatedArticle bare(Article article) {
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// Articles of which none shares text with one before it.
  private static List<Article> apart(List<Article> articles) {
    List<Article> kept = new ArrayList<>();
    List<Map<String, Integer>> grams = new ArrayList<>();
    for (Article article : articles) {
      Map<String, Integer> own = Shingles.of(article.text().toLowerCase(Locale.ROOT));
      boolean apart =
          own.size() >= FEWEST_GRAMS
              && grams.stream().noneMatch(other -> share(own, other) >= SHARED);
      if (apart) {
        kept.add(article);
        grams.add(own);
      }
    }
    return kept;
  }

  private static double share(Map<String, Integer> a, Map<String, Integer> b) {
    if (a.size() > b.size()) {
      return share(b, a);
    }
    return (double) a.keySet().stream().filter(b::containsKey).count() / a.size();
  }
}
