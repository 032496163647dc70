package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Grouping;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Story;

class GrouperTest {

  private static final AnnotatedArticle QUAKE_NORTH =
      article(
          "north-1",
          "Earthquake of magnitude 6.1 shakes Velmar province",
          "An earthquake of magnitude 6.1 shook the northern province of Velmar before dawn on"
              + " Tuesday, killing at least 14 people and destroying about 300 houses in the town"
              + " of Ostrava Nova, the governor, Ilka Marsten, said. Rescuers from the capital were"
              + " on their way to Velmar. Roads to Ostrava Nova are blocked by landslides.",
          3);
  private static final AnnotatedArticle QUAKE_NORTH_AGAIN =
      article(
          "north-2",
          "At least 14 dead as quake hits Velmar",
          "At least 14 people died when a quake of magnitude 6.1 hit Velmar in the early hours of"
              + " Tuesday. Governor Ilka Marsten said some 300 houses in Ostrava Nova had"
              + " collapsed. Landslides have cut the roads to Ostrava Nova, and rescuers are"
              + " walking the last miles.",
          3);
  private static final AnnotatedArticle QUAKE_SOUTH =
      article(
          "south-1",
          "Strong quake off Corvalle coast, no tsunami warning",
          "A quake of magnitude 5.2 was felt along the southern coast near Corvalle on Saturday"
              + " evening. Mayor Tom Ebrel said that two people were treated for shock and that the"
              + " harbour was not damaged. The seismological institute at Port Lane issued no"
              + " tsunami warning.",
          21);
  private static final AnnotatedArticle BUDGET =
      article(
          "budget",
          "Parliament passes budget after night of talks",
          "Parliament passed the budget by 88 votes to 71 after talks that lasted all night."
              + " Finance minister Rhea Stolt called it a compromise that nobody likes. The"
              + " opposition announced a complaint to the court.",
          3);

  @Test
  void putsArticlesAboutOneEventTogetherAndLookAlikesApart() {
    Grouping grouping = group(QUAKE_NORTH, BUDGET, QUAKE_NORTH_AGAIN, QUAKE_SOUTH);
    assertThat(grouping.stories())
        .containsExactly(
            story("s1", "north-1", "north-2"), story("s2", "budget"), story("s3", "south-1"));
  }

  @Test
  void givesTheSameStoriesForTheSameInput() {
    assertThat(group(QUAKE_SOUTH, QUAKE_NORTH, BUDGET, QUAKE_NORTH_AGAIN))
        .isEqualTo(group(QUAKE_SOUTH, QUAKE_NORTH, BUDGET, QUAKE_NORTH_AGAIN));
  }

  @Test
  void saysWhyAnArticleIsWhereItIs() {
    Grouper grouper = Grouper.create();
    grouper.add(QUAKE_NORTH);
    Placement placement = grouper.add(QUAKE_NORTH_AGAIN);
    assertThat(placement.story()).isEqualTo("s1");
    assertThat(placement.reasons().getFirst())
        .startsWith("joins s1, probability 0.")
        .contains("velmar");
    assertThat(grouper.placement(QUAKE_NORTH.id()).orElseThrow().reasons())
        .containsExactly("a new story: nothing so far is like it");
  }

  @Test
  void keepsAnArticleThatComesTwiceOnce() {
    assertThat(group(BUDGET, BUDGET).stories()).containsExactly(story("s1", "budget"));
  }

  @Test
  void groupsHeadlinesWithoutText() {
    assertThat(
            group(
                    headline("1", "Actor Jonas Fell dies at 81"),
                    headline("2", "Jonas Fell, star of 'Night Ferry', dead at 81"),
                    headline("3", "Central bank of Torland leaves rates unchanged"))
                .stories())
        .containsExactly(story("s1", "1", "2"), story("s2", "3"));
  }

  @Test
  void takesTextsThatSayNothing() {
    assertThat(group(headline("1", "..."), headline("2", ""), headline("3", "!!!")).stories())
        .isNotEmpty();
  }

  @Test
  @Timeout(20)
  void takesOneTokenOfAMillionLetters() {
    assertThat(group(headline("1", "x".repeat(1_000_000)), BUDGET).stories()).hasSize(2);
  }

  private static Grouping group(AnnotatedArticle... articles) {
    Grouper grouper = Grouper.create();
    for (AnnotatedArticle article : articles) {
      grouper.add(article);
    }
    return grouper.grouping();
  }

  private static Story story(String id, String... articles) {
    return new Story(id, List.of(articles).stream().map(ArticleId::new).toList());
  }

  private static AnnotatedArticle headline(String id, String title) {
    return annotated(id, Optional.of(title), title, new Published.Unknown());
  }

  private static AnnotatedArticle article(String id, String title, String text, int day) {
    return annotated(
        id, Optional.of(title), text, new Published.Day(LocalDate.of(2024, 5, day), "given"));
  }

  private static AnnotatedArticle annotated(
      String id, Optional<String> title, String text, Published published) {
    Provenance provenance = new Provenance(id, Optional.empty(), Optional.empty());
    Article article =
        new Article(new ArticleId(id), provenance, title, List.of(), published, "en", text);
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
