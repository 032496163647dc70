package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Span;

class WireCreditsTest {
  private static final String BODY =
      "A ferry ran aground off Ulvik on Monday, the coast guard said.\n\nNobody was hurt, and 40"
          + " people were taken off.\n\nThe weather was calm, and the lighthouse was lit.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ULVIK, Norway (AP) —                | Associated Press | AP
          ULVIK (Reuters) -                   | Reuters          | Reuters
          ULVIK, Norway, May 15, 2024 (CAN) - | CAN              | CAN
          Ulvik, Sept 22 (CNS) -              | CNS              | CNS
          LOME (Pan-Wire) -                   | Pan-Wire         | Pan-Wire
          (NI) - ULVIK, JUN 5 -               | NI               | NI
          Oslo (dpa) –                        | Deutsche Presse-Agentur | dpa
          """)
  void aPlaceLineCreditsWhatStandsInItsBrackets(String line, String agency, String words) {
    String text = line + " " + BODY;
    assertThat(words(text)).containsExactly(Map.entry(agency, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          — Reuters                                                      | Reuters
          (AFP)                                                          | Agence France-Presse
          Source: TASS                                                   | TASS
          The Associated Press contributed to this report.               | Associated Press
          Associated Press writer Ann Lee contributed to this report.    | Associated Press
          With inputs from PTI                                           | Press Trust of India
          Additional reporting by Reuters                                | Reuters
          With our correspondent and AFP                                 | Agence France-Presse
          """)
  void aLineBelowTheTextCreditsAnAgency(String line, String agency) {
    assertThat(words(BODY + "\n\n" + line)).hasSize(1).containsKey(agency);
  }

  @Test
  void severalAgenciesAreCreditedInOneLine() {
    assertThat(words(BODY + "\n\nAP/Reuters")).containsOnlyKeys("Associated Press", "Reuters");
    assertThat(words(BODY + "\n\nSources: AFP, TASS and agencies"))
        .containsOnlyKeys("Agence France-Presse", "TASS");
  }

  @Test
  void aNameBehindTheLastSentenceIsACredit() {
    assertThat(words(BODY + " — Reuters")).containsExactly(Map.entry("Reuters", "Reuters"));
    assertThat(words(BODY + " (EFE)")).containsExactly(Map.entry("EFE", "EFE"));
  }

  @Test
  void aBylineIsACreditWithoutWordsInTheText() {
    assertThat(WireCredits.of(article(BODY, List.of("Ann Lee, Reuters"), Optional.empty())))
        .containsExactly(Map.entry("Reuters", Optional.empty()));
    assertThat(WireCredits.of(article(BODY, List.of(), Optional.of("Reuters"))))
        .containsOnlyKeys("Reuters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With agencies",
        "Ann Lee (Labour) – she said so – was there.",
        "The minister told Reuters that nobody was hurt in the accident.",
        "Reuters reported on Monday that the ferry had been inspected in January.",
        "Bloomberg, Sanders and Warren debate in Ulvik",
        "MAP",
        "(Adds quote) - ",
        "By the sea, everything was calm",
      })
  void whatNamesNoAgencyByFormIsNoCredit(String line) {
    assertThat(words(line + "\n\n" + BODY)).isEmpty();
    assertThat(words(BODY + "\n\n" + line)).isEmpty();
  }

  @Test
  void hostileLinesAreReadInLittleTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(words("")).isEmpty();
          assertThat(words("\n\n\n")).isEmpty();
          assertThat(words("A".repeat(500_000) + " (")).isEmpty();
          assertThat(words("AP, ".repeat(100_000))).isEmpty();
          assertThat(words("(".repeat(200_000))).isEmpty();
          assertThat(words(". - ".repeat(200_000))).isEmpty();
        });
  }

  /// The words in the text by agency.
  private static Map<String, String> words(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    WireCredits.of(article(text, List.of(), Optional.empty()))
        .forEach((agency, span) -> words.put(agency, span.orElse(new Span(0, 0)).in(text)));
    return words;
  }

  private static Article article(String text, List<String> byline, Optional<String> outlet) {
    return new Article(
        new ArticleId("a"),
        new Provenance("a.txt", Optional.empty(), outlet),
        Optional.empty(),
        byline,
        new Published.Unknown(),
        "en",
        text);
  }
}
