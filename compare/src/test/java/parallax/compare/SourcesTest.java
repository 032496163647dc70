package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.AnnotatedArticle;

/// What the names of sources tell.
final class SourcesTest {
  private static Sources sources(AnnotatedArticle... articles) {
    List<AnnotatedArticle> all = List.of(articles);
    return new Sources(all, StoryView.cast(all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Says",
        "Report",
        "statement",
        "officials",
        "Officials",
        "two senior officials",
        "people briefed on the matter",
        "White House officials",
        "media reports",
        "",
        "source with knowledge of the exchange",
        "Orla's critics",
        "both men",
        "the lawsuit",
        "?"
      })
  void namesNobody(String label) {
    assertThat(Sources.unnamed(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee",
        "White House",
        "police",
        "the departmental health service",
        "Orla Times",
        "Harbour Trust",
        "Ministry of Health",
        "Orla Group"
      })
  void namesSomebody(String label) {
    assertThat(Sources.unnamed(label)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Reuters, true
          Port Wren Post, true
          Port Wren News Agency, true
          Port Wren Environment Agency, false
          Port Wren, false
          newspaper reports, false
          """)
  void knowsMedia(String label, boolean medium) {
    assertThat(Sources.medium(label)).isEqualTo(medium);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Orla, Ada Orla, true
          Orla administration, Ada Orla, true
          Syria, Syrians, true
          Port Wren Police, Port Wren Hospital, false
          House, White House, false
          Ada Orla, Ben Orla, false
          """)
  void takesNamesForOne(String a, String b, boolean one) {
    assertThat(sources().one(a, b)).isEqualTo(one);
    assertThat(sources().one(b, a)).isEqualTo(one);
  }

  @Test
  void takesARulerAndTheSeatOfTheGovernmentForOne() {
    AnnotatedArticle article =
        Told.by(
                "Gull",
                "North Korean leader Pak Il spoke. Mara Voss, the chair of Orla Trust, too.")
            .person("Pak Il", "Pak Il")
            .person("Mara Voss", "Mara Voss")
            .article();
    assertThat(sources(article).one("Pak Il", "Pyongyang")).isTrue();
    assertThat(sources(article).one("North Korea", "Pyongyang")).isTrue();
    assertThat(sources(article).one("Mara Voss", "Orla Trust")).isTrue();
    assertThat(sources(article).one("Mara Voss", "Pyongyang")).isFalse();
  }

  @Test
  void takesALongerNameOfOneBodyForItBeyondDoubt() {
    assertThat(Sources.oneBody("harbour authority", "Port Wren harbour authority")).isTrue();
    assertThat(Sources.oneBody("Orla", "Ada Orla")).isFalse();
  }
}
