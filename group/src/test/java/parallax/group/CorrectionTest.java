package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;

class CorrectionTest {

  private static final String FIRE =
      "A fire destroyed the Copper Kettle inn in Ostrava Nova on Friday. The landlady, Ilka"
          + " Marsten, was hurt. Fire chief Tom Ebrel said the blaze began in the kitchen of the"
          + " Copper Kettle.";
  private static final String FLOOD =
      "The river Tarn flooded forty cellars in Velmar after a night of rain. Mayor Rhea Stolt"
          + " opened the school as a shelter, and soldiers built a dam of sandbags along the Tarn.";

  private final Grouper grouper = Grouper.with(_ -> new float[384]);

  @Test
  void makesOneOfTwoStoriesAndKeepsToIt() {
    add("fire", FIRE);
    add("flood", FLOOD);
    assertThat(say(new Correction.OneEvent(id("fire"), id("flood"))))
        .isInstanceOf(Correction.Outcome.Done.class);
    add("flood-2", FLOOD + " Stolt thanked the soldiers.");
    assertThat(stories()).containsExactly(List.of("fire", "flood", "flood-2"));
    assertThat(grouper.placement(id("flood")).orElseThrow().reasons().getLast())
        .startsWith("a person says: ");
  }

  @Test
  void makesTwoOfOneStoryAndNeverPutsThemTogetherAgain() {
    add("a", FIRE);
    add("b", FIRE + " The inn was the oldest of the town.");
    assertThat(stories()).hasSize(1);
    say(new Correction.TwoEvents(id("a"), id("b")));
    add("c", FIRE + " The inn was the oldest of the town, and Marsten had just bought it.");
    assertThat(stories()).containsExactly(List.of("a"), List.of("b", "c"));
  }

  @Test
  void movesOneArticleAlone() {
    add("a", FIRE);
    add("b", FIRE + " Nobody else was in the house.");
    add("flood", FLOOD);
    say(new Correction.Moved(id("b"), id("flood")));
    assertThat(stories()).containsExactly(List.of("a"), List.of("b", "flood"));
  }

  @Test
  void refusesWhatContradictsAnotherCorrectionAndChangesNothing() {
    add("a", FIRE);
    add("b", FIRE + " Nobody else was in the house.");
    add("flood", FLOOD);
    say(new Correction.TwoEvents(id("a"), id("flood")));
    assertThat(say(new Correction.OneEvent(id("b"), id("flood"))))
        .isInstanceOf(Correction.Outcome.Refused.class);
    assertThat(stories()).containsExactly(List.of("a", "b"), List.of("flood"));
  }

  @Test
  void takesTheLaterWordOnTheSameTwo() {
    add("a", FIRE);
    add("b", FIRE + " Nobody else was in the house.");
    say(new Correction.TwoEvents(id("a"), id("b")));
    say(new Correction.OneEvent(id("a"), id("b")));
    assertThat(stories()).containsExactly(List.of("a", "b"));
  }

  @Test
  void refusesAnArticleThatNeverCame() {
    add("a", FIRE);
    assertThat(say(new Correction.OneEvent(id("a"), id("nowhere"))))
        .isEqualTo(new Correction.Outcome.Refused("article nowhere is in no story"));
  }

  @Test
  void takesBackAMergeSoThatBothStoriesAreAsBefore() {
    add("fire", FIRE);
    add("flood", FLOOD);
    add("flood-2", FLOOD + " Stolt thanked the soldiers.");
    var merge = new Correction.OneEvent(id("fire"), id("flood"));
    say(merge);
    grouper.undo(merge, Set.of(id("flood"), id("flood-2")), Optional.empty());
    assertThat(stories()).containsExactly(List.of("fire"), List.of("flood", "flood-2"));
    add("flood-3", FLOOD + " The school was full.");
    assertThat(stories()).containsExactly(List.of("fire"), List.of("flood", "flood-2", "flood-3"));
  }

  @Test
  void takesBackADivisionAndMayPutThemTogetherAgain() {
    add("a", FIRE);
    add("b", FIRE + " The inn was the oldest of the town.");
    var division = new Correction.TwoEvents(id("a"), id("b"));
    say(division);
    grouper.undo(division, Set.of(id("b")), Optional.of(id("a")));
    assertThat(stories()).containsExactly(List.of("a", "b"));
    add("c", FIRE + " The inn was the oldest of the town, and Marsten had just bought it.");
    assertThat(stories()).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void knowsOneStoryAsItKnowsAll() throws IOException {
    add("fire", FIRE);
    add("flood", FLOOD);
    add("flood-2", FLOOD + " Stolt thanked the soldiers.");
    say(new Correction.OneEvent(id("fire"), id("flood-2")));
    assertThat(grouper.named("s1")).contains(grouper.grouping().stories().getFirst());
    assertThat(grouper.named("s2")).isEmpty();
    assertThat(grouper.nowPartOf("s2")).contains("s1");
    assertThat(grouper.named("s3")).isEmpty();
    assertThat(grouper.named("nonsense")).isEmpty();
    assertThat(grouper.copies(id("flood-2"))).isEqualTo(grouper.grouping().copies());
    var saved = new ByteArrayOutputStream();
    grouper.save(saved);
    Grouper restored =
        Grouper.restore(new ByteArrayInputStream(saved.toByteArray()), _ -> new float[384]);
    assertThat(restored.named("s1")).isEqualTo(grouper.named("s1"));
    assertThat(restored.copies(id("flood-2"))).isEqualTo(grouper.copies(id("flood-2")));
  }

  private Correction.Outcome say(Correction correction) {
    return grouper.correct(correction);
  }

  private List<List<String>> stories() {
    return grouper.grouping().stories().stream()
        .map(story -> story.articles().stream().map(ArticleId::value).toList())
        .toList();
  }

  private static ArticleId id(String id) {
    return new ArticleId(id);
  }

  private void add(String id, String text) {
    grouper.add(
        new AnnotatedArticle(
            new Article(
                id(id),
                new Provenance(id, Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                new Published.Day(LocalDate.of(2024, 5, 3), "given"),
                "en",
                text),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }
}
