package parallax.group;

import java.util.List;
import java.util.OptionalLong;
import parallax.model.ArticleId;

/// What grouping keeps of one article.
///
/// @param day of publication, counted from 1970-01-01
/// @param time when it tells what happened
/// @param cast whom and what it names
/// @param titleOnly whether there is nothing beyond the headline
/// @param terms one vector for each [Words]
/// @param meanings one unit vector for each [Meaning]; all zeros without an encoder
record Profile(
    ArticleId id,
    OptionalLong day,
    EventTime time,
    Cast cast,
    boolean titleOnly,
    List<TermVector> terms,
    List<float[]> meanings) {

  /// Which words of an article a sparse vector is made of.
  enum Words {
    /// Headline and the first 400 words, the headline twice.
    ALL,
    /// Headline and the first 80 words.
    LEAD,
    NAMES,
    NUMBERS
  }

  /// Which sentences of an article a dense vector is made of.
  enum Meaning {
    /// The headline, or the first sentence where there is none.
    HEADLINE,
    /// The mean of headline and first three sentences.
    GIST
  }

  TermVector words() {
    return terms.getFirst();
  }
}
