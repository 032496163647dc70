package parallax.tell.page;

import java.util.List;
import java.util.function.Function;
import parallax.model.Difference;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// Where a section stands: in which story, and under which level of headings.
///
/// @param level of the story's own heading: 1 where it is the page's only story
/// @param beside what stands at the foot of a difference
record Frame(StoryView story, int level, Function<Difference, Html> beside) {

  /// A section: its heading and what it is, then its body.
  ///
  /// @param key its anchor within the story
  Html section(String key, String title, String note, List<? extends Html> body) {
    return section(key, Html.text(title), note, body);
  }

  /// A section whose heading says how many things are in it.
  Html counted(String key, String title, int count, String note, List<? extends Html> body) {
    Html heading =
        Html.all(Html.text(title + " "), Element.of("span", "n").with(Wording.whole(count)));
    return section(key, heading, note, body);
  }

  private Html section(String key, Html title, String note, List<? extends Html> body) {
    String anchor = anchor(key);
    return Element.of("section", "sec " + key)
        .at("id", anchor)
        .at("aria-labelledby", anchor + "-h")
        .with(
            Element.of("header")
                .with(
                    heading(1).at("id", anchor + "-h").with(title),
                    Element.of("p", "note").with(note)),
            Element.of("div", "body").with(body));
  }

  /// A heading so many levels below the story's own.
  Element heading(int below) {
    return Element.of("h" + Math.min(6, level + below));
  }

  String anchor(String key) {
    return story.id() + "-" + key;
  }

  /// Says that there is nothing, and what was looked at.
  static Html empty(String words) {
    return Element.of("p", "empty").with(words);
  }

  /// The first of `items`, and the others behind a click.
  ///
  /// @param shown how many stand open
  /// @param more what the others are called
  static List<Html> folded(List<? extends Html> items, int shown, String list, String more) {
    // Folding away one or two lines would only cost a click.
    if (items.size() <= shown + 2) {
      return List.of(Element.of(list, "items").with(items));
    }
    return List.of(
        Element.of(list, "items").with(items.subList(0, shown)),
        Element.of("details")
            .with(
                Element.of("summary").with(more.formatted(items.size() - shown)),
                Element.of(list, "items").with(items.subList(shown, items.size()))));
  }
}
