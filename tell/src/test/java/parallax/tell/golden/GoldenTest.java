package parallax.tell.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import parallax.tell.fixture.Ferry;
import parallax.tell.json.DossierJson;
import parallax.tell.page.Page;
import parallax.tell.terminal.TerminalSummary;

/// What the invented ferry's dossier looks like, kept to the letter.
///
/// After a change that is meant, `-Dparallax.goldens=write` writes them anew; read the difference.
final class GoldenTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("parallax.root", ".."),
          "tell/src/test/resources/parallax/tell/golden");

  @Test
  void dossierJson() throws IOException {
    check("ferry.json", DossierJson.write(Ferry.dossier()));
  }

  @Test
  void terminalSummary() throws IOException {
    check("ferry.txt", TerminalSummary.write(Ferry.dossier(), 80, false));
  }

  @Test
  void pageBody() throws IOException {
    String html = Page.write(Ferry.dossier());
    String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    // One element a line, so that a change shows where it is.
    check("ferry.main.html", main.replaceAll("(</(?:p|li|tr|h[1-6]|article|section)>)", "$1\n"));
  }

  private static void check(String name, String now) throws IOException {
    Path golden = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("parallax.goldens"))) {
      Files.writeString(golden, now);
    }
    assertThat(now).isEqualTo(Files.readString(golden));
  }
}
