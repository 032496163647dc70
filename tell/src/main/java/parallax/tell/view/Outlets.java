package parallax.tell.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;

/// The letter that stands for each outlet, the same everywhere in one dossier: `A`, `B`, … in order
/// of its first article. Where an outlet has several articles they are `A1`, `A2`, ….
public final class Outlets {
  private final Map<ArticleId, Mark> marks;
  private final List<String> names;

  private Outlets(Map<ArticleId, Mark> marks, List<String> names) {
    this.marks = marks;
    this.names = names;
  }

  /// What stands for one article.
  ///
  /// @param label its outlet's letter, with a number where the outlet has several articles
  /// @param number the outlet's number, from 0; it tells the hue
  public record Mark(String label, int number, String outlet) {}

  public static Outlets of(List<AnnotatedArticle> articles) {
    Map<String, Integer> number = new LinkedHashMap<>();
    Map<String, Integer> total = new LinkedHashMap<>();
    for (AnnotatedArticle one : articles) {
      String outlet = one.article().outletOrSource();
      number.putIfAbsent(outlet, number.size());
      total.merge(outlet, 1, Integer::sum);
    }
    Map<ArticleId, Mark> marks = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (AnnotatedArticle one : articles) {
      Article article = one.article();
      String outlet = article.outletOrSource();
      int nth = seen.merge(outlet, 1, Integer::sum);
      int n = number.getOrDefault(outlet, 0);
      String letter = letter(n);
      boolean several = total.getOrDefault(outlet, 1) > 1;
      marks.put(article.id(), new Mark(several ? letter + nth : letter, n, outlet));
    }
    return new Outlets(marks, List.copyOf(number.keySet()));
  }

  /// `A` … `Z`, `AA`, `AB`, …
  private static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }

  /// What stands for `article`.
  ///
  /// @throws IllegalArgumentException where the dossier lacks it
  public Mark of(ArticleId article) {
    Mark mark = marks.get(article);
    if (mark == null) {
      throw new IllegalArgumentException("article " + article + " is not in the dossier");
    }
    return mark;
  }

  /// The outlets' names in order of their letters.
  public List<String> names() {
    return names;
  }
}
