package parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;

final class AnnotatorTest {

  private static final Annotator ANNOTATOR = Annotator.load();

  private static AnnotatedArticle annotate(String text) {
    return ANNOTATOR.annotate(
        new Article(
            new ArticleId("a1"),
            new Provenance("a1.txt", Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            new Published.Unknown(),
            "en",
            text));
  }

  @Test
  void findsSentencesAndWhoSaysWhat() {
    AnnotatedArticle article =
        annotate("The dam broke on Friday.\n\n“We had no warning,” Mayor Ada Orla told Marran TV.");
    assertThat(article.sentences()).hasSize(2);
    assertThat(article.quotes()).hasSize(1);
    assertThat(article.quotes().getFirst().speaker().orElseThrow().name()).isEqualTo("Ada Orla");
    assertThat(article.quotes().getFirst().via()).contains("Marran TV");
  }

  @Test
  void findsTimesAndFigures() {
    AnnotatedArticle article = annotate("On 15 March 2023 the dam killed more than 40 people.");
    assertThat(article.times()).hasSize(1);
    assertThat(article.figures()).hasSize(1);
  }

  @Test
  void takesAnEmptyArticle() {
    assertThat(annotate("").quotes()).isEmpty();
    assertThat(annotate("\n \n").sentences()).isEmpty();
  }
}
