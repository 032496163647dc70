package parallax.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parallax.evaluation.NearCopies.Edit;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;

class NearCopiesTest {
  private static final NearCopies COPIES =
      new NearCopies(
          List.of(article("a", "north"), article("b", "south")), List.of(article("c", "west")));

  @Test
  void editsAsMuchAsItSays() {
    assertThat(kept(Edit.LIGHT)).isBetween(0.75, 0.95);
    assertThat(kept(Edit.CUT)).isBetween(0.6, 0.7);
    assertThat(kept(Edit.TAIL)).isEqualTo(1);
    assertThat(kept(Edit.REWORDED)).isBetween(0.02, 0.2);
  }

  @Test
  void putsATailBehindOfHalfTheLengthAtMost() {
    String text = COPIES.of(0, Edit.TAIL).text();
    assertThat(text).startsWith(article("a", "north").text()).contains("\n\nwest");
    assertThat(text.split("\\s+").length).isEqualTo(450);
  }

  @Test
  void makesTheSameCopyAgain() {
    for (Edit edit : Edit.values()) {
      assertThat(COPIES.of(1, edit)).isEqualTo(COPIES.of(1, edit));
      assertThat(COPIES.of(1, edit).id()).isNotEqualTo(COPIES.of(0, edit).id());
    }
  }

  private static double kept(Edit edit) {
    var original = Shingles.of(article("a", "north").text());
    return (double) Shingles.shared(original, Shingles.of(COPIES.of(0, edit).text()))
        / Shingles.size(original);
  }

  private static Article article(String id, String word) {
    String text =
        IntStream.range(0, 300)
            .mapToObj(i -> word + i + (i % 15 == 14 ? "." : ""))
            .collect(Collectors.joining(" "));
    return new Article(
        new ArticleId(id),
        new Provenance(id, Optional.empty(), Optional.empty()),
        Optional.empty(),
        List.of(),
        new Published.Unknown(),
        "en",
        text);
  }
}
