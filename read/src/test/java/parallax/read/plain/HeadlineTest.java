package parallax.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.read.date.DayOrder;

class HeadlineTest {
  private static final String BODY =
      """

      The ferry Kestrel struck the northern pier of Tern Bay shortly after six on Tuesday morning, and four passengers were treated for bruises.

      Divers looked at the hull in the afternoon and found a dent of two metres below the water line.

      The crossing to Gull Island stays closed until the pier has been repaired, which may take three weeks.
      """;

  private static PlainText clean(String head) {
    return PlainCleaner.clean(head.strip() + "\n" + BODY, DayOrder.UNKNOWN);
  }

  private static Optional<String> title(String head) {
    return clean(head).title();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REPUBLIC OF VELMORA\nMINISTRY OF TRANSPORT AND PORTS",
        "Ministry of Transport and Ports\nDirectorate of Coastal Shipping",
        "Gull Lines Ltd\nStock exchange notice | Investor relations",
        "Gull Lines\nNews release - for immediate use",
        "Office of the Harbour Master\nPress note no. 14",
        "HARBOUR STRIKE COMMITTEE\n(elected by the crews, not by the owners)",
        "Tern Harbour Notes\na diary by islanders, for islanders",
        "The Gull\n[automatic translation from French, show the original]",
        "DAILY GULL\nEXCLUSIVE REPORT by Ann Lee, shipping editor",
      })
  void standsBelowLetterheadsAndNotes(String above) {
    assertThat(title(above + "\n\nFerry to Gull Island strikes pier, four hurt"))
        .contains("Ferry to Gull Island strikes pier, four hurt");
  }

  @Test
  void mayBeginWithTheWordLive() {
    assertThat(title("LIVE: Ferry strikes pier at Tern Bay - updates"))
        .contains("LIVE: Ferry strikes pier at Tern Bay - updates");
  }

  @Test
  void mayBeginWithTheWordUpdated() {
    assertThat(title("Gull Lines Ltd\nUpdated timetable for route 4, Gull Island\n\n10 May 2025"))
        .contains("Updated timetable for route 4, Gull Island");
  }

  @Test
  void isACommuniquesOwnWhereThereIsNoOther() {
    assertThat(
            title("Republic of Velmora\nMinistry of Ports\n\nCOMMUNIQUÉ\n\nTern Bay, 10 May 2025"))
        .contains("COMMUNIQUÉ");
  }

  @Test
  void isNoneAboveWhatWasSpoken() {
    String text =
        """
        RADIO TERN 98.1 - Morning edition, transcript

        HOST: Good morning from a wet Tern Bay, and the ferry is still not sailing. Ann Lee is down at the pier for us. Ann?

        LEE: Morning, Bob. There are two divers in the water, and the harbour master tells me that it may take them three weeks to mend it.

        HOST: Three weeks without a ferry to the island, and that in the middle of the summer. What do people say?

        LEE: They say that they saw it coming, and that the captain was told about the current many times.
        """;
    assertThat(PlainCleaner.clean(text, DayOrder.UNKNOWN).title()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gull Lines\nNews release 2025/17 - 13 May 2025\n\nFerry to Gull Island strikes pier",
        "THE NORTHERN GULL\nTern Bay, 13 May 2025\n\nFerry to Gull Island strikes pier",
        "The Northern Gull. Tern Bay, 13 of May of 2025\n\nFerry to Gull Island strikes pier",
        "Gull Radio | 13 May 2025 | listen (2:41)\n\nFerry to Gull Island strikes pier",
        "Ferry to Gull Island strikes pier\n\nThe Northern Gull, Tuesday, May 13, 2025"
      })
  void theDayOfAReleaseAndTheOneDayBesideNamesAreThatOfPublication(String head) {
    PlainText text = clean(head);

    assertThat(text.published())
        .hasValueSatisfying(at -> assertThat(at.day()).hasToString("2025-05-13"));
    assertThat(text.paragraphs().getFirst()).startsWith("The ferry Kestrel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        The Northern Gull. Tern Bay, 13 May 2025
        The Weekly Gull. Tern Bay, 14 May 2025

        Ferry to Gull Island strikes pier\
        """,
        "Gull Radio | last changed, updated 13 May 2025\n\nFerry to Gull Island strikes pier",
        "Gull Radio | 13 May, 20:25\n\nFerry to Gull Island strikes pier"
      })
  void twoDaysOrALaterOneAreNone(String head) {
    assertThat(clean(head).published()).isEmpty();
  }

  @Test
  void leavesTheTextWhole() {
    assertThat(title("Ferry to Gull Island strikes pier, four hurt")).isPresent();
    assertThat(clean("Ferry to Gull Island strikes pier, four hurt").paragraphs()).hasSize(3);
    assertThat(PlainCleaner.clean(BODY, DayOrder.UNKNOWN).paragraphs()).hasSize(3);
  }
}
