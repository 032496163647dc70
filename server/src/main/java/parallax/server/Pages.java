package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.SearchQuery;
import parallax.archive.SpeakerSummary;
import parallax.archive.StoryQuery;
import parallax.archive.StorySummary;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
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
              link("/outlets", "Outlets"),
              Html.text(" · "),
              link("/add", "Add an article"));

  private static final int SHOWN = 30;

  private final Archive archive;
  private final Intake intake;
  private final Searches searches;

  Pages(Archive archive, Intake intake, Searches searches) {
    this.archive = archive;
    this.searches = searches;
    this.intake = intake;
  }

  void install(RoutesConfig routes) {
    routes.get("/", this::stories);
    routes.get("/articles/{id}", this::article);
    routes.get("/speakers/{name}", this::speaker);
    routes.get("/search", this::search);
    routes.get("/add", ctx -> ctx.html(AddForm.page(Optional.empty())));
    routes.post("/add", this::add);
  }

  /// A part of a page under a heading of its own.
  static Html section(String id, String title, String note, Html body) {
    return Element.of("section", "sec")
        .at("id", id)
        .at("aria-labelledby", id + "-h")
        .with(
            Element.of("header")
                .with(
                    Element.of("h2").at("id", id + "-h").with(title),
                    Element.of("p", "note").with(note)),
            Element.of("div", "body").with(body));
  }

  static Element link(String address, String words) {
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

  static String title(StorySummary story) {
    return story.title().orElse("A new story");
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
                    link(Paths.story(story.id()), title(story))
                        .at("class", "src")
                        .at("dir", "auto")),
            Element.of("p", "sum").with(sum));
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
    parts.add(ArticleText.of(found));
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
    SearchForm form = SearchForm.of(ctx);
    if (form.isEmpty()) {
      ctx.html(Page.plain("Search", LINKS, List.of(form.html())));
      return;
    }
    String more = "/search?" + form.query() + "&";
    Html found =
        form.kind()
            .map(
                kind ->
                    hits(
                        searches.of(
                            new SearchQuery(
                                form.words(), kind, form.filter(), given(ctx, "cursor"), SHOWN),
                            form.byMeaning() && !form.words().isEmpty()),
                        more))
            .orElseGet(() -> speakers(form.words(), given(ctx, "cursor"), more));
    ctx.html(Page.plain("Search", LINKS, List.of(form.html(), found)));
  }

  private Html speakers(String part, Optional<String> cursor, String more) {
    var page = archive.speakers(part, cursor, SHOWN);
    List<Html> items = new ArrayList<>();
    for (SpeakerSummary one : page.items()) {
      items.add(
          Element.of("li")
              .with(
                  link(Paths.speaker(one.name()), one.name()),
                  Html.text(" "),
                  Element.of("span", "voice")
                      .with("quoted " + Wording.count(one.quotes(), "time", "times"))));
    }
    return listed(items, page.next(), more);
  }

  private static Html listed(List<Html> items, Optional<String> next, String more) {
    if (items.isEmpty()) {
      return Element.of("p", "empty").with("Nothing found.");
    }
    return Element.of("section")
        .at("aria-label", "What was found")
        .with(
            Element.of("ol", "items").with(items),
            next.map(
                    cursor ->
                        (Html)
                            Element.of("p")
                                .with(link(more + "cursor=" + Paths.segment(cursor), "More")))
                .orElseGet(Html::none));
  }

  private void found(
      Context ctx, String title, String heading, parallax.archive.Page<Hit> page, String more) {
    Html head = Element.of("section", "front").with(Element.of("h1").with(heading));
    ctx.html(Page.plain(title, LINKS, List.of(head, hits(page, more))));
  }

  static Html hits(parallax.archive.Page<Hit> page, String more) {
    List<Html> items = page.items().stream().map(Pages::hit).toList();
    return listed(items, page.next(), more);
  }

  static Html hit(Hit hit) {
    Hit.About article = hit.article();
    boolean whole = hit.kind() == SearchQuery.Kind.ARTICLE;
    String words = whole ? article.title().orElse("An article without a headline") : hit.text();
    return Element.of("li")
        .with(
            Element.of("p")
                .with(
                    link(Paths.article(article.id().value()) + "#u" + hit.span().start(), words)
                        .at("class", "src")
                        .at("dir", "auto")),
            whole ? Element.of("p", "src").at("dir", "auto").with(hit.text()) : Html.none(),
            Element.of("p", "sum")
                .with(
                    Html.text(about(hit)),
                    article
                        .story()
                        .map(
                            story ->
                                Html.all(Html.text(" · "), link(Paths.story(story), "its story")))
                        .orElseGet(Html::none)));
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
