package parallax.tell.json;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Speaker;
import parallax.model.Superlative;
import parallax.model.Tally;
import parallax.model.TimeExpression;

/// What the formats say of one article and of what stands in it.
final class ArticleFields {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private ArticleFields() {}

  static void article(JsonWriter to, Article article) throws IOException {
    to.string("id", article.id().value());
    to.string("source", article.provenance().source());
    to.string("url", article.provenance().url());
    to.string("outlet", article.provenance().outlet());
    to.string("title", article.title());
    to.strings("byline", article.byline());
    to.string("published", published(article.published()));
    to.string("publishedFrom", article.published().foundIn());
    to.string("language", article.language());
    to.string("text", article.text());
  }

  static Optional<String> published(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(LocalDate day, String _) -> Optional.of(day.toString());
      case Published.Minute(LocalDateTime minute, String _) -> Optional.of(MINUTE.format(minute));
    };
  }

  static void annotations(JsonWriter to, AnnotatedArticle article) throws IOException {
    to.spans("sentences", article.sentences().stream().map(Sentence::span).toList());
    to.objects(
        "entities",
        article.mentions().stream().filter(m -> m.form() == Mention.Form.NAME).toList(),
        (o, m) -> mention(o, article, m));
    to.objects(
        "references",
        article.mentions().stream().filter(m -> m.form() != Mention.Form.NAME).toList(),
        (o, m) -> {
          mention(o, article, m);
          o.string("form", m.form().name());
        });
    to.objects("quotes", article.quotes(), ArticleFields::quote);
    to.objects("times", article.times(), (o, t) -> time(o, article, t));
    to.objects(
        "figures",
        article.figures().stream().flatMap(ArticleFields::withParts).toList(),
        (o, f) -> {
          figure(o, article, f.figure());
          if (f.figure().tally().isPresent()) {
            o.object("tally", fields -> tally(fields, f.figure().tally().get()));
          }
          if (f.whole().isPresent()) {
            o.span("partOf", f.whole().get().span());
          }
        });
    to.objects("superlatives", article.superlatives(), (o, s) -> superlative(o, article, s));
  }

  /// @param whole what `figure` is a part of
  private record Listed(Figure figure, Optional<Figure> whole) {}

  private static Stream<Listed> withParts(Figure figure) {
    return Stream.concat(
        Stream.of(new Listed(figure, Optional.empty())),
        figure.parts().stream().map(part -> new Listed(part, Optional.of(figure))));
  }

  private static void tally(JsonWriter to, Tally tally) throws IOException {
    to.string("head", tally.head());
    to.string("place", tally.place());
    to.string("time", tally.time());
  }

  private static void superlative(JsonWriter to, AnnotatedArticle article, Superlative superlative)
      throws IOException {
    to.span("span", superlative.span());
    to.string("text", article.words(superlative.span()));
    to.string("kind", superlative.kind().name());
    to.object(
        "about",
        fields -> {
          fields.span("span", superlative.about());
          fields.string("text", article.words(superlative.about()));
        });
    to.string("time", superlative.time().map(TimeExpression::value));
  }

  private static void mention(JsonWriter to, AnnotatedArticle article, Mention mention)
      throws IOException {
    to.span("span", mention.span());
    to.string("text", article.words(mention.span()));
    to.string("type", mention.type().name());
    to.string("entity", mention.entity());
  }

  private static void quote(JsonWriter to, Quote quote) throws IOException {
    to.spans("content", quote.content());
    to.spansOrNull("source", quote.source());
    to.spansOrNull("cue", quote.cue());
    attribution(to, quote);
  }

  /// How it is quoted and whose words it is.
  static void attribution(JsonWriter to, Quote quote) throws IOException {
    to.string("kind", quote.kind().name());
    to.string("speaker", quote.speaker().map(Speaker::name));
    if (quote.speaker().isPresent()) {
      to.share("speakerConfidence", quote.speaker().get().confidence());
    }
    to.string("via", quote.via());
  }

  static void time(JsonWriter to, AnnotatedArticle article, TimeExpression time)
      throws IOException {
    to.span("span", time.span());
    to.string("text", article.words(time.span()));
    to.string("value", time.value());
    to.string("type", time.type().name());
    to.string("anchor", time.anchor().name());
  }

  static void figure(JsonWriter to, AnnotatedArticle article, Figure figure) throws IOException {
    to.span("span", figure.span());
    to.string("text", article.words(figure.span()));
    switch (figure.quantity()) {
      case Quantity.Exactly(double value) -> to.number("value", value);
      case Quantity.Between(double low, double high) -> {
        to.number("low", low);
        to.number("high", high);
      }
    }
    to.string("unit", figure.unit());
    to.string("modifier", figure.modifier());
    to.string("counts", figure.counts());
  }
}
