package parallax.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.EntityType;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.Story;
import parallax.model.TimeExpression;

/// An invented article, annotated by hand: each annotation names its words as they stand in the
/// text.
final class Told {
  private final String id;
  private final String text;
  private Published published = new Published.Unknown();
  private Optional<String> title = Optional.empty();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  private Told(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static Told by(String outlet, String text) {
    return new Told(outlet, text);
  }

  static Story story(AnnotatedArticle... articles) {
    return new Story("s1", List.of(articles).stream().map(AnnotatedArticle::id).toList());
  }

  Told title(String words) {
    title = Optional.of(words);
    return this;
  }

  Told on(String day) {
    published = new Published.Day(LocalDate.parse(day), "given");
    return this;
  }

  Told person(String words, String name) {
    return mention(words, name, EntityType.PERSON);
  }

  Told place(String words) {
    return mention(words, words, EntityType.PLACE);
  }

  Told mention(String words, String name, EntityType type) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      Span span = Span.of(at, at + words.length());
      mentions.add(new Mention(span, type, name, Mention.Form.NAME));
    }
    return this;
  }

  Told quote(String words, String speaker) {
    Optional<Speaker> who = Optional.of(new Speaker(speaker, 0.9));
    quotes.add(
        new Quote(
            List.of(span(words)), List.of(), List.of(), Quote.Kind.DIRECT, who, Optional.empty()));
    return this;
  }

  /// A quotation with the words that say whose it is.
  Told quote(String words, String source, String speaker) {
    Optional<Speaker> who = Optional.of(new Speaker(speaker, 0.9));
    quotes.add(
        new Quote(
            List.of(span(words)),
            List.of(span(source)),
            List.of(),
            Quote.Kind.DIRECT,
            who,
            Optional.empty()));
    return this;
  }

  /// Reported speech with who says it and the verb.
  Told reported(String words, String source, String cue) {
    Optional<Speaker> who = Optional.of(new Speaker(source, 0.9));
    quotes.add(
        new Quote(
            List.of(span(words)),
            List.of(span(source)),
            List.of(span(cue)),
            Quote.Kind.INDIRECT,
            who,
            Optional.empty()));
    return this;
  }

  /// A quotation that another relayed.
  Told relayed(String words, String speaker, String via) {
    Optional<Speaker> who = Optional.of(new Speaker(speaker, 0.9));
    quotes.add(
        new Quote(
            List.of(span(words)), List.of(), List.of(), Quote.Kind.DIRECT, who, Optional.of(via)));
    return this;
  }

  /// A quotation of somebody not known.
  Told unattributed(String words) {
    quotes.add(
        new Quote(
            List.of(span(words)),
            List.of(),
            List.of(),
            Quote.Kind.DIRECT,
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  Told time(String words, String value) {
    TimeExpression.Anchor anchor =
        value.contains("X") ? TimeExpression.Anchor.OPEN : TimeExpression.Anchor.EXPLICIT;
    times.add(new TimeExpression(span(words), TimeExpression.TimeType.DATE, value, anchor));
    return this;
  }

  Told length(String words, String value) {
    times.add(
        new TimeExpression(
            span(words), TimeExpression.TimeType.DURATION, value, TimeExpression.Anchor.EXPLICIT));
    return this;
  }

  /// A time whose value rests on another date of the text.
  Told inferred(String words, String value) {
    times.add(
        new TimeExpression(
            span(words), TimeExpression.TimeType.DATE, value, TimeExpression.Anchor.TEXT));
    return this;
  }

  Told figure(String words, double value, String modifier, String counts) {
    return measure(words, value, "people", modifier, counts);
  }

  Told measure(String words, double value, String unit, String modifier, String counts) {
    figures.add(
        new Figure(
            span(words),
            new Quantity.Exactly(value),
            unit,
            Optional.of(modifier).filter(m -> !m.isEmpty()),
            counts));
    return this;
  }

  AnnotatedArticle article() {
    mentions.sort(Comparator.comparing(Mention::span));
    quotes.sort(Comparator.comparing(Quote::span));
    times.sort(Comparator.comparing(TimeExpression::span));
    figures.sort(Comparator.comparing(Figure::span));
    Article article =
        new Article(
            new ArticleId(id),
            new Provenance(id + ".txt", Optional.empty(), Optional.of(id)),
            title,
            List.of(),
            published,
            "en",
            text);
    return new AnnotatedArticle(article, sentences(), mentions, quotes, times, figures);
  }

  private Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' is not in the text of " + id);
    }
    return Span.of(at, at + words.length());
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean end = i + 1 == text.length() || text.startsWith(". ", i) || text.startsWith(".\n", i);
      if (end) {
        sentences.add(new Sentence(Span.of(from, i + 1), 0));
        from = Math.min(text.length(), i + 2);
        i++;
      }
    }
    return sentences;
  }
}
