package parallax.tell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.DossierView;
import parallax.tell.view.Outlets;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// The front of a dossier with several stories: what they are, in their order.
final class FrontSection {
  private FrontSection() {}

  static Html of(DossierView view) {
    int stories = view.stories().size();
    int articles = view.dossier().articles().size();
    var list = new ArrayList<Html>();
    view.stories().forEach(s -> list.add(entry(s)));
    Element front =
        Element.of("section", "front")
            .at("aria-labelledby", "front-h")
            .with(
                Element.of("h1")
                    .at("id", "front-h")
                    .with(
                        Wording.count(articles, "article", "articles")
                            + ", "
                            + Wording.count(stories, "story", "stories")));
    return stories == 0
        ? front.with(Frame.empty("There is no story: no article could be read."))
        : front.with(Element.of("ol", "stories").with(list));
  }

  private static Html entry(StoryView story) {
    int differences = story.differences().size();
    return Element.of("li")
        .with(
            Element.of("p", "when").with(HeadSection.day(story)),
            Element.of("p")
                .with(
                    Element.of("a", "src")
                        .at("dir", "auto")
                        .at("href", "#" + story.id())
                        .with(story.title())),
            Element.of("p", "sum")
                .with(
                    letters(story),
                    Html.text(
                        " "
                            + Wording.count(story.articles().size(), "article", "articles")
                            + (story.articles().size() > 1
                                ? " · " + Wording.count(differences, "difference", "differences")
                                : ""))));
  }

  private static Html letters(StoryView story) {
    var marks = new LinkedHashMap<String, Outlets.Mark>();
    for (ArticleView article : story.articles()) {
      marks.putIfAbsent(article.mark().label(), article.mark());
    }
    List<Html> letters = marks.values().stream().map(m -> (Html) Cite.letter(m)).toList();
    return Element.of("span", "ms").with(letters);
  }
}
