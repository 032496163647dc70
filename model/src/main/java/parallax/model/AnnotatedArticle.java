package parallax.model;

import java.util.List;

/// An article with everything that can be seen in it alone. All lists are in order of the text.
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Quote> quotes,
    List<TimeExpression> times,
    List<Figure> figures,
    List<Superlative> superlatives) {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    superlatives = List.copyOf(superlatives);
  }

  /// An article in which nothing is claimed to be a first.
  public AnnotatedArticle(
      Article article,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Quote> quotes,
      List<TimeExpression> times,
      List<Figure> figures) {
    this(article, sentences, mentions, quotes, times, figures, List.of());
  }

  public ArticleId id() {
    return article.id();
  }

  /// The article's words at `span`.
  public String words(Span span) {
    return span.in(article.text());
  }
}
