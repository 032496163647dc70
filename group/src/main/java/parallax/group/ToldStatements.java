package parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.model.AnnotatedArticle;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.text.Words;

/// What an article states, sentence by sentence, for holding its course against another's.
/// Immutable.
final class ToldStatements {

  /// Sentences read: what follows is background, and the cost of a pair is a product of lengths.
  static final int MOST = 120;

  /// Shorter lines are datelines and captions.
  private static final int SHORTEST_SENTENCE = 20;

  /// Share of a sentence in quotation marks from which it is somebody's words.
  private static final double MOSTLY = 0.6;

  private final List<Span> spans;
  private final List<float[]> meanings;
  private final List<List<String>> quoted;
  private final float[] gist;

  private ToldStatements(
      List<Span> spans, List<float[]> meanings, List<List<String>> quoted, float[] gist) {
    this.spans = List.copyOf(spans);
    this.meanings = List.copyOf(meanings);
    this.quoted = List.copyOf(quoted);
    this.gist = gist;
  }

  /// @param encoder as for [Grouper#with]
  static ToldStatements of(AnnotatedArticle article, Function<String, float[]> encoder) {
    List<Span> spans = spans(article);
    List<float[]> meanings = new ArrayList<>();
    List<List<String>> quoted = new ArrayList<>();
    for (Span span : spans) {
      String words = article.words(span);
      meanings.add(encoder.apply(words));
      quoted.add(isQuoted(article, span) ? Words.folded(words) : List.of());
    }
    return new ToldStatements(spans, meanings, quoted, gist(meanings));
  }

  /// Where the sentences stand that tell something.
  static List<Span> spans(AnnotatedArticle article) {
    String title = article.article().title().orElse("").strip();
    return article.sentences().stream()
        .map(Sentence::span)
        .filter(span -> span.length() > SHORTEST_SENTENCE)
        .filter(span -> !article.words(span).strip().equals(title))
        .limit(MOST)
        .toList();
  }

  int size() {
    return spans.size();
  }

  /// Where the sentences stand, in order.
  List<Span> spans() {
    return spans;
  }

  /// One a sentence, of length 1.
  List<float[]> meanings() {
    return meanings;
  }

  /// The folded words of each sentence that is mostly quoted directly, empty for others.
  List<List<String>> quoted() {
    return quoted;
  }

  /// How alike the means of all meanings are, -1 to 1.
  double gist(ToldStatements other) {
    return Dense.dot(gist, other.gist);
  }

  /// Characters of a sentence.
  int length(int sentence) {
    return spans.get(sentence).length();
  }

  private static boolean isQuoted(AnnotatedArticle article, Span sentence) {
    int inside = 0;
    for (Quote quote : article.quotes()) {
      if (quote.kind() == Quote.Kind.INDIRECT) {
        continue;
      }
      for (Span content : quote.content()) {
        int end = Math.min(content.end(), sentence.end());
        inside += Math.max(0, end - Math.max(content.start(), sentence.start()));
      }
    }
    return inside >= MOSTLY * sentence.length();
  }

  private static float[] gist(List<float[]> meanings) {
    if (meanings.isEmpty()) {
      return new float[0];
    }
    float[] sum = new float[meanings.getFirst().length];
    meanings.forEach(meaning -> Dense.add(sum, meaning));
    return Dense.normalised(sum);
  }
}
