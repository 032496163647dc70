package parallax.read;

import parallax.model.Article;
import parallax.model.Omission;
import parallax.model.Refusal;

/// What became of one input: an article, or a named reason why there is none.
public sealed interface Reading {

  /// The input holds an article.
  record Accepted(Article article) implements Reading {}

  /// The input could not be read, or holds no article.
  record Refused(Refusal refusal) implements Reading {}

  /// Parts of an input were passed over, as they are no articles.
  record Omitted(Omission omission) implements Reading {}

  /// A refusal of `source` for `reason`, one sentence for its owner.
  static Reading refused(String source, String reason) {
    return new Refused(new Refusal(source, reason));
  }
}
