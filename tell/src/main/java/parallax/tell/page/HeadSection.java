package parallax.tell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parallax.model.EntityType;
import parallax.model.EventDate;
import parallax.model.Naming;
import parallax.model.StoryThread;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What a story is: its headline, when and where, who reports, and what came before and after.
final class HeadSection {
  /// More places than these say nothing about where it happened.
  private static final int PLACES = 3;

  private final Frame frame;
  private final StoryView story;
  private final Cite cite;

  private HeadSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    return new HeadSection(frame).head();
  }

  private Html head() {
    return Element.of("header", "head")
        .with(
            Element.of("p", "when").with(date()),
            frame
                .heading(0)
                .at("class", "src")
                .at("dir", "auto")
                .at("id", story.id() + "-h")
                .with(story.title()),
            Element.of("p", "sum").with(numbers()),
            Element.of("p", "sum").with(places()),
            outlets(),
            thread());
  }

  private List<Html> date() {
    return switch (story.dossier().date()) {
      case EventDate.Unknown() ->
          List.of(Html.text("Date not known: none was found in the articles."));
      case EventDate.Told(var value, var inferred, var evidence) ->
          List.of(
              Element.of("strong").with(Wording.date(value)),
              Html.text(inferred ? ", inferred from the words " : ", by the words "),
              Cite.source("span")
                  .with(
                      "“"
                          + story
                              .whole()
                              .article(evidence.article())
                              .annotated()
                              .words(evidence.span())
                          + "”"),
              Html.text(" "),
              cite.mark(evidence));
    };
  }

  private String numbers() {
    int articles = story.articles().size();
    String numbers =
        Wording.count(articles, "article", "articles")
            + " · "
            + Wording.count(story.outlets().size(), "outlet", "outlets");
    String shared = Wording.shared(story);
    return shared.isEmpty() ? numbers : numbers + " · " + shared;
  }

  private String places() {
    List<String> places =
        story.dossier().background().names().stream()
            .filter(n -> n.type() == EntityType.PLACE)
            .sorted(Comparator.comparingLong(HeadSection::articles).reversed())
            .limit(PLACES)
            .map(Naming::entity)
            .toList();
    return places.isEmpty()
        ? "No place was found."
        : "Places named most: " + String.join(", ", places);
  }

  private static long articles(Naming naming) {
    return naming.forms().stream().map(Naming.Form::article).distinct().count();
  }

  private Html outlets() {
    var items = new ArrayList<Html>();
    for (ArticleView article : story.articles()) {
      items.add(
          Element.of("li")
              .with(
                  Cite.letter(article.mark()),
                  Html.text(" "),
                  Element.of("a").at("href", "#" + article.anchor()).with(article.mark().outlet()),
                  Element.of("span", "voice")
                      .with(
                          Wording.published(article.article().published())
                              .map(d -> " " + d)
                              .orElse(" no publication date"))));
    }
    return Element.of("ul", "key").at("aria-label", "Who reports").with(items);
  }

  private Html thread() {
    return story.whole().threadOf(story.id()).map(this::thread).orElseGet(Html::none);
  }

  private Html thread(StoryThread thread) {
    var items = new ArrayList<Html>();
    for (String id : thread.stories()) {
      story.whole().story(id).ifPresent(other -> items.add(step(other)));
    }
    return Element.of("nav", "thread")
        .at("aria-label", "Earlier and later")
        .with(
            Element.of("ol").with(items),
            Element.of("p", "note").with("Linked: " + thread.reason()));
  }

  private Html step(StoryView other) {
    Html words =
        Html.all(
            Element.of("span", "voice").with(day(other) + " "),
            Element.of("span", "src").at("dir", "auto").with(other.title()));
    boolean here = other.id().equals(story.id());
    return here
        ? Element.of("li", "here").at("aria-current", "true").with(words)
        : Element.of("li").with(Element.of("a").at("href", "#" + other.id()).with(words));
  }

  static String day(StoryView story) {
    return Wording.when(story.dossier().date());
  }
}
