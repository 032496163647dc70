package parallax.compare;

import parallax.model.ArticleId;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;

/// What one clause of one article tells.
///
/// @param index its number within the story
/// @param place where it stands
/// @param voice in whose voice
record Statement(int index, Place place, Voice voice, Content content, Anchors anchors) {

  /// Where a statement stands.
  ///
  /// @param article the number of its article within the story
  /// @param sentence the number of its sentence within the article
  /// @param span the clause
  /// @param whole the sentence that it is part of
  record Place(ArticleId id, int article, int sentence, Span span, Span whole) {}

  /// The clause itself weighs more than the sentence around it.
  private static final double CLAUSE = 0.75;

  /// Likeness of meaning alone: the clause's, and its sentence's for clauses that lean on it.
  double nearness(Statement other) {
    double clauses = Meaning.cosine(content.meaning(), other.content().meaning());
    // A clause that is its whole sentence has one vector for both.
    boolean whole =
        content.meaning() == content.context()
            && other.content().meaning() == other.content().context();
    double sentences =
        whole ? clauses : Meaning.cosine(content.context(), other.content().context());
    return CLAUSE * clauses + (1 - CLAUSE) * sentences;
  }

  /// The same with its number within the story.
  Statement numbered(int number) {
    return new Statement(number, place, voice, content, anchors);
  }

  int article() {
    return place.article();
  }

  /// The clause, as evidence.
  Report report() {
    return new Report(place.id(), place.span(), voice);
  }

  /// The whole sentence, as evidence.
  Report sentenceReport() {
    return new Report(place.id(), place.whole(), voice);
  }
}
