package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.archive.Archive;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.archive.StorySummary;
import parallax.archive.StoryVersion;
import parallax.local.Answer;
import parallax.local.Desk;
import parallax.local.InForce;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.StoryThread;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.FiguresOverTime;
import parallax.tell.page.Page;
import parallax.tell.view.Wording;

/// A story's page, and the one on which it is corrected.
final class StoryPages {
  private static final int SHOWN = 20;

  /// Stories of a thread whose figures are held together.
  private static final int MOST_STORIES = 40;

  private static final String HTML = "text/html; charset=utf-8";

  private final Archive archive;
  private final Desk desk;
  private final Corrections corrections;
  private final KeptAnswers kept;
  private final Forms forms;
  private final EventDays days;

  StoryPages(
      Archive archive,
      Desk desk,
      Corrections corrections,
      KeptAnswers kept,
      Forms forms,
      EventDays days) {
    this.forms = forms;
    this.days = days;
    this.kept = kept;
    this.archive = archive;
    this.desk = desk;
    this.corrections = corrections;
  }

  void install(RoutesConfig routes) {
    routes.get("/stories/{id}", this::show);
    routes.get("/stories/{id}/figures", this::figures);
    routes.get("/stories/{id}/correct", ctx -> correctPage(ctx, ctx.pathParam("id"), Html.none()));
    routes.post("/stories/{id}/correct", this::correct);
    routes.post("/corrections/{number}/undo", this::undo);
  }

  private void show(Context ctx) {
    String id = ctx.pathParam("id");
    if (isElsewhere(ctx, id)) {
      return;
    }
    // Before the dossier: a page newer than its version says is written once more; never one older.
    StoryVersion version = archive.version(id).orElseThrow(() -> Problem.notFound("story", id));
    Html thread = thread(id);
    StringBuilder around = new StringBuilder();
    thread.writeTo(around);
    kept.answer(
        ctx,
        new KeptAnswers.Shown(version, around.toString()),
        Optional.empty(),
        () -> page(id, thread));
    ctx.contentType(HTML);
  }

  private String page(String id, Html thread) {
    Dossier dossier = dossier(id);
    InForce inForce = desk.inForce(id);
    return Page.write(
        dossier,
        new Page.Additions(
            Site.LINKS,
            thread,
            one -> verdict(id, one, inForce),
            Html.all(PlacesSection.of(id, dossier), said(id))));
  }

  /// What articles give for one quantity over the days of a story and of those before and after it.
  private void figures(Context ctx) {
    String id = ctx.pathParam("id");
    if (isElsewhere(ctx, id)) {
      return;
    }
    Dossier dossier = around(id);
    StorySummary story = archive.summary(id).orElseThrow(() -> Problem.notFound("story", id));
    List<Html> plots =
        FiguresOverTime.of(dossier, words -> Paths.words(words.article(), words.span()));
    int others = dossier.stories().size() - 1;
    ctx.html(
        Site.page(
            "",
            "Figures over time: " + Pages.title(story),
            Site.head(
                "Figures over time",
                Site.sourceHeading(Pages.title(story)),
                Html.all(
                    Html.text(
                        Wording.count(dossier.articles().size(), "article", "articles")
                            + (others == 0
                                ? " · "
                                : ", also of "
                                    + Wording.count(
                                        others,
                                        "earlier or later story",
                                        "earlier or later stories")
                                    + " · ")),
                    Site.link(Paths.story(id), "Back to the story"))),
            Site.section(
                "plots",
                "By day",
                "Quantities that several articles give on different days. A dot is a value, a bar"
                    + " an interval, a letter the outlet; an open end reaches as far as “more than”"
                    + " or “almost” does.",
                plots.isEmpty()
                    ? Site.empty("No quantity is given by two articles on different days.")
                    : Html.all(plots))));
  }

  /// The dossier of a story and of those that it is tied to, in order of their threads.
  private Dossier around(String id) {
    Set<String> stories = new LinkedHashSet<>();
    archive.threadsOf(id).forEach(thread -> stories.addAll(thread.stories()));
    stories.add(id);
    Map<ArticleId, AnnotatedArticle> articles = new LinkedHashMap<>();
    List<StoryDossier> dossiers = new ArrayList<>();
    for (String story : stories.stream().limit(MOST_STORIES).toList()) {
      Optional<Dossier> one = story.equals(id) ? Optional.of(dossier(id)) : archive.dossier(story);
      one.ifPresent(
          found -> {
            found.articles().forEach(article -> articles.putIfAbsent(article.id(), article));
            dossiers.addAll(found.stories());
          });
    }
    return new Dossier(List.copyOf(articles.values()), dossiers, List.of(), List.of(), List.of());
  }

  private Dossier dossier(String id) {
    return desk.dossier(id).orElseThrow(() -> Problem.notFound("story", id));
  }

  /// Leads on to the story that another has become part of.
  private boolean isElsewhere(Context ctx, String id) {
    Optional<String> now = archive.movedTo(id);
    now.ifPresent(to -> ctx.redirect(Paths.story(to), HttpStatus.SEE_OTHER));
    return now.isPresent();
  }

  /// What came before a story, and what after.
  private Html thread(String id) {
    var threads = new ArrayList<Html>();
    for (StoryThread thread : archive.threadsOf(id)) {
      var steps = new ArrayList<Html>();
      for (String other : thread.stories()) {
        archive.summary(other).ifPresent(story -> steps.add(step(story, id)));
      }
      threads.add(
          Element.of("nav", "thread")
              .at("aria-label", "Earlier and later")
              .with(
                  Element.of("ol").with(steps),
                  Element.of("p", "note").with("Linked: " + thread.reason())));
    }
    return Html.all(threads);
  }

  private Html step(StorySummary story, String here) {
    Element words = Element.of("span", "src").at("dir", "auto").with(Pages.title(story));
    Html when = Element.of("span", "voice").with(days.words(story) + " ");
    return story.id().equals(here)
        ? Element.of("li", "here").at("aria-current", "page").with(when, words)
        : Element.of("li")
            .with(when, Element.of("a").at("href", Paths.story(story.id())).with(words));
  }

  private static Html verdict(String story, Difference difference, InForce inForce) {
    Html said =
        inForce
            .verdict(difference)
            .map(ruled -> Html.text("Confirmed by " + ruled.who() + ". "))
            .orElseGet(Html::none);
    return Element.of("p", "voice")
        .with(
            said,
            Site.link(
                Paths.story(story) + "/correct#" + difference.contrast().id(),
                "Is this a difference?"));
  }

  private Html said(String id) {
    List<Ruled> rulings = archive.rulings(Optional.of(id), Optional.empty(), SHOWN).items();
    Html list =
        rulings.isEmpty()
            ? Element.of("p", "empty").with("Nobody has corrected this story.")
            : new Sayings(archive, forms).list(rulings, id, false);
    return Element.of("section", "sec")
        .at("id", "corrections")
        .at("aria-labelledby", "corrections-h")
        .with(
            Element.of("header")
                .with(
                    Element.of("h2").at("id", "corrections-h").with("Corrections"),
                    Element.of("p", "note").with("What persons say of what Parallax found.")),
            Element.of("div", "body")
                .with(
                    list,
                    Element.of("p")
                        .with(
                            Site.link(Paths.story(id) + "/correct", "Correct this story"),
                            Html.text(" · "),
                            Site.link(Paths.story(id) + "/figures", "Figures over time"),
                            Html.text(" · "),
                            Site.link(
                                "/alerts?story=" + Paths.segment(id) + "#new",
                                "Tell me when more comes"))));
  }

  private void correctPage(Context ctx, String id, Html trouble) {
    if (isElsewhere(ctx, id)) {
      return;
    }
    // Before the dossier: who sees an older dossier than the version says would overlook something.
    StoryVersion version = archive.version(id).orElseThrow(() -> Problem.notFound("story", id));
    ctx.html(CorrectPage.of(archive, forms, dossier(id), version, trouble));
  }

  private void correct(Context ctx) {
    forms.check(ctx);
    String id = ctx.pathParam("id");
    Story story = archive.story(id).orElseThrow(() -> Problem.notFound("story", id));
    Ruling ruling;
    try {
      ruling = Saying.of(archive, desk, story, name -> Optional.ofNullable(ctx.formParam(name)));
    } catch (Problem.Refused e) {
      ctx.status(422);
      correctPage(
          ctx, id, Site.trouble("Not carried out", String.valueOf(e.getMessage()), Html.none()));
      return;
    }
    answer(ctx, id, corrections.rule(ctx, ruling, Optional.of(id), Forms.seen(ctx)));
  }

  private void undo(Context ctx) {
    forms.check(ctx);
    String number = ctx.pathParam("number");
    if (!number.matches("\\d{1,18}")) {
      throw Problem.notFound("correction", number);
    }
    String on = Optional.ofNullable(ctx.formParam("on")).orElse("");
    var back = new Ruling.TakenBack(Long.parseLong(number));
    answer(ctx, on, corrections.rule(ctx, back, Optional.of(on), Optional.empty()));
  }

  private void answer(Context ctx, String id, Answer answer) {
    switch (answer) {
      case Answer.Kept(Ruled ruled) ->
          ctx.redirect(
              Paths.story(now(ruled).orElse(id)) + "/correct#c" + ruled.number(),
              HttpStatus.SEE_OTHER);
      case Answer.Refused(String reason) -> {
        ctx.status(409);
        correctPage(ctx, id, Site.trouble("Not carried out", reason, Html.none()));
      }
      case Answer.Outdated(StoryVersion now, List<Ruled> since) -> {
        ctx.status(412);
        Html what =
            since.isEmpty()
                ? Element.of("p").with("Articles have come or gone.")
                : new Sayings(archive, forms).list(since, id, false);
        correctPage(
            ctx,
            id,
            Site.trouble(
                "The story has changed since you looked at it. Nothing of yours is lost:",
                "see what was said meanwhile, then send yours again if it still holds.",
                Html.all(what, again(ctx, id, now))));
      }
    }
  }

  private Optional<String> now(Ruled ruled) {
    Optional<ArticleId> first = ruled.what().articles().stream().findFirst();
    return first.flatMap(archive::storyOf);
  }

  /// The same form, filled in as it was sent, of the story as it is now.
  private Html again(Context ctx, String id, StoryVersion now) {
    var fields = new ArrayList<Html>();
    ctx.formParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("seen") && !name.equals("token") && !name.equals("on")) {
                values.forEach(value -> fields.add(Forms.hidden(name, value)));
              }
            });
    return forms
        .form(Paths.story(id) + "/correct", id, now)
        .with(fields)
        .with(Element.of("button").with("Send mine again"));
  }
}
