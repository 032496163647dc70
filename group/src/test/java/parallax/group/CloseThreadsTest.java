package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.StoryThread;
import parallax.model.StoryThread.Link;

class CloseThreadsTest {
  private static final AnnotatedArticle FIRE =
      article(
          "Fire destroys saw mill",
          "Two workers died when the saw mill in Tarnby burned down. A dryer had caught fire, and"
              + " all of Tarnby saw the smoke over the Vire.",
          "");
  private static final AnnotatedArticle TRIAL =
      article(
          "Foreman sentenced over deaths in saw mill",
          "The foreman of the saw mill in Tarnby goes to prison for three years. He had told"
              + " nobody that the dryer was broken. In Tarnby few were content, and nobody on the"
              + " Vire will cut wood again.",
          "");
  private static final AnnotatedArticle OTHER_FIRE =
      article(
          "Barn burns down",
          "A barn in Tarnby has burned down with all the hay in it. Nobody was hurt. The smoke"
              + " drifted from Tarnby along the Vire until noon.",
          "");

  @Test
  void aTrialFollowsTheFireInTheSameTown() {
    assertThat(links(FIRE, TRIAL)).extracting(Link::earlier).containsExactly("s1");
    assertThat(links(FIRE, TRIAL).getFirst().reason()).contains("Tarnby").contains("looks back");
  }

  @Test
  void whatComesAfterIsTheLaterOneInWhateverOrderTheyCame() {
    assertThat(links(TRIAL, FIRE).getFirst().earlier()).isEqualTo("s2");
    assertThat(links(TRIAL, FIRE).getFirst().later()).isEqualTo("s1");
  }

  @Test
  void twoFiresInOneTownDoNotFollowOneAnother() {
    assertThat(links(FIRE, OTHER_FIRE)).isEmpty();
  }

  @Test
  void twoPersonsInBothTieThemWithoutALookBack() {
    AnnotatedArticle vote =
        article(
            "Council votes for bridge",
            "The council voted to build a bridge. It is the day of her life, said Ida Stamm, and"
                + " engineer Jory Belk agreed with Stamm.",
            "2024-03-01");
    AnnotatedArticle opening =
        article(
            "Bridge is open",
            "It was cold, but Ida Stamm walked over the new bridge first, and with her Jory Belk,"
                + " who had built it. Belk wept.",
            "2026-05-01");
    assertThat(links(opening, vote)).extracting(Link::earlier).containsExactly("s2");
  }

  @Test
  void storiesOfOneDayDoNotFollowOneAnother() {
    AnnotatedArticle morning = article("Fire", FIRE.article().text(), "2024-03-01");
    AnnotatedArticle evening = article("Sentenced", TRIAL.article().text(), "2024-03-01");
    assertThat(links(morning, evening)).isEmpty();
  }

  @Test
  void threeStoriesAreOneThreadWithoutACircle() {
    AnnotatedArticle appeal =
        article(
            "Appeal of foreman rejected after inquiry",
            "The court upheld the sentence of the foreman of the saw mill in Tarnby. Nobody from"
                + " Tarnby came. The Vire was frozen.",
            "");
    List<StoryThread> threads = threads(appeal, TRIAL, FIRE);
    assertThat(threads).hasSize(1);
    assertThat(threads.getFirst().links()).hasSize(2);
    assertThat(threads.getFirst().stories())
        .startsWith("s3")
        .containsExactlyInAnyOrder("s1", "s2", "s3");
  }

  @Test
  void articlesWithoutWordsAreTiedToNothing() {
    assertThat(links(article("", ".", ""), article("", "!", ""))).isEmpty();
    assertThat(threads()).isEmpty();
  }

  private static List<Link> links(AnnotatedArticle... articles) {
    return threads(articles).stream().flatMap(thread -> thread.links().stream()).toList();
  }

  /// Each article a story of its own.
  private static List<StoryThread> threads(AnnotatedArticle... articles) {
    Vocabulary vocabulary = Vocabulary.withBackground();
    Sketcher sketcher = new Sketcher(_ -> new float[0]);
    List<CloseThreads.Told> told = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      Sketch sketch = sketcher.sketch(article);
      Profile profile = sketch.profile(vocabulary);
      told.add(
          new CloseThreads.Told(
              Plot.of(new LiveStory(told.size(), profile)),
              List.of(CloseReading.of(article, sketch, _ -> new float[0])),
              List.of(profile)));
    }
    return new CloseThreads(vocabulary).among(told);
  }

  /// @param day empty where none is known
  private static AnnotatedArticle article(String title, String text, String day) {
    Published published =
        day.isEmpty() ? new Published.Unknown() : new Published.Day(LocalDate.parse(day), "given");
    return new AnnotatedArticle(
        new Article(
            new ArticleId("of " + title + day),
            new Provenance("of " + title, Optional.empty(), Optional.empty()),
            Optional.of(title),
            List.of(),
            published,
            "en",
            text),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
