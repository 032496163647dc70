package parallax.group;

import java.util.List;

/// An article with its vectors laid out so that many others are held against them fast. Made for as
/// long as the article is placed, since it takes more room.
final class Lookup {

  private final Profile article;
  private final List<TermVector> terms;
  private final boolean meaning;

  Lookup(Profile article) {
    this.article = article;
    this.terms = article.terms().stream().map(TermVector::laidOut).toList();
    this.meaning = article.hasMeaning();
  }

  Profile article() {
    return article;
  }

  /// Whether an encoder has read it.
  boolean hasMeaning() {
    return meaning;
  }

  /// All words.
  TermVector words() {
    return terms.getFirst();
  }

  /// The product with another vector of the same channel, one of [Profile.Words].
  double dot(int channel, TermVector other) {
    return terms.get(channel).dot(other);
  }
}
