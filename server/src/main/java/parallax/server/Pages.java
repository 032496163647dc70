package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.SearchQuery;
import parallax.archive.StoryQuery;
import parallax.archive.StorySummary;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;
import parallax.tell.view.Wording;

/// The pages: stories, a story, an article, a speaker, search, and a form to add an article.
final class Pages {
  /// What leads from every page to the others.
  static final Html LINKS =
      Element.of("nav")
          .at("aria-label", "Pages")
          .with(
              link("/", "Stories"),
              Html.text(" · "),
              link("/search", "Search"),
              Html.text(" · "),
              link("/add", "Add an article"));

  private static final int SHOWN = 30;

  private final Archive archive;
  private final Desk desk;
  private final Intake intake;

  Pages(Archive archive, Desk desk, Intake intake) {
    this.archive = archive;
    this.desk = desk;
    this.intake = intake;
  }

  void install(RoutesConfig routes) {
    routes.get("/", this::stories);
    routes.get("/stories/{id}", this::story);
    routes.get("/articles/{id}", this::article);
    routes.get("/speakers/{name}", this::speaker);
    routes.get("/search", this::search);
    routes.get("/add", ctx -> ctx.html(AddForm.page(Optional.empty())));
    routes.post("/add", this::add);
  }

  private static Element link(String address, String words) {
    return Element.of("a").at("href", address).with(words);
  }

  private void stories(Context ctx) {
    var query =
        new StoryQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            given(ctx, "outlet"),
            given(ctx, "cursor"),
            SHOWN);
    var page = archive.stories(query);
    long size = archive.size();
    var list = new ArrayList<Html>();
    page.items().forEach(story -> list.add(entry(story)));
    Element front =
        Element.of("section", "front")
            .with(
                Element.of("h1")
                    .with(
                        "Stories, newest first, from "
                            + Wording.count(size, "article", "articles")));
    Html body =
        size == 0
            ? front.with(
                Element.of("p", "empty").with("The archive is empty. "),
                Element.of("p").with(link("/add", "Add the first article")))
            : front.with(
                Element.of("ol", "stories").with(list),
                page.next()
                    .map(next -> (Html) link("/?cursor=" + Paths.segment(next), "Older stories"))
                    .orElseGet(Html::none));
    ctx.html(Page.plain("Stories", LINKS, List.of(body)));
  }

  private static Html entry(StorySummary story) {
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
            Element.of("p", "when").with(story.date().map(Wording::date).orElse("Date not known")),
            Element.of("p")
                .with(
                    link(Paths.story(story.id()), story.title().orElse("A new story"))
                        .at("class", "src")
                        .at("dir", "auto")),
            Element.of("p", "sum").with(sum));
  }

  private void story(Context ctx) {
    String id = ctx.pathParam("id");
    Dossier dossier = desk.dossier(id).orElseThrow(() -> Problem.notFound("story", id));
    ctx.html(Page.write(dossier, LINKS));
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    AnnotatedArticle found =
        archive.article(new ArticleId(id)).orElseThrow(() -> Problem.notFound("article", id));
    Article article = found.article();
    var parts = new ArrayList<Html>();
    parts.add(
        Element.of("h1")
            .at("dir", "auto")
            .with(article.title().orElseGet(article::outletOrSource)));
    parts.add(Element.of("p", "when").with(about(article)));
    intake
        .storyOf(article.id())
        .ifPresent(
            story ->
                parts.add(
                    Element.of("p").with(link(Paths.story(story), "The story it belongs to"))));
    article
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> parts.add(Element.of("p", "src").at("dir", "auto").with(line)));
    parts.addAll(quotes(found));
    ctx.html(
        Page.plain(
            article.title().orElse("Article"),
            LINKS,
            List.of(
                Element.of("article", "front items").at("lang", article.language()).with(parts))));
  }

  private static String about(Article article) {
    return article.outletOrSource()
        + ", "
        + Wording.published(article.published()).orElse("publication date not known");
  }

  private static List<Html> quotes(AnnotatedArticle article) {
    List<Html> quoted =
        article.quotes().stream()
            .filter(quote -> quote.speaker().isPresent())
            .map(
                quote ->
                    (Html)
                        Element.of("li")
                            .with(
                                Element.of("span", "src")
                                    .at("dir", "auto")
                                    .with(article.words(quote.span())),
                                Html.text(" "),
                                link(
                                    Paths.speaker(quote.speaker().orElseThrow().name()),
                                    quote.speaker().orElseThrow().name())))
            .toList();
    return quoted.isEmpty()
        ? List.of()
        : List.of(
            Element.of("h2").with("Who is quoted in it"), Element.of("ul", "items").with(quoted));
  }

  private void speaker(Context ctx) {
    String name = ctx.pathParam("name");
    var page = archive.quotesOf(name, given(ctx, "cursor"), SHOWN);
    if (page.items().isEmpty()) {
      throw Problem.notFound("speaker called", name);
    }
    found(ctx, name, "What " + name + " is quoted saying", page, Paths.speaker(name) + "?");
  }

  private void search(Context ctx) {
    String words = given(ctx, "q").orElse("");
    SearchQuery.Kind kind =
        given(ctx, "kind").flatMap(SearchQuery.Kind::of).orElse(SearchQuery.Kind.ARTICLE);
    Html form = SearchForm.of(words, kind);
    if (words.isEmpty()) {
      ctx.html(Page.plain("Search", LINKS, List.of(form)));
      return;
    }
    var page = archive.search(new SearchQuery(words, kind, given(ctx, "cursor"), SHOWN));
    String more = "/search?q=" + Paths.segment(words) + "&kind=" + kind.key() + "&";
    ctx.html(Page.plain("Search", LINKS, List.of(form, hits(page, more))));
  }

  private void found(
      Context ctx, String title, String heading, parallax.archive.Page<Hit> page, String more) {
    Html head = Element.of("section", "front").with(Element.of("h1").with(heading));
    ctx.html(Page.plain(title, LINKS, List.of(head, hits(page, more))));
  }

  private static Html hits(parallax.archive.Page<Hit> page, String more) {
    if (page.items().isEmpty()) {
      return Element.of("p", "empty").with("Nothing found.");
    }
    List<Html> items = page.items().stream().map(Pages::hit).toList();
    return Element.of("section")
        .with(
            Element.of("ol", "items").with(items),
            page.next()
                .map(next -> (Html) link(more + "cursor=" + Paths.segment(next), "More"))
                .orElseGet(Html::none));
  }

  private static Html hit(Hit hit) {
    Hit.About article = hit.article();
    boolean whole = hit.kind() == SearchQuery.Kind.ARTICLE;
    String words = whole ? article.title().orElse("An article without a headline") : hit.text();
    return Element.of("li")
        .with(
            Element.of("p")
                .with(
                    link(Paths.article(article.id().value()), words)
                        .at("class", "src")
                        .at("dir", "auto")),
            whole
                ? Element.of("p", "src").at("dir", "auto").with(hit.text())
                : Html.none(),
            Element.of("p", "sum").with(about(hit)));
  }

  private static String about(Hit hit) {
    Hit.About article = hit.article();
    var parts = new ArrayList<String>();
    hit.told().flatMap(Hit.Told::speaker).ifPresent(parts::add);
    article.outlet().ifPresent(parts::add);
    parts.add(article.published().map(Wording::date).orElse("date not known"));
    return String.join(" · ", parts);
  }

  private void add(Context ctx) {
    try {
      AnnotatedArticle taken = intake.take(AddForm.record(ctx)).article();
      ctx.redirect(
          intake
              .storyOf(taken.id())
              .map(Paths::story)
              .orElseGet(() -> Paths.article(taken.id().value())),
          io.javalin.http.HttpStatus.SEE_OTHER);
    } catch (Problem.Refused e) {
      ctx.status(422).html(AddForm.page(Optional.of(String.valueOf(e.getMessage()))));
    }
  }

  private static Optional<String> given(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
