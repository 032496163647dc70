package parallax.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.StorySummary;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;

/// What all pages of the server have in common: what leads from each to the others, a head, parts
/// under headings.
final class Site {
  private record Place(String address, String words) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("/", "Stories"),
          new Place("/search", "Search"),
          new Place("/speakers", "Speakers"),
          new Place("/outlets", "Outlets"),
          new Place("/feeds", "Feeds"),
          new Place("/alerts", "Alerts"),
          new Place("/add", "Add articles"));

  /// What leads from any page to the others.
  static final Html LINKS = links("");

  private Site() {}

  /// The same on one of those pages.
  ///
  /// @param here its address
  static Html links(String here) {
    List<Html> items = new ArrayList<>();
    for (Place place : PLACES) {
      Element link = link(place.address(), place.words());
      items.add(
          Element.of("li")
              .with(place.address().equals(here) ? link.at("aria-current", "page") : link));
    }
    return Element.of("nav", "site").at("aria-label", "Pages").with(Element.of("ul").with(items));
  }

  /// A page.
  ///
  /// @param here its address, where others lead to it by its name
  static String page(String here, String title, Html... main) {
    return Page.plain(title, links(here), List.of(main));
  }

  /// The head of a page that is not about a source's words.
  static Html ownHead(String title, Html... sum) {
    return head("", Element.of("h1").with(title), sum);
  }

  /// The head of a page.
  ///
  /// @param kind what it is a page of; may be empty
  /// @param heading an `h1`
  /// @param sum lines below it
  static Html head(String kind, Html heading, Html... sum) {
    List<Html> parts = new ArrayList<>();
    if (!kind.isEmpty()) {
      parts.add(Element.of("p", "when").with(kind));
    }
    parts.add(heading);
    for (Html line : sum) {
      parts.add(Element.of("p", "sum").with(line));
    }
    return Element.of("header", "head").with(parts);
  }

  /// A heading in the words of a source.
  static Html sourceHeading(String words) {
    return Element.of("h1", "src").at("dir", "auto").with(words);
  }

  /// A story, by its day and its title, above what is listed of it.
  ///
  /// @param story empty for articles that are in none yet
  static Html storyHeading(Optional<StorySummary> story, EventDays days) {
    return story
        .map(
            one ->
                Html.all(
                    Element.of("p", "when").with(days.words(one)),
                    Element.of("h3")
                        .with(
                            link(Paths.story(one.id()), Pages.title(one))
                                .at("class", "src")
                                .at("dir", "auto"))))
        .orElseGet(() -> Element.of("h3").with("In no story yet"));
  }

  /// A part of a page under a heading of its own.
  static Html section(String id, String title, String note, Html... body) {
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

  /// Says that there is nothing.
  static Html empty(String words) {
    return Element.of("p", "empty").with(words);
  }

  /// Says what went wrong with what somebody sent, before the form that they may send again.
  static Html trouble(String title, String words, Html more) {
    return Element.of("div", "trouble")
        .at("role", "alert")
        .with(
            Element.of("p").with(Element.of("strong").with(title)),
            Element.of("p").with(words),
            more);
  }

  /// A field with its label above it.
  static Html field(String label, String id, Element field) {
    return Element.of("p", "field")
        .with(Element.of("label").at("for", id).with(label), field.at("id", id).at("name", id));
  }
}
