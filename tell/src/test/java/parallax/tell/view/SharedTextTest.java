package parallax.tell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Span;

class SharedTextTest {
  private static final Article GULL = article("gull", "0123456789");
  private static final Article HERON = article("heron", "01234567890123456789");

  @Test
  void tellsHowMuchOfEachIsRetoldCountingNothingTwice() {
    Copy copy =
        copy(
            Copy.Kind.RETOLD,
            new Copy.Passage(Span.of(0, 4), Span.of(0, 5)),
            new Copy.Passage(Span.of(2, 6), Span.of(5, 10)),
            new Copy.Passage(Span.of(2, 6), Span.of(10, 15)));
    assertThat(SharedText.ofA(copy, GULL)).isEqualTo(0.6);
    assertThat(SharedText.ofB(copy, HERON)).isEqualTo(0.75);
    assertThat(SharedText.of(copy, GULL, HERON))
        .endsWith("60 % of the first and 75 % of the second");
  }

  @Test
  void saysWhatTheShorterTextHasOfACopy() {
    assertThat(SharedText.of(copy(Copy.Kind.NEAR), GULL, HERON))
        .isEqualTo("share 43 % of the shorter text");
  }

  @Test
  void nothingOfAnEmptyTextIsShared() {
    assertThat(SharedText.ofA(copy(Copy.Kind.RETOLD), article("gull", ""))).isZero();
  }

  private static Copy copy(Copy.Kind kind, Copy.Passage... passages) {
    return new Copy(GULL.id(), HERON.id(), kind, 0.43, Optional.empty(), List.of(passages));
  }

  private static Article article(String id, String text) {
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
