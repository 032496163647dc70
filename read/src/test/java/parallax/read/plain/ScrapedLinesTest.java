package parallax.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// One line of a page put above, between and below the paragraphs of an article.
class ScrapedLinesTest {
  private static final String HEADLINE = "Crane falls at Velmora harbour, two missing";
  private static final String FIRST =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said on Tuesday.";
  private static final String SECOND =
      "Ferries to the islands were stopped until the evening, and the fire brigade searched the"
          + " pier for two men.";
  private static final String LAST = "The crane had been inspected in May, a spokesman said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "READ ALSO: Ferry runs aground off Little Gull Island",
        "More from the islands: Herring prices at a ten-year high",
        "BONUS VIDEO: Dog rides the ferry alone",
        "Also in this issue: Who owns the lighthouse?",
        "[crane_pier_front.jpg]",
        "IMG_0042.JPG",
        "[ad] Winter coats from 49 crowns at Tern & Sons [/ad]",
        "ADVERTISEMENT – Bet 10, get 30",
        "#Velmora #Harbour",
        "Facebook   Twitter   WhatsApp",
        "214 comments",
        "Subscribe to our channel for more news from the islands",
        "Follow the Gull on Instagram and TikTok",
        "→ What the crane's fall means for the ferry",
        "Ann Lee/Getty Images",
        "(Image credit: Ann Lee)",
        "Did you like this article? Tell us.",
        "© Tern News Agency 2024",
        "Lesen Sie auch: Fähre läuft auf Grund",
        "Mehr zum Thema: Wer haftet für den Kran?",
        "Abonnieren Sie unseren Kanal auf WhatsApp",
        "Lea también: El ferry encalla",
        "Suscríbete a nuestro canal de Telegram"
      })
  void takesOutLinesOfThePageBetweenAndBelowParagraphs(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, line, SECOND, LAST))
        .containsExactly(FIRST, SECOND, LAST);
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, LAST, line))
        .containsExactly(FIRST, SECOND, LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Ann Lee in Velmora; Editing by Bob Ray)",
        "Reporting by Ann Lee; editing by Bob Ray",
        "al/br/cd",
        "(TNA/AL)",
        "(Tern Wire)",
        "3 comments | Older posts",
        "Home | Sport | Weather | Contact",
        "Tags: harbour, crane, velmora",
        "Press contact: press@gull.example",
        "Fehler melden | Artikel drucken | Teilen",
        "Etiquetas: puerto, grúa",
        "Newspaper \"The Gull\", No. 12",
        "Disclaimer: This post is auto-published from an agency feed."
      })
  void takesOutWhatEndsAPage(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, LAST, line))
        .containsExactly(FIRST, SECOND, LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q: Who inspected the crane?",
        "Bob Ray, 51, fisherman",
        "What we know so far",
        "Claim of responsibility: the fishers' union posted a video",
        "More than 300: the number of ferries a week",
        "Share prices fell by a tenth",
        "Follow the money",
        "Text messages were sent to all 4,200 islanders",
        "Download speeds have doubled",
        "\"Subscribe to our channel,\" he told them.",
        "Latest figures from the port show 12 dead",
        "Comment from the mayor was not available.",
        "Photo finish in the regatta",
        "Ann Lee · Bob Ray · Cy Day · Dee Orr",
        "Ann Lee | 1,204 votes | 51%",
        "Ein Zeuge: „Es war laut“",
        "– „Ok.“",
        "Más de 300 personas: la cifra del puerto"
      })
  void keepsLinesOfTheArticle(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, line, SECOND, LAST))
        .containsExactly(FIRST, line, SECOND, LAST);
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, LAST, line))
        .containsExactly(FIRST, SECOND, LAST, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          By Ann Lee in Velmora;                                    ; Ann Lee;
          By Ann Lee, Harbour Correspondent, The Tern Herald; The Tern Herald; Ann Lee;
          Posted by Ann Lee — 3 comments;                           ; Ann Lee;
          Reporter: Ann Lee | Photo: Bob Ray;                       ; Ann Lee;
          posted by A. Lee, 5 March 2024, 19:20 CET;                ; A. Lee; 2024-03-05
          Tern Business Weekly, 5 March 2024; Tern Business Weekly  ;       ; 2024-03-05
          THE TERN BAY HERALD; THE TERN BAY HERALD                  ;       ;
          Tern Radio – News in brief; Tern Radio                    ;       ;
          Gull Notes – translated from German; Gull Notes           ;       ;
          gullblog.example – harbour blog; gullblog.example         ;       ;
          Skip to content | English | Deutsch;                      ;       ;
          Home | News | Sport | Weather;                            ;       ;
          5 March 2024, 14:10 | Islands Desk;                       ;       ; 2024-03-05
          March 5, 2024 9:14 PM GMT+1 - Updated an hour ago;        ;       ; 2024-03-05
          Posted on March 5, 2024 at 11:52 p.m. | The Gull;         ;       ; 2024-03-05
          5 March 2024, 15:27 (updated 17:02) — our translation;    ;       ; 2024-03-05
          5. März 2024, 14.10 Uhr | Inseln;                         ;       ; 2024-03-05
          5 de marzo de 2024 - 14:10 hs | Economía;                 ;       ; 2024-03-05
          Updated March 5, 2024;                                    ;       ;
          Tuesday, 08:40 · Share · Copy link;                       ;       ;
          """)
  void readsLinesAboveTheTextAsWhatTheySay(String line, String outlet, String name, String day) {
    for (String text :
        new String[] {lines(HEADLINE, line, FIRST, LAST), lines(line, HEADLINE, FIRST, LAST)}) {
      PlainText clean = clean(text);

      assertThat(clean.title()).contains(HEADLINE);
      assertThat(clean.paragraphs()).containsExactly(FIRST, LAST);
      assertThat(clean.outlet().orElse(null)).isEqualTo(outlet);
      assertThat(clean.byline().stream().findFirst().orElse(null)).isEqualTo(name);
      assertThat(clean.published().map(Moment::day).orElse(null))
          .isEqualTo(day == null ? null : LocalDate.parse(day));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Issued on: Thu 05/02/2026 - 23:14     2 min;                    2026-02-05
          TNA, Velmora  20-Jul-26  16:05 GMT;                             2026-07-20
          AGENCY "TERN"  //  English service  //  04.03.2025  19:20;      2025-03-04
          gull.example / harbour-desk / 2024-09-24T19:02;                 2024-09-24
          19 June 2025, 14:12 EAT;                                        2025-06-19
          Updated: 19 June 2025, 14:12;
          The crane fell on 4 March 2025 at 19:20 near the eastern pier;
          """)
  void readsADayWithItsTimeAmongNamesAsTheDay(String line, String day) {
    PlainText clean = clean(lines(HEADLINE, line, FIRST, SECOND, LAST));

    assertThat(clean.published().map(Moment::day).orElse(null))
        .isEqualTo(day == null ? null : LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          TERN BAY, May 15, 2024 (TNA) - ;                          2024-05-15
          VELMORA, 16.05.2024 /TNA "Tern"/ – ;                      2024-05-16
          Velmora, 16. Mai 2024 (tna) - ;                           2024-05-16
          TERN BAY, May 15 (TNA) - ;
          Velmora, 16 May 2024 – ;
          On 16 May 2024 (a Thursday) - ;
          """)
  void readsAFullDatelineOfAnAgencyAsTheDay(String dateline, String day) {
    PlainText clean = clean(lines(HEADLINE, dateline + " " + FIRST, LAST));

    assertThat(clean.published().map(Moment::day).orElse(null))
        .isEqualTo(day == null ? null : LocalDate.parse(day));
    assertThat(clean.paragraphs()).hasSize(2);
  }

  @Test
  void takesOutHeadlinesBelowALabelUntilTheTextGoesOn() {
    String text =
        FIRST
            + "\n\n"
            + "Related stories\n"
            + "Ferry runs aground\n"
            + "Who owns the lighthouse?\n\n"
            + "Safety rules\n\n"
            + LAST
            + "\n\nTRENDING\n1. Herring prices rise\n2. What the mayor said";

    assertThat(clean(text).paragraphs()).containsExactly(FIRST, "Safety rules", LAST);
  }

  @Test
  void takesTheHeadlineFromBelowATrailAndTheMarkFromTheLastSentence() {
    PlainText clean =
        clean(lines("TernBuzz24 » Islands » Crane falls", HEADLINE, FIRST, LAST + " (TNA)"));

    assertThat(clean.title()).contains(HEADLINE);
    assertThat(clean.paragraphs()).containsExactly(FIRST, LAST);
  }

  @Test
  void takesWhatIsCriedOutInCapitalsAsTheHeadline() {
    assertThat(clean(lines("CRANE DOWN!", FIRST, LAST)).title()).contains("CRANE DOWN!");
    assertThat(clean(lines("Ends.", FIRST, LAST)).title()).isEmpty();
  }

  @Test
  void namesTheReporterOfACreditWhereThereIsNoByline() {
    PlainText clean =
        clean(lines(HEADLINE, FIRST, LAST, "(Reporting by Ann Lee; Editing by Bob Ray)"));

    assertThat(clean.byline()).containsExactly("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(AFP)", "With inputs from AFP"})
  void anAgencyThatIsCreditedBelowTheTextIsInTheByline(String credit) {
    PlainText clean = clean(lines(HEADLINE, "By Ann Lee", FIRST, LAST, credit));

    assertThat(clean.paragraphs()).containsExactly(FIRST, LAST);
    assertThat(clean.byline()).containsExactly("Ann Lee", "AFP");
  }

  @Test
  void anAgencyThatIsCreditedBehindTheLastSentenceIsInTheByline() {
    PlainText clean = clean(lines(HEADLINE, FIRST, LAST + " (AFP)"));

    assertThat(clean.paragraphs()).containsExactly(FIRST, LAST);
    assertThat(clean.byline()).containsExactly("AFP");
  }

  @Test
  void theTextEndsWithItsLastSentence() {
    assertThat(
            paragraphs(
                HEADLINE,
                "",
                FIRST,
                "",
                SECOND,
                "",
                LAST,
                "",
                "GIVE – 5 euros a month",
                "Tern · Gull"))
        .containsExactly(FIRST, SECOND, LAST);
  }

  @Test
  void aQuestionOrAListMayEndTheText() {
    assertThat(
            paragraphs(HEADLINE, "", FIRST, "", SECOND, "", LAST, "", "But who looked after it?"))
        .endsWith("But who looked after it?");
    assertThat(
            paragraphs(
                HEADLINE, "", FIRST, "", SECOND, "", LAST, "", "They demand:", "- A new crane"))
        .endsWith("They demand:", "- A new crane");
  }

  @Test
  void namesAndMottosAboveTheHeadlineAreNoHeadline() {
    PlainText text =
        clean(
            lines(
                "VELMORA LIBRE — English pages",
                "",
                "The crane that fell on the harbour of Velmora",
                "",
                "Velmora Now | Wed 11 Jun 2025 | 3-min read",
                "",
                FIRST,
                "",
                SECOND,
                "",
                LAST));
    assertThat(text.title()).contains("The crane that fell on the harbour of Velmora");
    assertThat(text.published()).contains(Moment.of(LocalDate.of(2025, 6, 11)));
    assertThat(text.paragraphs()).containsExactly(FIRST, SECOND, LAST);
  }

  private static List<String> paragraphs(String... lines) {
    return clean(lines(lines)).paragraphs();
  }

  private static String lines(String... lines) {
    return String.join("\n\n", lines);
  }

  private static PlainText clean(String text) {
    return PlainCleaner.clean(text, DayOrder.UNKNOWN);
  }
}
