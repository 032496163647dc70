package parallax.annotate;

import java.util.List;
import java.util.Optional;
import parallax.annotate.figure.FigureAnnotator;
import parallax.annotate.name.NameAnnotator;
import parallax.annotate.quote.QuoteAnnotator;
import parallax.annotate.superlative.SuperlativeAnnotator;
import parallax.annotate.time.ArticleTimes;
import parallax.language.SentenceSplitter;
import parallax.language.SpanModel;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Superlative;
import parallax.model.TimeExpression;

/// Annotates one article at a time, in the order in which one thing rests on another: sentences,
/// names, times, figures, and who says what.
///
/// Knows of no other article, so that articles may be annotated in any order and at once. Immutable
/// once loaded; may be shared between threads.
public final class Annotator {
  private static final SpanModel.Found NOTHING = new SpanModel.Found(List.of(), List.of());

  private final Optional<SpanModel> model;
  private final NameAnnotator names;
  private final QuoteAnnotator quotes;

  private Annotator(Optional<SpanModel> model) {
    this.model = model;
    this.names = new NameAnnotator(model);
    this.quotes = QuoteAnnotator.load();
  }

  /// An annotator with the word lists and models of this module, loaded once.
  public static Annotator load() {
    return new Annotator(SpanModel.load());
  }

  /// The article with all that can be seen in it alone. The model reads it once, for names and for
  /// attributions.
  public AnnotatedArticle annotate(Article article) {
    String text = article.text();
    List<Sentence> sentences = SentenceSplitter.split(text);
    SpanModel.Found found = model.map(m -> m.find(text)).orElse(NOTHING);
    List<Mention> mentions = names.annotate(text, sentences, found.names());
    List<TimeExpression> when = ArticleTimes.in(article, sentences);
    Optional<String> language = ArticleTimes.language(article);
    List<Figure> howMuch =
        language
            .flatMap(FigureAnnotator::of)
            .map(figures -> figures.annotate(text, sentences, when, mentions))
            .orElse(List.of());
    List<Superlative> firsts =
        language
            .flatMap(SuperlativeAnnotator::of)
            .map(superlatives -> superlatives.annotate(text, sentences, when))
            .orElse(List.of());
    List<Quote> said = quotes.annotate(text, sentences, mentions, found.attributions());
    return new AnnotatedArticle(article, sentences, mentions, said, when, howMuch, firsts);
  }
}
