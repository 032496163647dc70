package parallax.compare;

import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;

/// One quotation of one article, as it is held against those of the others.
///
/// @param frame embedding of the sentence around it, unit length
record Rendering(Place place, Quote quote, Voice.Quoted voice, Words words, Vector frame) {

  /// Where it stands.
  ///
  /// @param order its number among the article's quotations
  record Place(ArticleId id, int article, int order, Span span) {}

  /// What is in it.
  ///
  /// @param meaning embedding of the quoted words, unit length
  /// @param around the content words of the sentence around it
  record Words(String text, Terms terms, Vector meaning, Terms around) {}

  int article() {
    return place.article();
  }

  Optional<String> speaker() {
    return voice.speaker();
  }

  Report report() {
    return new Report(place.id(), place.span(), voice);
  }
}
