package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Article;

/// Lines that articles of one outlet have in common although they tell of different things:
/// share bars, newsletter lines, footers. They belong to the page, even where their form does not
/// show it.
///
/// A line counts only where it recurs in articles that share nothing else ([ArticleLines#shares]):
/// what copies of one text have in common is theirs. Quotations, and lines whose words the rest of
/// the article has too (headlines, datelines, what a newsroom repeats of the past), stay. Articles
/// keep their ids, so that an article is known again whatever it comes with. Linear in the lines
/// but for the few articles that a recurring line is looked at in.
public final class RecurringLines {
  /// Above the first or below the last line that is the article's own.
  private static final int FEWEST_AT_EDGE = 2;

  /// Between them, and for sentences that speak to nobody.
  private static final int FEWEST = 3;

  /// Of more articles that have a line, so many are looked at, evenly among them.
  private static final int MOST_LOOKED_AT = 16;

  private final List<ArticleLines> articles;
  private final Map<String, List<ArticleLines>> bearers;
  private final Map<ArticleLines, Map<ArticleLines, Boolean>> shared = new HashMap<>();

  private RecurringLines(List<ArticleLines> articles, Map<String, List<ArticleLines>> bearers) {
    this.articles = articles;
    this.bearers = bearers;
  }

  /// `articles` without the lines that recur in them; those without any are the same objects.
  ///
  /// @param articles a folder or a batch, in any order
  public static List<Article> without(List<Article> articles) {
    List<ArticleLines> lines = articles.stream().map(ArticleLines::of).toList();
    Map<String, List<ArticleLines>> bearers = new HashMap<>();
    for (ArticleLines one : lines) {
      for (String key : one.keys()) {
        bearers.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(one);
      }
    }
    bearers.values().removeIf(list -> list.size() < FEWEST_AT_EDGE);
    if (bearers.isEmpty()) {
      return List.copyOf(articles);
    }
    lines.forEach(one -> one.findBody(bearers.keySet()));
    return new RecurringLines(lines, bearers).cleaned();
  }

  private List<Article> cleaned() {
    List<Article> cleaned = new ArrayList<>(articles.size());
    for (ArticleLines one : articles) {
      cleaned.add(one.without(line -> isNoise(one, line)));
    }
    return List.copyOf(cleaned);
  }

  private boolean isNoise(ArticleLines article, ArticleLines.Line line) {
    List<ArticleLines> found = Optional.ofNullable(bearers.get(line.key())).orElseGet(List::of);
    return !found.isEmpty()
        && line.mayRecur()
        && article.isForeign(line)
        && independent(article, line, found) >= needed(article, line);
  }

  /// In how many articles that share nothing else a line must stand.
  private static int needed(ArticleLines article, ArticleLines.Line line) {
    boolean edge = article.isAtEdge(line);
    return switch (line.manner()) {
      case LABEL -> {
        if (!mayBeHeading(article, line)) {
          yield FEWEST_AT_EDGE;
        }
        // Who speaks in a transcript, and "For" and "Against", stand there again and again.
        yield article.repeats(line) ? Integer.MAX_VALUE : FEWEST;
      }
      case ADDRESS -> FEWEST_AT_EDGE;
      case QUESTION -> edge ? FEWEST : Integer.MAX_VALUE;
      case SENTENCE -> edge ? FEWEST : Integer.MAX_VALUE;
    };
  }

  /// Between paragraphs a few words may be a heading, such as different outlets have, too.
  private static boolean mayBeHeading(ArticleLines article, ArticleLines.Line line) {
    return line.manner() == ArticleLines.Manner.LABEL && !line.isLong() && !article.isAtEdge(line);
  }

  /// How many of `found` tell of different things, `article` among them; no more are counted than
  /// are ever needed.
  private int independent(ArticleLines article, ArticleLines.Line line, List<ArticleLines> found) {
    boolean known = mayBeHeading(article, line);
    List<ArticleLines> apart = new ArrayList<>();
    apart.add(article);
    int looks = Math.min(found.size(), MOST_LOOKED_AT);
    for (int i = 0; i < looks; i++) {
      ArticleLines other = found.get((int) ((long) i * found.size() / looks));
      boolean counts =
          other != article
              && (known ? article.isOfOneOutlet(other) : article.mayBeOfOneOutlet(other))
              && other.isForeign(line)
              && apart.stream().noneMatch(one -> share(one, other));
      if (counts) {
        apart.add(other);
      }
      if (apart.size() == FEWEST) {
        break;
      }
    }
    return apart.size();
  }

  private boolean share(ArticleLines one, ArticleLines other) {
    return shared
        .computeIfAbsent(one, _ -> new HashMap<>())
        .computeIfAbsent(other, _ -> one.shares(other));
  }
}
