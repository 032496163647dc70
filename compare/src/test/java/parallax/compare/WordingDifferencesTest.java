package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;

final class WordingDifferencesTest {
  private static AnnotatedArticle told(String outlet, String saying) {
    String quoted = "“" + saying + ",”";
    return Told.by(outlet, quoted + " Ada Orla told reporters at the gate of the harbour.")
        .person("Ada Orla", "Ada Orla")
        .quote(quoted, "Ada Orla", "Ada Orla")
        .article();
  }

  private static List<Difference> wordings(AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD)
            .compare(Told.story(articles), List.of(articles), List.of())
            .findings()
            .differences()
            .stream()
            .filter(one -> one.contrast().about().startsWith("The words of"))
            .toList();
  }

  @Test
  void tellsAQuotationThatIsTurnedAround() {
    assertThat(
            wordings(
                told("Gull", "The sailings to the islands will go ahead on Friday"),
                told("Heron", "The sailings to the islands will not go ahead on Friday")))
        .singleElement()
        .satisfies(one -> assertThat(one.contrast().sides()).hasSize(2));
  }

  @Test
  void whatIsQuotedFurtherIsNoDifference() {
    assertThat(
            wordings(
                told("Gull", "The sailings to the islands will go ahead on Friday"),
                told("Heron", "The sailings to the islands will go ahead")))
        .isEmpty();
  }
}
