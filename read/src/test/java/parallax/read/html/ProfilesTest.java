package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.model.Published;

/// Every profile has an invented page (`HOST.html`) and what must be read from it
/// (`HOST.expected`).
class ProfilesTest {
  private static final String FOLDER = "parallax/read/profiles";
  private static final String ENDING = ".profile";

  static List<String> hosts() throws IOException, URISyntaxException {
    List<String> hosts = new ArrayList<>();
    for (URL folder : Collections.list(ProfilesTest.class.getClassLoader().getResources(FOLDER))) {
      try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(ENDING))
            .forEach(name -> hosts.add(name.substring(0, name.length() - ENDING.length())));
      }
    }
    return hosts.stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void readsTheInventedPageOfEachPublisher(String host) throws IOException, URISyntaxException {
    Page page =
        new PageReader(512, BlockRanker.bundled())
            .read(resource(host + ".html"), Optional.empty(), LocalDate.of(2025, 1, 1))
            .orElseThrow();

    assertThat(described(page)).isEqualTo(resource(host + ".expected"));
  }

  @Test
  void namesTheLineThatIsNone() {
    assertThatThrownBy(() -> Profile.of("tern.example", List.of("outlet The Tern", "zone Velmora")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tern.example")
        .hasMessageContaining("zone Velmora");
    assertThatThrownBy(() -> Profile.of("tern.example", List.of("headline h1")))
        .hasMessageContaining("headline");
    assertThatThrownBy(() -> Profile.of("tern.example", List.of("text div[")))
        .hasMessageContaining("div[");
  }

  @Test
  void leavesOtherPublishersAlone() {
    assertThat(Profiles.bundled().of(Optional.of("terns.example"))).isEqualTo(Profile.NONE);
    assertThat(Profiles.bundled().of(Optional.of("x.".repeat(100_000) + "tern.example")))
        .isEqualTo(Profile.NONE);
    assertThat(Profiles.bundled().of(Optional.of("news.tern.example")).outlet())
        .contains("The Tern");
  }

  private static String described(Page page) {
    String published =
        switch (page.published()) {
          case Published.Minute minute -> minute.minute() + " " + minute.from();
          case Published.Day day -> day.day() + " " + day.from();
          case Published.Unknown _ -> "unknown";
        };
    return "outlet %s\ntitle %s\nbyline %s\npublished %s\n\n%s\n"
        .formatted(
            page.outlet().orElse(""),
            page.title().orElse(""),
            String.join("; ", page.byline()),
            published,
            page.text());
  }

  private static String resource(String name) throws IOException, URISyntaxException {
    String path = "/" + FOLDER + "/" + name;
    URI uri = Objects.requireNonNull(ProfilesTest.class.getResource(path), path).toURI();
    return Files.readString(Path.of(uri));
  }
}
