package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// An annotated article as bytes: all that grouping reads of it, which leaves out its quotes and
/// figures.
final class ArticleCodec {

  private ArticleCodec() {}

  static void write(DataOutput out, AnnotatedArticle annotated) throws IOException {
    Article article = annotated.article();
    Bytes.writeString(out, article.id().value());
    Bytes.writeString(out, article.provenance().source());
    Bytes.writeOptional(out, article.provenance().url());
    Bytes.writeOptional(out, article.provenance().outlet());
    Bytes.writeOptional(out, article.title());
    Bytes.writeList(out, article.byline(), Bytes::writeString);
    write(out, article.published());
    Bytes.writeString(out, article.language());
    Bytes.writeString(out, article.text());
    Bytes.writeList(out, annotated.sentences(), ArticleCodec::write);
    Bytes.writeList(out, annotated.mentions(), ArticleCodec::write);
    Bytes.writeList(out, annotated.times(), ArticleCodec::write);
  }

  static AnnotatedArticle read(DataInput in) throws IOException {
    ArticleId id = new ArticleId(Bytes.readString(in));
    Provenance provenance =
        new Provenance(Bytes.readString(in), Bytes.readOptional(in), Bytes.readOptional(in));
    Optional<String> title = Bytes.readOptional(in);
    List<String> byline = Bytes.readList(in, Bytes::readString);
    Published published = readPublished(in);
    String language = Bytes.readString(in);
    String text = Bytes.readString(in);
    Article article = new Article(id, provenance, title, byline, published, language, text);
    return new AnnotatedArticle(
        article,
        Bytes.readList(in, ArticleCodec::readSentence),
        Bytes.readList(in, ArticleCodec::readMention),
        new ArrayList<>(),
        Bytes.readList(in, ArticleCodec::readTime),
        new ArrayList<>());
  }

  static void write(DataOutput out, Published published) throws IOException {
    switch (published) {
      case Published.Unknown() -> out.writeByte(0);
      case Published.Day(LocalDate day, String from) -> {
        out.writeByte(1);
        out.writeLong(day.toEpochDay());
        Bytes.writeString(out, from);
      }
      case Published.Minute(LocalDateTime minute, String from) -> {
        out.writeByte(2);
        Bytes.writeString(out, minute.toString());
        Bytes.writeString(out, from);
      }
    }
  }

  static Published readPublished(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 0 -> new Published.Unknown();
      case 1 -> new Published.Day(LocalDate.ofEpochDay(in.readLong()), Bytes.readString(in));
      case 2 ->
          new Published.Minute(LocalDateTime.parse(Bytes.readString(in)), Bytes.readString(in));
      default -> throw new IOException("no day or minute is of kind " + kind);
    };
  }

  private static void write(DataOutput out, Sentence sentence) throws IOException {
    write(out, sentence.span());
    out.writeInt(sentence.paragraph());
  }

  private static Sentence readSentence(DataInput in) throws IOException {
    return new Sentence(readSpan(in), in.readInt());
  }

  private static void write(DataOutput out, Mention mention) throws IOException {
    write(out, mention.span());
    Bytes.writeString(out, mention.type().name());
    Bytes.writeString(out, mention.entity());
    Bytes.writeString(out, mention.form().name());
  }

  private static Mention readMention(DataInput in) throws IOException {
    return new Mention(
        readSpan(in),
        EntityType.valueOf(Bytes.readString(in)),
        Bytes.readString(in),
        Mention.Form.valueOf(Bytes.readString(in)));
  }

  private static void write(DataOutput out, TimeExpression time) throws IOException {
    write(out, time.span());
    Bytes.writeString(out, time.type().name());
    Bytes.writeString(out, time.value());
    Bytes.writeString(out, time.anchor().name());
  }

  private static TimeExpression readTime(DataInput in) throws IOException {
    return new TimeExpression(
        readSpan(in),
        TimeExpression.TimeType.valueOf(Bytes.readString(in)),
        Bytes.readString(in),
        TimeExpression.Anchor.valueOf(Bytes.readString(in)));
  }

  static void write(DataOutput out, Span span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  static Span readSpan(DataInput in) throws IOException {
    return Span.of(in.readInt(), in.readInt());
  }
}
