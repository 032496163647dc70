package parallax.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every page: no serious fault of accessibility, nothing wider than a phone,
/// nothing loaded, nothing wrong on the console.
class EveryPageTest extends Browsing {
  private static final String SERIOUS =
      """
      axe.run(document, {resultTypes: ['violations'] %s}).then(found => found.violations
        .filter(one => one.impact === 'serious' || one.impact === 'critical')
        .map(one => one.id + ': ' + one.help + ' ' + one.nodes.map(n => n.html).slice(0, 3).join(' ')))\
      """;

  private @Nullable Newsroom room;
  private String article = "";
  private String axe = "";

  @BeforeAll
  void open(@TempDir Path folder) throws IOException, InterruptedException {
    try (InputStream in = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    room = new Newsroom(folder.toString(), folder);
    article = room.post(Newsroom.reports()).replace("/api/v1", "");
    room.post(
        List.of(
            new Newsroom.Report(
                "The Gull",
                "Talks in Damascus end",
                "2024-06-03",
                "Talks in Damascus ended on Monday. Envoys from Moscow and Ankara flew on to"
                    + " Aleppo, a spokesman said in Damascus.")));
    tab().newTab();
  }

  @AfterAll
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=bridge&outlet=The%20Gull",
        "/search?kind=quote&speaker=Ana%20Lovdal",
        "/speakers",
        "/speakers/Ana%20Lovdal",
        "/outlets",
        "/outlets/The%20Gull",
        "/feeds",
        "/alerts?words=bridge",
        "/add",
        "/login",
        "/stories/s1",
        "/stories/s2",
        "/stories/s1/figures",
        "/stories/s1/correct",
        "ARTICLE",
        "/nothing"
      })
  void isAccessibleNarrowAndQuiet(String path) throws InterruptedException {
    String address = Objects.requireNonNull(room).address(path.equals("ARTICLE") ? article : path);
    tab().media("screen", "light");
    tab().size(1280, 900);
    tab().open(address);
    tab().eval("document.querySelectorAll('details').forEach(d => d.open = true)");
    tab().eval(axe + ";0");
    assertThat(words(tab().eval(SERIOUS.formatted("")))).as(path).isEmpty();
    tab().media("screen", "dark");
    assertThat(words(tab().eval(SERIOUS.formatted(", runOnly: ['color-contrast']"))))
        .as(path + " in the dark")
        .isEmpty();
    for (int width : new int[] {390, 320}) {
      tab().size(width, 900);
      assertThat(tab().eval("document.documentElement.scrollWidth").asInt())
          .as(path + " at " + width)
          .isLessThanOrEqualTo(width);
    }
    assertThat(count("h1")).isEqualTo(1);
    assertThat(count("main")).isEqualTo(1);
    assertThat(tab().eval("document.title").asText()).endsWith(" – Parallax");
    // That a page is not there is said on the console, too.
    assertThat(tab().faults())
        .noneMatch(fault -> fault.contains("\"level\":\"error\"") && !path.equals("/nothing"));
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
