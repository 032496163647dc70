package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.StoryQuery;
import parallax.archive.StorySummary;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Quote;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// The pages of stories, newest first, and of one article.
final class Pages {
  private static final int SHOWN = 30;

  private final Archive archive;
  private final EventDays days;

  Pages(Archive archive, EventDays days) {
    this.archive = archive;
    this.days = days;
  }

  void install(RoutesConfig routes) {
    routes.get("/", this::stories);
    routes.get("/articles/{id}", this::article);
  }

  private void stories(Context ctx) {
    Optional<String> outlet = Api.parameter(ctx, "outlet");
    var query =
        new StoryQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            outlet,
            Api.parameter(ctx, "cursor"),
            SHOWN);
    var page = archive.stories(query);
    long size = archive.size();
    var list = new ArrayList<Html>();
    page.items().forEach(story -> list.add(entry(story)));
    String heading =
        outlet.map(name -> "Stories told by " + name).orElse("Stories, newest first")
            + ", from "
            + Wording.count(size, "article", "articles");
    Element front = Element.of("section", "front").with(Element.of("h1").with(heading));
    String more =
        "/?" + outlet.map(name -> "outlet=" + Paths.segment(name) + "&").orElse("") + "cursor=";
    Html body =
        list.isEmpty()
            ? front.with(
                Site.empty(size == 0 ? "The archive is empty." : "No story."),
                Element.of("p").with(Site.link("/add", "Add articles")))
            : front.with(
                Element.of("ol", "stories").with(list),
                page.next().map(next -> older(more + Paths.segment(next))).orElseGet(Html::none));
    ctx.html(Site.page("/", "Stories", body));
  }

  private static Html older(String address) {
    return Element.of("p", "more").with(Site.link(address, "Older stories"));
  }

  static String title(StorySummary story) {
    return story.title().orElse("A new story");
  }

  private Html entry(StorySummary story) {
    String sum =
        Wording.count(story.articles(), "article", "articles")
            + " · "
            + Wording.count(story.outlets(), "outlet", "outlets")
            + story
                .differences()
                .map(n -> " · " + Wording.count(n, "difference", "differences"))
                .orElse(" · being compared");
    return Element.of("li")
        .with(
            Element.of("p", "when").with(days.words(story)),
            Element.of("h2")
                .with(
                    Site.link(Paths.story(story.id()), title(story))
                        .at("class", "src")
                        .at("dir", "auto")),
            Element.of("p", "sum").with(sum));
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    AnnotatedArticle found =
        archive.article(new ArticleId(id)).orElseThrow(() -> Problem.notFound("article", id));
    Article article = found.article();
    String title = article.title().orElseGet(article::outletOrSource);
    ctx.html(
        Site.page(
            "",
            title,
            Site.head("Article", Site.sourceHeading(title), about(article), story(article.id())),
            ArticleText.of(found),
            Site.section(
                "quoted",
                "Who is quoted in it",
                "In order of the text; a name leads to all that is kept of theirs.",
                quoted(found))));
  }

  private static Html about(Article article) {
    var parts = new ArrayList<Html>();
    parts.add(
        article
            .provenance()
            .outlet()
            .map(outlet -> (Html) Site.link(Paths.outlet(outlet), outlet))
            .orElseGet(() -> Html.text(article.outletOrSource())));
    if (!article.byline().isEmpty()) {
      parts.add(Html.text(" · by " + String.join(", ", article.byline())));
    }
    parts.add(
        Html.text(
            " · "
                + Wording.published(article.published())
                    .map(
                        day ->
                            day
                                + article
                                    .published()
                                    .foundIn()
                                    .map(from -> ", " + Wording.publishedFrom(from))
                                    .orElse(""))
                    .orElse("publication date not known")));
    article
        .provenance()
        .url()
        .filter(url -> url.matches("(?i)https?://.+"))
        .ifPresent(
            url -> {
              parts.add(Html.text(" · "));
              parts.add(Site.link(url, "where it stands").at("rel", "noreferrer nofollow"));
            });
    return Html.all(parts);
  }

  private Html story(ArticleId article) {
    return archive
        .storyOf(article)
        .flatMap(archive::summary)
        .map(
            story ->
                Html.all(
                    Html.text("Told beside others in: "),
                    Site.link(Paths.story(story.id()), title(story)).at("dir", "auto"),
                    Html.text(" · " + days.words(story))))
        .orElseGet(() -> Html.text("In no story yet."));
  }

  private static Html quoted(AnnotatedArticle article) {
    Map<String, List<Quote>> bySpeaker = new LinkedHashMap<>();
    for (Quote quote : article.quotes()) {
      quote
          .speaker()
          .ifPresent(
              one -> bySpeaker.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(quote));
    }
    if (bySpeaker.isEmpty()) {
      return Site.empty("Nobody was found to be quoted by name.");
    }
    var groups = new ArrayList<Html>();
    bySpeaker.forEach(
        (name, quotes) ->
            groups.add(
                Element.of("div", "group")
                    .with(
                        Element.of("h3").with(Site.link(Paths.speaker(name), name)),
                        Element.of("ul", "items")
                            .with(
                                quotes.stream().map(q -> quote(article.article(), q)).toList()))));
    return Html.all(groups);
  }

  private static Html quote(Article article, Quote quote) {
    return Element.of("li")
        .with(
            Site.link("#u" + quote.span().start(), quote.span().in(article.text()))
                .at("class", "src")
                .at("dir", "auto"));
  }
}
