package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parallax.model.AnnotatedArticle;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;

/// Reads the statements out of a story's articles.
final class StatementReader {
  private static final WordClasses POLARITY = WordClasses.read("polarity.txt");
  private static final Set<String> HEDGE = stems("hedge");

  private final Cast cast;
  private final Meaning meaning;
  private final List<Grammar> grammars;

  /// @param grammars one for each article, in order
  StatementReader(Cast cast, Meaning meaning, List<Grammar> grammars) {
    this.cast = cast;
    this.grammars = grammars;
    this.meaning = meaning;
  }

  /// The statements of all articles, numbered from 0 in order. Articles are read on several cores:
  /// the encoder's work is most of a comparison's.
  List<Statement> read(List<AnnotatedArticle> articles) {
    List<Statement> statements = new ArrayList<>();
    IntStream.range(0, articles.size())
        .parallel()
        .mapToObj(number -> read(articles.get(number), number))
        .toList()
        .forEach(
            ofArticle ->
                ofArticle.forEach(
                    statement -> statements.add(statement.numbered(statements.size()))));
    return List.copyOf(statements);
  }

  /// The statements of one article, numbered from 0.
  private List<Statement> read(AnnotatedArticle article, int number) {
    List<Statement> statements = new ArrayList<>();
    Attribution attribution = new Attribution(article, number, cast);
    Grammar grammar = grammars.get(number);
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence sentence = article.sentences().get(s);
      if (Boilerplate.notice(sentence.span().in(article.article().text()))) {
        continue;
      }
      Span told = Boilerplate.withoutPlaceLine(article.article().text(), sentence.span());
      if (told.length() == 0) {
        continue;
      }
      Vector context = meaning.of(sentence.span().in(article.article().text()), grammars.size());
      for (Span clause :
          ClauseSplitter.split(article.article().text(), told, grammar, sentence.span())) {
        Statement.Place place =
            new Statement.Place(article.id(), number, s, clause, sentence.span());
        Optional<Quote> quote = attribution.quoteOf(clause);
        String text = attribution.peeled(clause, quote);
        Terms terms = Terms.of(text);
        if (!terms.content().isEmpty()) {
          Content content = new Content(text, terms, meaning.of(text, grammars.size()), context);
          String words = article.words(clause);
          List<String> stems = words.equals(text) ? terms.stems() : Terms.of(words).stems();
          Anchors anchors = anchors(article, number, clause, stems, attribution);
          statements.add(
              new Statement(statements.size(), place, attribution.voice(quote), content, anchors));
        }
      }
    }
    return statements;
  }

  private Anchors anchors(
      AnnotatedArticle article,
      int number,
      Span clause,
      List<String> stems,
      Attribution attribution) {
    Set<String> entities =
        within(article.mentions(), Mention::span, clause).stream()
            .filter(mention -> !attribution.names(mention.span()))
            .map(mention -> cast.canonical(number, mention.entity()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Anchors(
        entities,
        within(article.figures(), figure -> figure.span(), clause),
        within(article.times(), time -> time.span(), clause),
        Negation.isIn(stems),
        stems.stream().anyMatch(HEDGE::contains));
  }

  /// The items that lie within `clause`; found by bisection, since items stand in order.
  private static <T> List<T> within(
      List<T> items, java.util.function.Function<T, Span> place, Span clause) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.apply(items.get(middle)).start() < clause.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<T> inside = new ArrayList<>();
    for (int i = low; i < items.size(); i++) {
      Span span = place.apply(items.get(i));
      if (span.start() >= clause.end()) {
        break;
      }
      if (span.end() <= clause.end()) {
        inside.add(items.get(i));
      }
    }
    return inside;
  }

  private static Set<String> stems(String name) {
    return POLARITY.stems(name);
  }
}
