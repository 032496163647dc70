package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.compare.Cast.Appearance;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;

/// A story's articles with what comparison needs of them, read once.
///
/// @param articles in order of the story
/// @param numbers the place of each article in the list
/// @param statements numbered by their place in the list
/// @param grammars the parts of speech of each article, in order
record StoryView(
    List<AnnotatedArticle> articles,
    Map<ArticleId, Integer> numbers,
    Cast cast,
    List<Statement> statements,
    TermWeights weights,
    Meaning meaning,
    List<Grammar> grammars) {

  static StoryView of(List<AnnotatedArticle> articles, Meaning meaning) {
    Map<ArticleId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbers.putIfAbsent(articles.get(i).id(), i);
    }
    Cast cast = cast(articles);
    List<Grammar> grammars = articles.stream().map(article -> new Grammar(text(article))).toList();
    List<Statement> statements = new StatementReader(cast, meaning, grammars).read(articles);
    return new StoryView(
        List.copyOf(articles),
        Map.copyOf(numbers),
        cast,
        statements,
        TermWeights.of(statements),
        meaning,
        grammars);
  }

  /// Who and what the articles are about.
  static Cast cast(List<AnnotatedArticle> articles) {
    return Cast.of(appearances(articles), articles.stream().map(StoryView::text).toList());
  }

  static String text(AnnotatedArticle article) {
    return article.article().text();
  }

  String text(int article) {
    return text(articles.get(article));
  }

  /// The words of article number `article` at `span`.
  String words(int article, Span span) {
    return span.in(text(article));
  }

  /// The words of a report.
  String words(Report report) {
    return words(number(report.article()), report.span());
  }

  /// The number of an article of the story.
  int number(ArticleId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("article " + id + " is not in the story");
    }
    return number;
  }

  /// The statements that a rendering stands in, in order.
  List<Statement> at(Rendering rendering) {
    return statements.stream()
        .filter(statement -> statement.article() == rendering.article())
        .filter(statement -> statement.place().span().overlaps(rendering.place().span()))
        .toList();
  }

  private static List<Appearance> appearances(List<AnnotatedArticle> articles) {
    List<Appearance> appearances = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
      articles
          .get(i)
          .mentions()
          .forEach(m -> byEntity.computeIfAbsent(m.entity(), _ -> new ArrayList<>()).add(m));
      for (Quote quote : articles.get(i).quotes()) {
        quote.speaker().ifPresent(who -> byEntity.putIfAbsent(who.name(), new ArrayList<>()));
      }
      int article = i;
      byEntity.forEach(
          (entity, mentions) ->
              appearances.add(new Appearance(article, entity, typeOf(mentions), mentions)));
    }
    return appearances;
  }

  /// The type of its first name; who speaks without being mentioned is taken for a person.
  private static EntityType typeOf(List<Mention> mentions) {
    return mentions.stream()
        .sorted(Comparator.comparing(mention -> mention.form() != Mention.Form.NAME))
        .findFirst()
        .map(Mention::type)
        .orElse(EntityType.PERSON);
  }
}
