package parallax.annotate;

import java.util.List;
import parallax.annotate.figure.FigureAnnotator;
import parallax.annotate.quote.QuoteAnnotator;
import parallax.annotate.time.TimeAnnotator;
import parallax.language.SentenceSplitter;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.TimeExpression;

/// Annotates one article at a time: sentences, names, times, figures, and who says what. Knows of
/// no
/// other article, so that articles may be annotated in any order and at once. Immutable once
/// loaded;
/// may be shared between threads.
public final class Annotator {

  private final TimeAnnotator times;
  private final FigureAnnotator figures;
  private final QuoteAnnotator quotes;

  private Annotator(TimeAnnotator times, FigureAnnotator figures, QuoteAnnotator quotes) {
    this.times = times;
    this.figures = figures;
    this.quotes = quotes;
  }

  /// An annotator with the word lists and models of this module, loaded once.
  public static Annotator load() {
    return new Annotator(TimeAnnotator.english(), FigureAnnotator.english(), QuoteAnnotator.load());
  }

  /// The article with all that can be seen in it alone.
  public AnnotatedArticle annotate(Article article) {
    String text = article.text();
    List<Sentence> sentences = SentenceSplitter.split(text);
    List<Mention> mentions = List.of();
    List<TimeExpression> when = times.annotate(text, sentences, article.published());
    List<Figure> howMuch = figures.annotate(text, sentences, when);
    List<Quote> said = quotes.annotate(text, sentences, mentions);
    return new AnnotatedArticle(article, sentences, mentions, said, when, howMuch);
  }
}
