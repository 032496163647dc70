package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import parallax.model.AnnotatedArticle;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Voice;

/// Reads the renderings of what was said: each quotation with quoted words in it.
final class RenderingReader {
  private final StoryView view;

  RenderingReader(StoryView view) {
    this.view = view;
  }

  List<Rendering> read() {
    List<Rendering> renderings = new ArrayList<>();
    for (int i = 0; i < view.articles().size(); i++) {
      AnnotatedArticle article = view.articles().get(i);
      Attribution attribution = new Attribution(article, i, view.cast());
      int order = 0;
      for (Quote quote : article.quotes()) {
        if (quote.kind() == Quote.Kind.INDIRECT) {
          continue;
        }
        Voice.Quoted voice =
            new Voice.Quoted(attribution.speaker(quote), view.cast().canonical(i, quote.via()));
        Span span = quote.span();
        String text = article.words(span);
        Terms terms = Terms.of(text);
        if (terms.words().isEmpty()) {
          continue;
        }
        String around = article.words(frame(article, span));
        renderings.add(
            new Rendering(
                new Rendering.Place(article.id(), i, order++, span),
                quote,
                voice,
                new Rendering.Words(text, terms, view.meaning().of(text), Terms.of(around)),
                view.meaning().of(around)));
      }
    }
    return renderings.stream().filter(r -> !nested(r, renderings)).toList();
  }

  /// Whether a fuller quotation of the same article holds it, or a briefer one knows the speaker.
  private static boolean nested(Rendering rendering, List<Rendering> all) {
    return all.stream()
        .filter(other -> other.article() == rendering.article() && !other.equals(rendering))
        .filter(other -> other.place().span().overlaps(rendering.place().span()))
        .anyMatch(other -> better(other, rendering));
  }

  private static boolean better(Rendering a, Rendering b) {
    if (a.speaker().isPresent() != b.speaker().isPresent()) {
      return a.speaker().isPresent();
    }
    int longer = Integer.compare(a.place().span().length(), b.place().span().length());
    return longer == 0 ? a.place().order() < b.place().order() : longer > 0;
  }

  /// The sentences that hold `span`.
  private static Span frame(AnnotatedArticle article, Span span) {
    return article.sentences().stream()
        .map(Sentence::span)
        .filter(sentence -> sentence.overlaps(span))
        .reduce(Span::cover)
        .orElse(span);
  }
}
