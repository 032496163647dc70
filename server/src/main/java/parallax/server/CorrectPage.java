package parallax.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.archive.Archive;
import parallax.archive.Ruled;
import parallax.archive.StoryQuery;
import parallax.archive.StorySummary;
import parallax.archive.StoryVersion;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Naming;
import parallax.model.StoryDossier;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;
import parallax.tell.view.Wording;

/// The page on which a story is corrected, with all that was said of it before.
final class CorrectPage {
  /// Stories offered as the other one; any can be named by its address.
  private static final int OFFERED = 50;

  private static final int SHOWN = 100;

  private final Archive archive;
  private final Forms forms;
  private final Dossier dossier;
  private final StoryDossier story;
  private final StoryVersion version;

  private CorrectPage(Archive archive, Forms forms, Dossier dossier, StoryVersion version) {
    this.archive = archive;
    this.forms = forms;
    this.dossier = dossier;
    this.story = dossier.stories().getFirst();
    this.version = version;
  }

  /// @param trouble why the last correction was not carried out
  static String of(
      Archive archive, Forms forms, Dossier dossier, StoryVersion version, Html trouble) {
    return new CorrectPage(archive, forms, dossier, version).page(trouble);
  }

  private String page(Html trouble) {
    String title = story.title().orElse("this story");
    List<Ruled> said = archive.rulings(Optional.of(id()), Optional.empty(), SHOWN).items();
    return Page.plain(
        "Correct: " + title,
        Site.LINKS,
        List.of(
            Element.of("header", "head")
                .with(
                    Element.of("p", "when").with("Correct a story"),
                    Element.of("h1", "src").at("dir", "auto").with(title),
                    Element.of("p", "sum").with(Site.link(Paths.story(id()), "Back to the story"))),
            trouble,
            Site.section(
                "said",
                "Said so far",
                "Corrections are kept, with who made them and when. Each can be taken back.",
                said.isEmpty()
                    ? Element.of("p", "empty").with("Nobody has corrected this story.")
                    : new Sayings(archive, forms).list(said, id(), true)),
            Site.section("note", "Note", "For whoever works on this story next.", note()),
            Site.section(
                "differences",
                "Differences",
                "Say whether each is one. What is none leaves the page, and stays away.",
                differences()),
            Site.section(
                "articles",
                "Articles",
                "Which articles tell of this event, and which do not.",
                Html.all(merge(), divide(), move())),
            Site.section("names", "Names", "Who is meant by which name.", names())));
  }

  private String id() {
    return story.story().id();
  }

  private Element form(String kind) {
    return forms
        .form(Paths.story(id()) + "/correct", id(), version)
        .with(Forms.hidden("kind", kind));
  }

  private static Html button(String words) {
    return Element.of("button").with(words);
  }

  private static Html label(String words, Element field) {
    return Element.of("label").with(Html.text(words + " "), field);
  }

  private Html note() {
    return form("note")
        .with(
            Element.of("textarea")
                .at("name", "text")
                .at("rows", "3")
                .at("maxlength", "4000")
                .at("required", "")
                .at("aria-label", "Note"),
            button("Keep the note"));
  }

  private Html differences() {
    List<Html> cards = new ArrayList<>();
    for (Difference difference : story.findings().differences()) {
      cards.add(
          Element.of("article", "card")
              .at("id", difference.contrast().id())
              .with(
                  Element.of("p", "kind").with(Wording.kind(difference)),
                  Element.of("h3").with(Wording.capital(difference.contrast().about())),
                  Element.of("ul", "items")
                      .with(
                          difference.contrast().sides().stream()
                              .map(
                                  side ->
                                      Element.of("li", "src").at("dir", "auto").with(side.value()))
                              .toList()),
                  Element.of("div", "row")
                      .with(verdict(difference, true), verdict(difference, false))));
    }
    return cards.isEmpty()
        ? Element.of("p", "empty").with("No differences were found, or none is left.")
        : Html.all(cards);
  }

  private Html verdict(Difference difference, boolean differ) {
    return form("difference")
        .with(
            Forms.hidden("difference", difference.contrast().id()),
            Forms.hidden("differ", Boolean.toString(differ)),
            button(differ ? "Yes, they differ" : "No difference"));
  }

  private Html merge() {
    return form("one-event")
        .with(label("The same event is told in", otherStory("merge")), button("Make them one"));
  }

  /// A story to choose, or to name by its address.
  private Element otherStory(String id) {
    var options = new ArrayList<Html>();
    for (StorySummary other : archive.stories(StoryQuery.newest(OFFERED)).items()) {
      if (!other.id().equals(id())) {
        options.add(
            Element.of("option")
                .at("value", other.id())
                .with(other.title().orElse("A new story") + " (" + other.id() + ")"));
      }
    }
    return Element.of("span")
        .with(
            Element.of("input")
                .at("name", "story")
                .at("list", "stories-" + id)
                .at("required", "")
                .at("size", "30")
                .at("autocomplete", "off")
                .at("aria-label", "The other story, by its id or its page's address"),
            Element.of("datalist").at("id", "stories-" + id).with(options));
  }

  private Html divide() {
    if (dossier.articles().size() < 2) {
      return Html.none();
    }
    return form("two-events")
        .with(
            label("Two events:", article("a", 0)),
            label("tells of one,", article("b", dossier.articles().size() - 1)),
            Html.text("of another."),
            button("Divide the story"));
  }

  private Html move() {
    return form("moved")
        .with(
            label("Only", article("article", 0)),
            label("belongs to", otherStory("move")),
            button("Move it"));
  }

  private Element article(String name, int chosen) {
    var options = new ArrayList<Html>();
    for (int i = 0; i < dossier.articles().size(); i++) {
      AnnotatedArticle one = dossier.articles().get(i);
      Element option = Element.of("option").at("value", one.id().value());
      options.add(
          (i == chosen ? option.at("selected", "") : option)
              .with(
                  one.article().outletOrSource()
                      + one.article().title().map(title -> ": " + title).orElse("")));
    }
    return Element.of("select").at("name", name).with(options);
  }

  private Html names() {
    Set<String> names = new LinkedHashSet<>();
    var forms = new ArrayList<Html>();
    for (Naming naming : story.background().names()) {
      names.add(naming.entity());
      Set<String> written = new LinkedHashSet<>();
      naming.forms().forEach(form -> written.add(form.text()));
      for (String form : written) {
        forms.add(
            Element.of("option")
                .at("value", naming.entity() + "\n" + form)
                .with("“" + form + "”, taken for " + naming.entity()));
      }
    }
    for (AnnotatedArticle article : dossier.articles()) {
      article.quotes().forEach(quote -> quote.speaker().ifPresent(one -> names.add(one.name())));
    }
    if (names.isEmpty()) {
      return Element.of("p", "empty").with("No names were found.");
    }
    Html one =
        form("one-name")
            .with(
                label("The name", select("name", names)),
                label("is also who is called", select("other", names)),
                everywhere(),
                button("Make them one"));
    Html two =
        form("two-names")
            .with(
                label("Where it says", Element.of("select").at("name", "name").with(forms)),
                label(
                    "it means",
                    Element.of("input").at("name", "other").at("required", "").at("size", "24")),
                everywhere(),
                button("Tell them apart"));
    return forms.isEmpty() ? one : Html.all(one, two);
  }

  private static Element select(String name, Set<String> values) {
    return Element.of("select")
        .at("name", name)
        .with(
            values.stream()
                .map(value -> Element.of("option").at("value", value).with(value))
                .toList());
  }

  private static Html everywhere() {
    return Element.of("label")
        .with(
            Element.of("input").at("type", "checkbox").at("name", "everywhere").at("value", "true"),
            Html.text(" in all stories"));
  }
}
