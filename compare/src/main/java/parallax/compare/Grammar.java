package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.language.TaggedToken;
import parallax.language.Tagger;
import parallax.language.Tokenizer;
import parallax.model.Span;

/// The parts of speech of one article's sentences, each read once. Not for several threads.
final class Grammar {
  private final String text;
  private final Map<Span, List<TaggedToken>> known = new HashMap<>();

  /// @param text the article's text
  Grammar(String text) {
    this.text = text;
  }

  /// The tagged words of `sentence`, where they stand in the article.
  List<TaggedToken> of(Span sentence) {
    return known.computeIfAbsent(sentence, span -> Tagger.tag(Tokenizer.tokens(text, span)));
  }

  /// Whether a verb stands in `part` of `sentence`.
  boolean hasVerb(Span sentence, Span part) {
    return of(sentence).stream()
        .filter(word -> part.contains(word.token().span()))
        .anyMatch(word -> word.tag().equals("VERB") || word.tag().equals("AUX"));
  }
}
