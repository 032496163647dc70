package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Omission;
import parallax.model.Point;
import parallax.model.Refusal;
import parallax.model.StoryDossier;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.DossierView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// A dossier as one self-contained HTML page: it opens from the disk, asks for nothing from the
/// network, and can be read without its script.
public final class Page {
  private static final String STYLE = Resource.read("page.css");
  private static final String SCRIPT = Resource.read("page.js");

  private Page() {}

  /// The whole of `index.html`.
  public static String write(Dossier dossier) {
    return write(dossier, Html.none());
  }

  /// The same with links to elsewhere in its head, where it is one page of several.
  public static String write(Dossier dossier, Html links) {
    return write(dossier, new Additions(links, Html.none(), _ -> Html.none(), Html.none()));
  }

  /// The same with what somebody else has to say on it.
  public static String write(Dossier dossier, Additions additions) {
    DossierView view = DossierView.of(dossier);
    return page(
        title(view),
        additions.links(),
        main(view, additions),
        List.of(footer(), back(), script(SCRIPT)));
  }

  /// What a page carries that is not of the dossier.
  ///
  /// @param links to elsewhere, in its head
  /// @param first before its stories
  /// @param difference at the foot of a difference
  /// @param last after its stories
  public record Additions(
      Html links, Html first, Function<Difference, Html> difference, Html last) {}

  /// Another page in the manner of a dossier's, without a script.
  ///
  /// @param links what leads elsewhere
  /// @param main what the page is about, its heading first
  public static String plain(String title, Html links, List<Html> main) {
    return page(title, links, main, List.of());
  }

  /// The same with a script: a resource of our own that the server names in what it allows.
  public static String plain(String title, Html links, List<Html> main, String script) {
    return page(title, links, main, List.of(script(script)));
  }

  /// What stands in the page between `<style>` and its end, for a server that names what it allows.
  public static String style() {
    return STYLE;
  }

  /// What stands in the page between `<script>` and its end.
  public static String scriptText() {
    return SCRIPT;
  }

  private static String page(String title, Html links, List<Html> main, List<Html> after) {
    var body = new ArrayList<Html>();
    body.add(Element.of("a", "skip").at("href", "#main").with("Skip to the content"));
    body.add(
        Element.of("header", "top")
            .with(
                Element.of("p", "name").with("Parallax"),
                Element.of("p", "note")
                    .with("What several outlets tell, side by side, each line with its sources."),
                links));
    body.add(Element.of("main").at("id", "main").with(main));
    body.addAll(after);
    var out = new StringBuilder(1 << 16);
    out.append("<!DOCTYPE html>\n");
    Element.of("html")
        .at("lang", "en")
        .with(head(title), Element.of("body").with(body))
        .writeTo(out);
    return out.append('\n').toString();
  }

  private static Html head(String title) {
    return Element.of("head")
        .with(
            Element.of("meta").at("charset", "utf-8"),
            Element.of("title").with(title + " – Parallax"),
            Element.of("meta")
                .at("name", "viewport")
                .at("content", "width=device-width, initial-scale=1"),
            Element.of("meta").at("name", "color-scheme").at("content", "light dark"),
            Element.of("meta").at("name", "referrer").at("content", "same-origin"),
            Element.of("link").at("rel", "icon").at("href", "data:,"),
            Element.of("style").with(Html.verbatim(STYLE)));
  }

  private static String title(DossierView view) {
    List<StoryView> stories = view.stories();
    return stories.size() == 1
        ? stories.getFirst().title()
        : Wording.count(stories.size(), "story", "stories");
  }

  private static List<Html> main(DossierView view, Additions additions) {
    boolean single = view.stories().size() == 1;
    var main = new ArrayList<Html>();
    main.add(additions.first());
    if (!single) {
      main.add(FrontSection.of(view));
    }
    for (StoryView story : view.stories()) {
      main.add(story(new Frame(story, single ? 1 : 2, additions.difference())));
    }
    main.add(additions.last());
    main.add(DevelopmentsSection.of(view));
    main.add(refused(view.dossier().refused()));
    main.add(omitted(view.dossier().omitted()));
    return main;
  }

  private static Html back() {
    return Element.of("a", "back").at("href", "#main").at("hidden", "").with("Back");
  }

  private static Html script(String script) {
    return Element.of("script").with(Html.verbatim(script));
  }

  private static Html story(Frame frame) {
    StoryView story = frame.story();
    var sections = new ArrayList<Html>();
    sections.add(HeadSection.of(frame));
    if (story.articles().size() == 1) {
      sections.add(
          Element.of("p", "alone")
              .with("One article tells this story: nothing to hold it against."));
    }
    sections.add(contents(frame));
    sections.add(AccountSection.of(frame));
    if (story.articles().size() > 1) {
      sections.add(DifferencesSection.of(frame));
    }
    sections.add(UtterancesSection.of(frame));
    if (story.articles().size() > 1) {
      sections.add(AgreedSection.of(frame));
      sections.add(OnlyHereSection.of(frame));
    }
    sections.add(FiguresSection.of(frame));
    sections.add(NamesSection.of(frame));
    sections.add(RelaysSection.of(frame));
    sections.add(TimelineSection.of(frame));
    sections.add(ReaderSection.of(frame));
    return Element.of("article", "story")
        .at("id", story.id())
        .at("aria-labelledby", story.id() + "-h")
        .with(sections);
  }

  private static Html contents(Frame frame) {
    StoryDossier.Findings findings = frame.story().dossier().findings();
    var links = new ArrayList<Html>();
    links.add(to(frame, "account", "Account"));
    if (frame.story().articles().size() > 1) {
      links.add(to(frame, "differs", "Differs " + findings.differences().size()));
    }
    links.add(to(frame, "said", "In their words"));
    if (frame.story().articles().size() > 1) {
      links.add(to(frame, "agreed", "Agreed " + points(frame, Point.Status.AGREED)));
      links.add(to(frame, "only", "Only here " + points(frame, Point.Status.SINGLE)));
    }
    if (FiguresSection.shows(frame.story())) {
      links.add(to(frame, "figures", "Figures"));
    }
    links.add(to(frame, "names", "Names"));
    links.add(to(frame, "relays", "Who from whom"));
    links.add(to(frame, "timeline", "Timeline"));
    links.add(to(frame, "articles", "Articles"));
    return Element.of("nav", "contents")
        .at("aria-label", "Parts of this story")
        .with(Element.of("ul").with(links));
  }

  private static int points(Frame frame, Point.Status status) {
    return frame.story().points(status).size();
  }

  private static Html to(Frame frame, String key, String words) {
    return Element.of("li").with(Element.of("a").at("href", "#" + frame.anchor(key)).with(words));
  }

  private static Html refused(List<Refusal> refused) {
    if (refused.isEmpty()) {
      return Html.none();
    }
    var items = new ArrayList<Html>();
    for (Refusal one : refused) {
      items.add(
          Element.of("li")
              .with(Element.of("code").with(one.source()), Html.text(": " + one.reason())));
    }
    return Element.of("section", "sec refused")
        .at("id", "refused")
        .at("aria-labelledby", "refused-h")
        .with(
            Element.of("header")
                .with(
                    Element.of("h2")
                        .at("id", "refused-h")
                        .with(
                            Html.text("Not read "),
                            Element.of("span", "n").with(Wording.whole(refused.size()))),
                    Element.of("p", "note").with("Inputs that could not be used, and why.")),
            Element.of("div", "body").with(Element.of("ul", "items").with(items)));
  }

  private static Html omitted(List<Omission> omitted) {
    if (omitted.isEmpty()) {
      return Html.none();
    }
    var items = new ArrayList<Html>();
    for (Omission one : omitted) {
      items.add(
          Element.of("li")
              .with(Element.of("code").with(one.source()), Html.text(": " + one.what())));
    }
    return Element.of("section", "sec refused")
        .at("id", "omitted")
        .at("aria-labelledby", "omitted-h")
        .with(
            Element.of("header")
                .with(
                    Element.of("h2").at("id", "omitted-h").with("Passed over"),
                    Element.of("p", "note").with("Parts of inputs that are no articles.")),
            Element.of("div", "body").with(Element.of("ul", "items").with(items)));
  }

  private static Html footer() {
    return Element.of("footer")
        .with(
            Element.of("p")
                .with(
                    "Words in serif type are the sources’, unchanged. Words in this type are"
                        + " Parallax’s: found by rules and small models, not written by one. It can"
                        + " err; every line leads to its source, so look."),
            Element.of("p", "no")
                .with("A letter with a number is an outlet and the sentence of its article."),
            Element.of("p", "keys")
                .with(
                    Element.of("kbd").with("j"),
                    Html.text(" next difference, "),
                    Element.of("kbd").with("k"),
                    Html.text(" the one before, "),
                    Element.of("kbd").with("o"),
                    Html.text(" open its source, "),
                    Element.of("kbd").with("b"),
                    Html.text(" back")));
  }
}
