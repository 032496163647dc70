package parallax.tell.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.EventDate;
import parallax.model.Point;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Speaker;
import parallax.model.StoryDossier;

/// A dossier in the vocabulary of schema.org (JSON-LD): articles, what they claim, and who is
/// quoted in them. The articles' texts are their publishers' and are not repeated.
public final class SchemaOrg {
  private final Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();

  private SchemaOrg() {}

  public static String write(Dossier dossier) {
    SchemaOrg writer = new SchemaOrg();
    dossier.articles().forEach(article -> writer.articles.put(article.id(), article));
    return JsonWriter.document(o -> writer.graph(o, dossier));
  }

  /// Something that writes one node of the graph.
  private List<JsonWriter.Body> nodes(Dossier dossier) {
    List<JsonWriter.Body> nodes = new ArrayList<>();
    dossier.stories().forEach(story -> nodes.add(o -> story(o, story)));
    dossier.articles().forEach(article -> nodes.add(o -> article(o, article.article())));
    for (StoryDossier story : dossier.stories()) {
      story.findings().points().forEach(point -> nodes.add(o -> claim(o, story, point)));
    }
    for (AnnotatedArticle article : dossier.articles()) {
      int number = 0;
      for (Quote quote : article.quotes()) {
        int at = ++number;
        nodes.add(o -> quotation(o, article, quote, at));
      }
    }
    return nodes;
  }

  private void graph(JsonWriter to, Dossier dossier) throws IOException {
    to.string("@context", "https://schema.org");
    to.objects("@graph", nodes(dossier), (o, node) -> node.write(o));
  }

  private static String id(ArticleId article) {
    return "urn:parallax:article:" + article.value();
  }

  private static void reference(JsonWriter to, ArticleId article) throws IOException {
    to.string("@id", id(article));
  }

  private static void story(JsonWriter to, StoryDossier story) throws IOException {
    to.string("@id", "urn:parallax:story:" + story.story().id());
    to.string("@type", "Collection");
    if (story.title().isPresent()) {
      to.string("name", story.title());
    }
    if (story.date() instanceof EventDate.Told told) {
      to.string("temporalCoverage", told.value());
    }
    to.whole("collectionSize", story.story().articles().size());
    to.objects("hasPart", story.story().articles(), SchemaOrg::reference);
  }

  private static void article(JsonWriter to, Article article) throws IOException {
    to.string("@id", id(article.id()));
    to.string("@type", "NewsArticle");
    if (article.title().isPresent()) {
      to.string("headline", article.title());
    }
    if (article.provenance().url().isPresent()) {
      to.string("url", article.provenance().url());
    }
    if (article.published().date().isPresent()) {
      to.string("datePublished", ArticleFields.published(article.published()));
    }
    to.string("inLanguage", article.language());
    if (article.provenance().outlet().isPresent()) {
      String outlet = article.provenance().outlet().get();
      to.object("publisher", o -> named(o, "Organization", outlet));
    }
    to.objects("author", article.byline(), (o, name) -> named(o, "Person", name));
  }

  private static void named(JsonWriter to, String type, String name) throws IOException {
    to.string("@type", type);
    to.string("name", name);
  }

  private void claim(JsonWriter to, StoryDossier story, Point point) throws IOException {
    to.string("@id", "urn:parallax:story:" + story.story().id() + ":point:" + point.id());
    to.string("@type", "Claim");
    to.string("text", words(point.lead()));
    var appearances = new LinkedHashSet<ArticleId>();
    point.reports().forEach(report -> appearances.add(report.article()));
    to.objects("appearance", appearances, SchemaOrg::reference);
  }

  private static void quotation(JsonWriter to, AnnotatedArticle article, Quote quote, int number)
      throws IOException {
    to.string("@id", id(article.id()) + ":quote:" + number);
    to.string("@type", "Quotation");
    to.string("text", article.words(quote.span()));
    if (quote.speaker().isPresent()) {
      String speaker = quote.speaker().map(Speaker::name).get();
      to.object("creator", o -> named(o, "Thing", speaker));
    }
    to.object("isPartOf", o -> reference(o, article.id()));
  }

  private String words(Report report) {
    return Objects.requireNonNull(articles.get(report.article())).words(report.span());
  }
}
