package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Dossier;
import parallax.model.Published;
import parallax.model.Story;

class CodecTest {
  private static final AnnotatedArticle ARTICLE =
      Fixtures.bridge("a1", "The Gull", Fixtures.minute(6));

  @Test
  void keepsAnArticleToTheLetter() {
    byte[] written = Codec.write(AnnotatedArticle.class, ARTICLE);
    assertThat(Codec.read(AnnotatedArticle.class, written)).isEqualTo(ARTICLE);
  }

  @Test
  void keepsWhatIsUnknown() {
    AnnotatedArticle undated = Fixtures.bridge("a2", "The Gull", new Published.Unknown());
    byte[] written = Codec.write(AnnotatedArticle.class, undated);
    assertThat(Codec.read(AnnotatedArticle.class, written)).isEqualTo(undated);
  }

  @Test
  void keepsADossierToTheLetter() {
    AnnotatedArticle other = Fixtures.bridge("a2", "The Tern", Fixtures.day(7));
    Dossier dossier =
        Fixtures.dossier(
            new Story("s1", List.of(ARTICLE.id(), other.id())), List.of(ARTICLE, other));
    byte[] written = Codec.write(Dossier.class, dossier);
    assertThat(Codec.read(Dossier.class, written)).isEqualTo(dossier);
  }

  @Test
  void saysWhenWhatIsKeptIsDamaged() {
    byte[] written = Codec.write(AnnotatedArticle.class, ARTICLE);
    byte[] cut = Arrays.copyOf(written, written.length / 2);
    assertThatThrownBy(() -> Codec.read(AnnotatedArticle.class, cut))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("AnnotatedArticle");
    byte[] other = Codec.write(Story.class, new Story("s1", List.of(ARTICLE.id())));
    assertThatThrownBy(() -> Codec.read(AnnotatedArticle.class, other))
        .isInstanceOf(DamagedArchive.class);
  }
}
