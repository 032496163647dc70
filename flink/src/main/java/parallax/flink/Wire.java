package parallax.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import parallax.archive.Codec;
import parallax.group.CopyText;
import parallax.group.Sketch;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Grouping;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.pipeline.Outcome;
import parallax.tell.json.JsonLines;

/// How the model's records travel: as bytes, so that what only passes a task is not unpacked there.
final class Wire {
  /// In place of what there is none of.
  static final byte[] NOTHING = {};

  private Wire() {}

  static Found found(String order, Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Done<Article>(Article article) ->
          new Found(
              order, article.provenance().source(), Codec.write(Article.class, article), "", false);
      case Outcome.Refused<Article>(Refusal refusal) ->
          new Found(order, refusal.source(), NOTHING, refusal.reason(), false);
      case Outcome.Omitted<Article>(Omission omission) ->
          new Found(order, omission.source(), NOTHING, omission.what(), true);
    };
  }

  /// The article, where there is one.
  static Optional<Article> article(Found found) {
    return found.article().length == 0
        ? Optional.empty()
        : Optional.of(Codec.read(Article.class, found.article()));
  }

  static byte[] bytes(AnnotatedArticle article) {
    return Codec.write(AnnotatedArticle.class, article);
  }

  static AnnotatedArticle annotated(byte[] bytes) {
    return Codec.read(AnnotatedArticle.class, bytes);
  }

  /// A line of `stories`.
  static String line(Revised story) {
    if (story.whole().length == 0) {
      return JsonLines.ended(story.story(), story.revision());
    }
    Grouping whole = Codec.read(Grouping.class, story.whole());
    Optional<String> thread = Optional.of(story.thread()).filter(id -> !id.isEmpty());
    return JsonLines.story(whole.stories().getFirst(), thread, story.revision());
  }

  static byte[] bytes(Sketch sketch) {
    var bytes = new ByteArrayOutputStream(1 << 13);
    try {
      sketch.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] bytes(CopyText text) {
    var bytes = new ByteArrayOutputStream(1 << 13);
    try {
      text.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static CopyText text(byte[] bytes) {
    try {
      return CopyText.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("the text that was written cannot be read back", e);
    }
  }

  static Sketch sketch(byte[] bytes) {
    try {
      return Sketch.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("what was sketched cannot be read back", e);
    }
  }
}
