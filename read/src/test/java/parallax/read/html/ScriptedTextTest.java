package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptedTextTest {
  private static final String FIRST =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said in the evening.";
  private static final List<String> REST =
      Stream.of("ferries", "fishing boats", "pilots", "tugs", "customs officers", "lighthouse")
          .map(
              who ->
                  "Nobody knows yet when the "
                      + who
                      + " of the islands will be able to go back to work, since the wreck lies"
                      + " across the only channel that is deep enough for them.")
          .toList();

  @Test
  void readsTheParagraphsThatAScriptIsToShow() {
    Page page = read(shown(FIRST), "<script id=x type=application/json>%s</script>");

    assertThat(page.paragraphs()).containsExactlyElementsOf(all());
  }

  @Test
  void readsDataThatIsGivenAName() {
    Page page = read(shown(FIRST), "<script>window.STATE = %s;</script>");

    assertThat(page.paragraphs()).containsExactlyElementsOf(all());
  }

  @Test
  void takesNoOtherArticleOfTheData() {
    String other = "The mayor of Little Gull Island has opened a library with two hundred books.";

    Page page = read(shown(other), "<script type=application/json>%s</script>");

    assertThat(page.paragraphs()).containsExactly(other);
  }

  @Test
  void readsThePartsOfMarkedUpDataAsParagraphsUnderThePagesTitle() {
    String steps =
        REST.stream()
            .map(
                step -> "{\"text\":\"\\u003cp\\u003eOpen it.\\u003c/p\\u003e<p>" + step + "</p>\"}")
            .collect(Collectors.joining(",", "[", "]"));

    Page page =
        read(
            "",
            "<script type=application/ld+json>{\"@type\":\"HowTo\",\"name\":\"Clear a harbour in"
                + " six steps\",\"step\":"
                + steps
                + "}</script>");

    assertThat(page.paragraphs()).hasSize(12).contains("Open it.").containsAll(REST);
  }

  private static String shown(String paragraph) {
    return "<article><h1>Clear a harbour in six steps</h1><p>" + paragraph + "</p></article>";
  }

  private static List<String> all() {
    return Stream.concat(Stream.of(FIRST), REST.stream()).toList();
  }

  private static Page read(String body, String script) {
    String paragraphs =
        all().stream()
            .map(
                text ->
                    "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\"%s\"},"
                            .formatted(text.substring(0, 30))
                        + "{\"type\":\"link\",\"data\":{\"href\":\"/x\",\"title\":\"a link\"},"
                        + "\"content\":[{\"type\":\"text\",\"value\":\"%s\"}]}]}"
                            .formatted(text.substring(30)))
            .collect(Collectors.joining(",", "{\"story\":{\"body\":[", "]}}"));
    String html =
        "<html><head><title>Clear a harbour in six steps</title></head><body>"
            + body
            + script.replace("%s", paragraphs)
            + "</body></html>";
    return new PageReader(512, BlockRanker.bundled())
        .read(html, Optional.empty(), LocalDate.of(2024, 6, 1))
        .orElseThrow();
  }
}
