package parallax.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parallax.model.AnnotatedArticle;

/// The most telling headline: the one that is closest to all headlines and leads of its story; one
/// that asks, or speaks to its readers, only where there is no other.
final class Headline {
  /// Words of content of a headline: a place line ("WASHINGTON —") is none.
  private static final int FEWEST_WORDS = 2;

  private Headline() {}

  static Optional<String> of(List<AnnotatedArticle> articles, Meaning meaning) {
    List<String> all =
        articles.stream()
            .flatMap(a -> a.article().title().stream())
            .filter(title -> Terms.of(title).content().size() >= FEWEST_WORDS)
            .toList();
    List<String> plain = all.stream().filter(title -> !Clarity.leadsUp(title, "")).toList();
    List<String> titles = plain.isEmpty() ? all : plain;
    List<Vector> tellings =
        articles.stream().flatMap(a -> telling(a).stream()).map(meaning::of).toList();
    return titles.stream()
        .max(
            Comparator.comparingDouble(
                title ->
                    tellings.stream()
                        .mapToDouble(other -> Meaning.cosine(meaning.of(title), other))
                        .average()
                        .orElse(0)));
  }

  /// What an article tells first: its headline, else its first sentence.
  private static Optional<String> telling(AnnotatedArticle article) {
    return article
        .article()
        .title()
        .or(() -> article.sentences().stream().findFirst().map(s -> article.words(s.span())));
  }
}
