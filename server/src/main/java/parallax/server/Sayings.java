package parallax.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.model.Evidence;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// What persons said of a story, as its pages show it: newest first, what no longer holds too.
final class Sayings {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Archive archive;
  private final Forms forms;

  /// @param forms what makes the buttons that take a saying back
  Sayings(Archive archive, Forms forms) {
    this.archive = archive;
    this.forms = forms;
  }

  /// A list of them.
  ///
  /// @param story that they are shown with
  /// @param undo whether each that holds has a button to take it back
  Html list(List<Ruled> rulings, String story, boolean undo) {
    List<Html> items = new ArrayList<>();
    for (Ruled ruled : rulings) {
      items.add(item(ruled, story, undo));
    }
    return Element.of("ol", "items").with(items);
  }

  private Html item(Ruled ruled, String story, boolean undo) {
    var parts = new ArrayList<Html>();
    parts.add(words(ruled));
    parts.add(
        Element.of("p", "voice")
            .with(
                ruled.who()
                    + ", "
                    + WHEN.format(ruled.when())
                    + ruled.undone().map(by -> "; taken back by correction " + by).orElse("")
                    + " · correction "
                    + ruled.number()));
    if (undo && ruled.holds()) {
      parts.add(
          forms
              .form("/corrections/" + ruled.number() + "/undo", story)
              .with(Element.of("button").with("Take back")));
    }
    return Element.of("li", ruled.holds() ? "said" : "said over")
        .at("id", "c" + ruled.number())
        .with(parts);
  }

  private Html words(Ruled ruled) {
    return switch (ruled.what()) {
      case Ruling.Noted(var _, String text) ->
          Element.of("p").with(Element.of("strong").with("Note: "), Html.text(text));
      case Ruling.Verdict(String kind, Evidence a, Evidence b, boolean differ) ->
          Element.of("div")
              .with(
                  Element.of("p")
                      .with(
                          Element.of("strong")
                              .with(
                                  differ
                                      ? "A difference (" + kind + "):"
                                      : "No difference (" + kind + "):")),
                  quoted(a),
                  quoted(b));
      case Ruling.TakenBack(long number) ->
          Element.of("p").with("Correction " + number + " taken back. " + ruled.effect().after());
      default ->
          Element.of("p")
              .with(
                  Element.of("strong").with(ruled.effect().after()),
                  Html.text(
                      ruled.effect().before().isEmpty()
                          ? ""
                          : " (before: " + ruled.effect().before() + ")"));
    };
  }

  private Html quoted(Evidence place) {
    Optional<String> words =
        archive
            .article(place.article())
            .filter(article -> place.span().end() <= article.article().text().length())
            .map(article -> article.words(place.span()));
    return Element.of("p", "src").at("dir", "auto").with(words.orElse("(no longer kept)"));
  }
}
