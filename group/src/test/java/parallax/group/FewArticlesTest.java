package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Grouping;
import parallax.model.Provenance;
import parallax.model.Published;

class FewArticlesTest {
  private static final String FIRE =
      "A fire destroyed the saw mill of Tarnby on Monday and killed two workers, the chief of the"
          + " fire brigade, Olaf Brenn, said. It began in a dryer. About 40 people got out of the"
          + " mill in Tarnby by a back door.";
  private static final String FIRE_AGAIN =
      "Two workers died on Monday when the saw mill in Tarnby burned down. Some 40 others left"
          + " the mill by a back door, according to Olaf Brenn of the fire brigade, who said that a"
          + " dryer had caught fire.";
  private static final String BRIDGE =
      "The council of Lonsted voted by 14 to 9 to build a bridge over the Vire. It is to cost 30"
          + " million. The mayor, Ida Stam, called it the day of her life.";

  @Test
  void twoReportsOfOneFireAreOneStoryAndAVoteAboutABridgeIsAnother() {
    assertThat(division(article("a", FIRE), article("b", BRIDGE), article("c", FIRE_AGAIN)))
        .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b"));
  }

  @Test
  void theOrderInWhichTheyAreGivenMakesNoDifference() {
    List<AnnotatedArticle> articles =
        new ArrayList<>(
            List.of(article("a", FIRE), article("b", BRIDGE), article("c", FIRE_AGAIN)));
    Set<Set<String>> first = division(articles.toArray(AnnotatedArticle[]::new));
    for (int i = 0; i < articles.size(); i++) {
      Collections.rotate(articles, 1);
      assertThat(division(articles.toArray(AnnotatedArticle[]::new))).isEqualTo(first);
    }
  }

  @Test
  void theSameWordsMonthsLaterAreAnotherStoryUnlessTheyAreOneText() {
    AnnotatedArticle march = article("a", FIRE, Optional.of(LocalDate.of(2024, 3, 4)));
    AnnotatedArticle june = article("b", FIRE_AGAIN, Optional.of(LocalDate.of(2024, 6, 4)));
    assertThat(division(march, june)).hasSize(2);
    AnnotatedArticle copy = article("c", FIRE, Optional.of(LocalDate.of(2024, 6, 4)));
    assertThat(division(march, copy)).hasSize(1);
  }

  @Test
  void emptyArticlesAndNoneAtAllArePlaced() {
    assertThat(division()).isEmpty();
    assertThat(division(article("a", "."), article("b", "!"))).isNotEmpty();
  }

  private static Set<Set<String>> division(AnnotatedArticle... articles) {
    Sketcher sketcher = new Sketcher(_ -> new float[0]);
    Grouping grouping =
        FewArticles.group(
            List.of(articles).stream()
                .map(one -> CloseReading.of(one, sketcher.sketch(one), _ -> new float[0]))
                .toList());
    Set<Set<String>> division = new HashSet<>();
    grouping
        .stories()
        .forEach(
            story -> {
              Set<String> ids = new HashSet<>();
              story.articles().forEach(id -> ids.add(id.value()));
              division.add(ids);
            });
    return division;
  }

  private static AnnotatedArticle article(String id, String text) {
    return article(id, text, Optional.empty());
  }

  private static AnnotatedArticle article(String id, String text, Optional<LocalDate> day) {
    Published published =
        day.<Published>map(date -> new Published.Day(date, "here"))
            .orElseGet(Published.Unknown::new);
    return new AnnotatedArticle(
        new Article(
            new ArticleId(id),
            new Provenance(id, Optional.empty(), Optional.empty()),
            Optional.empty(),
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
