package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Span;
import parallax.model.StoryThread;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;

class ThreadsTest {

  private static final AnnotatedArticle FIRE =
      article(
          "fire",
          "A fire destroyed the Copper Kettle, the oldest inn in Ostrava Nova. The landlady, Ilka"
              + " Marsten, was hurt, fire chief Tom Ebrel said. Nobody else was in the house, said"
              + " Ebrel, who praised Marsten for her calm.",
          LocalDate.of(2024, 5, 3));
  private static final String TRIAL =
      "The court heard landlady Ilka Marsten for three hours. She denied that the Copper Kettle"
          + " was insured twice, and accused chief Tom Ebrel of carelessness. Counsel for Ebrel"
          + " asked Marsten about the keys of the Copper Kettle.";

  @Test
  void tiesAStoryToTheEarlierOneOfTheSamePeople() {
    List<StoryThread> threads = threads(FIRE, article("trial", TRIAL, LocalDate.of(2024, 9, 1)));
    assertThat(threads).hasSize(1);
    assertThat(threads.getFirst().stories()).containsExactly("s1", "s2");
    assertThat(threads.getFirst().reason()).contains("Ilka Marsten").contains("Copper Kettle");
  }

  @Test
  void doesNotTieALookAlikeAtTheSamePlace() {
    assertThat(
            threads(
                FIRE,
                article(
                    "other",
                    "A fire destroyed a barn in Ostrava Nova. The farmer, Rhea Stolt, was hurt, a"
                        + " neighbour said. Nobody else was there, and Stolt saved the cows.",
                    LocalDate.of(2024, 9, 1))))
        .isEmpty();
  }

  @Test
  void saysWhereTheLaterStoryLooksBack() {
    String text = TRIAL + " The house burned down on 3 May.";
    AnnotatedArticle trial = article("trial", text, LocalDate.of(2024, 9, 1));
    int at = text.indexOf("3 May");
    TimeExpression back =
        new TimeExpression(new Span(at, at + 5), TimeType.DATE, "2024-05-03", Anchor.PUBLISHED);
    AnnotatedArticle dated =
        new AnnotatedArticle(
            trial.article(), List.of(), List.of(), List.of(), List.of(back), List.of());
    assertThat(threads(FIRE, dated).getFirst().reason()).contains("looks back");
  }

  private static List<StoryThread> threads(AnnotatedArticle... articles) {
    Grouper grouper = Grouper.create();
    List.of(articles).forEach(grouper::add);
    return grouper.grouping().threads();
  }

  private static AnnotatedArticle article(String id, String text, LocalDate day) {
    Provenance provenance = new Provenance(id, Optional.empty(), Optional.empty());
    Published published = new Published.Day(day, "given");
    Article article =
        new Article(
            new ArticleId(id), provenance, Optional.empty(), List.of(), published, "en", text);
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
