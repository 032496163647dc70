package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /// In order of the articles, which are read on several cores.
  List<Rendering> read() {
    return IntStream.range(0, view.articles().size())
        .parallel()
        .mapToObj(this::read)
        .flatMap(List::stream)
        .toList();
  }

  private List<Rendering> read(int number) {
    List<Rendering> renderings = new ArrayList<>();
    AnnotatedArticle article = view.articles().get(number);
    Attribution attribution = new Attribution(article, number, view.cast());
    int order = 0;
    for (Quote quote : article.quotes()) {
      if (quote.kind() == Quote.Kind.INDIRECT) {
        continue;
      }
      Voice.Quoted voice =
          new Voice.Quoted(attribution.speaker(quote), view.cast().canonical(number, quote.via()));
      Span span = quote.span();
      String text = article.words(span);
      Terms terms = Terms.of(text);
      if (terms.words().isEmpty()) {
        continue;
      }
      String around = article.words(frame(article, span));
      renderings.add(
          new Rendering(
              new Rendering.Place(article.id(), number, order++, span),
              quote,
              voice,
              new Rendering.Words(
                  text, terms, meaning(text), Terms.of(around), Rendering.spoken(text)),
              meaning(around)));
    }
    return renderings.stream().filter(r -> !nested(r, renderings)).toList();
  }

  private Vector meaning(String text) {
    return view.meaning().of(text, view.articles().size());
  }

  /// Whether a fuller quotation of its article holds it, or a briefer one knows the speaker.
  ///
  /// @param article its article's renderings
  private static boolean nested(Rendering rendering, List<Rendering> article) {
    return article.stream()
        .filter(other -> !other.equals(rendering))
        .filter(other -> other.place().span().overlaps(rendering.place().span()))
        .anyMatch(other -> better(other, rendering));
  }

  private static boolean better(Rendering a, Rendering b) {
    if (a.speaker().isPresent() != b.speaker().isPresent()) {
      return a.speaker().isPresent();
    }
    if (a.marked().equals(b.marked()) && relayed(a) != relayed(b)) {
      return relayed(a);
    }
    int longer = Integer.compare(a.place().span().length(), b.place().span().length());
    return longer == 0 ? a.place().order() < b.place().order() : longer > 0;
  }

  /// Whether somebody passes the words on: of "the office says Orla thanked him for “a rescue”"
  /// the quoted words are Orla's.
  private static boolean relayed(Rendering rendering) {
    return rendering.voice().via().isPresent();
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
