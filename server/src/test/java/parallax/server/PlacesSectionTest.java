package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Span;

class PlacesSectionTest {
  private static AnnotatedArticle article(String id, String text, String... places) {
    List<Mention> mentions = new ArrayList<>();
    for (String place : places) {
      int start = text.indexOf(place);
      mentions.add(
          new Mention(
              Span.of(start, start + place.length()), EntityType.PLACE, place, Mention.Form.NAME));
    }
    return new AnnotatedArticle(
        new Article(
            new ArticleId(id),
            new Provenance(id + ".txt", Optional.empty(), Optional.of("The " + id)),
            Optional.empty(),
            List.of(),
            new Published.Unknown(),
            "en",
            text),
        List.of(),
        mentions,
        List.of(),
        List.of(),
        List.of());
  }

  private static String section(AnnotatedArticle... articles) {
    StringBuilder out = new StringBuilder();
    PlacesSection.of(
            "s1", new Dossier(List.of(articles), List.of(), List.of(), List.of(), List.of()))
        .writeTo(out);
    return out.toString();
  }

  @Test
  void showsTownsThatArticlesNameWithTheWordsThatNameThem() {
    String html =
        section(
            article("gull", "The convoy left Damascus for Aleppo on Monday.", "Damascus", "Aleppo"),
            article("tern", "Aleppo was quiet.", "Aleppo"));
    assertThat(html)
        .contains("href=\"/articles/gull#u16\"")
        .contains("2 outlets")
        .contains("href=\"/search?q=%22Aleppo%22&amp;story=s1\"");
    assertThat(html.indexOf(">Aleppo</a>")).isLessThan(html.indexOf(">Damascus</a>"));
  }

  @Test
  void showsNoTownThatTheWordsPutElsewhere() {
    String html = section(article("gull", "The mayor of Paris, Texas, said no.", "Paris", "Texas"));
    assertThat(html).isEmpty();
    assertThat(section(article("gull", "In Paris, France, it rained.", "Paris"))).contains("Paris");
    assertThat(section(article("gull", "In Paris, London and Rome it rained.", "Paris")))
        .contains("Paris");
    assertThat(section(article("gull", "It rained in Paris", "Paris"))).contains("Paris");
  }

  @Test
  void isNotThereWhereNoTownIsNamed() {
    assertThat(section(article("gull", "The bridge at Tornes, Syria", "Tornes", "Syria")))
        .isEmpty();
  }
}
