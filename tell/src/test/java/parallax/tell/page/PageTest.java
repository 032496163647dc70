package parallax.tell.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parallax.tell.fixture.Ferry;

final class PageTest {

  @Test
  void escapesHostileWords() {
    String html = Page.write(Ferry.dossier());

    assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x");
    assertThat(html).doesNotContain("<photo>").contains("&lt;photo&gt;");
  }

  @Test
  void isTheSameFromRunToRun() {
    assertThat(Page.write(Ferry.dossier())).isEqualTo(Page.write(Ferry.dossier()));
  }
}
