package parallax.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

class PlainCleanerTest {
  private static final String FIRST =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said.";

  @Test
  void takesNoiseOutAndKeepsTheArticle() {
    PlainText text =
        clean(
            """
            !-- Some tag (tag.js) -->

            Crane Falls at Velmora Harbour, Ferries Stopped

            Ferries to the islands were stopped and the fire brigade searched the eastern pier

            March 4, 2024
            Crane Falls at Velmora Harbour, Ferries Stopped
            Fire engines at the eastern pier
            SOURCE: PORT AUTHORITY

            %s

            crane-velmora-pier

            "Nobody was hurt," said the harbour master.

            Also Read: Ferry Runs Aground Off Little Gull Island

            Safety rules

            The crane had been inspected in May.

            ___

            Ann Lee reported from Velmora.

            Leave a Reply

            Your email address will not be published. Required fields are marked *
            """
                .formatted(FIRST));

    assertThat(text.title()).contains("Crane Falls at Velmora Harbour, Ferries Stopped");
    assertThat(text.published()).contains(Moment.of(LocalDate.of(2024, 3, 4)));
    assertThat(text.paragraphs())
        .containsExactly(
            "Ferries to the islands were stopped and the fire brigade searched the eastern pier",
            FIRST,
            "\"Nobody was hurt,\" said the harbour master.",
            "Safety rules",
            "The crane had been inspected in May.");
  }

  @Test
  void takesTheHeadlineFromBelowItsStandfirst() {
    PlainText text =
        clean(
            "The port authority says that the crane had been inspected in the spring of the"
                + " year\n\n"
                + "Velmora crane fall blamed on rusted bolts\n\n"
                + FIRST);

    assertThat(text.title()).contains("Velmora crane fall blamed on rusted bolts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gull & Gannet | The weekly of the southern islands",
        "Velmora Radio - the voice of the outer harbour",
        "The Velmora Echo — your paper since the great flood"
      })
  void readsAMastheadAsTheOutletNotAsTheHeadline(String masthead) {
    PlainText text = clean(masthead + "\n\nCrane row at Velmora\n\n" + FIRST);

    assertThat(text.title()).contains("Crane row at Velmora");
    assertThat(text.outlet()).contains(masthead.split(" [|—-] ", 2)[0]);
    assertThat(text.paragraphs()).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Velmora crane row - the harbour master resigns",
        "Crane Falls at Velmora | The Gull"
      })
  void keepsALineThatMayBeTheHeadline(String headline) {
    assertThat(clean(headline + "\n\n" + FIRST).title()).contains(headline);
  }

  @Test
  void readsBylineAndLeavesUpdatesUndated() {
    PlainText text =
        clean(
            "Velmora crane fall stops ferries\n\n"
                + "By Ann Lee and Bob Ray\n\n"
                + "Updated March 5, 2024\n\n"
                + FIRST);

    assertThat(text.byline()).containsExactly("Ann Lee", "Bob Ray");
    assertThat(text.published()).isEmpty();
    assertThat(text.paragraphs()).containsExactly(FIRST);
  }

  @Test
  void readsNoiseOfOtherLanguages() {
    PlainText text =
        clean(
            "Kran stürzt im Hafen um\n\n"
                + "14. März 2024, 9.15 Uhr\n\n"
                + "Der Hafen blieb am Montag geschlossen, nachdem ein Kran auf den östlichen Pier"
                + " gestürzt war, wie die Behörde mitteilte.\n\n"
                + "Lesen Sie auch: Fähre läuft auf Grund\n\n"
                + "Kommentar schreiben\n");

    assertThat(text.paragraphs()).hasSize(1);
    assertThat(text.published().map(Moment::day)).contains(LocalDate.of(2024, 3, 14));
  }

  @Test
  void keepsSentencesThatOnlyBeginLikeNoise() {
    String clean =
        FIRST
            + "\n\n"
            + "Read the statement before you sign it, she said.\n\n"
            + "See also the report of the harbour master, which names the firm.\n\n"
            + "Opinion polls had shown the mayor ahead.\n\n"
            + "Source: the harbour master, who asked not to be named because of the inquiry.";

    assertThat(String.join("\n\n", clean(clean).paragraphs())).isEqualTo(clean);
  }

  @Property(tries = 300, seed = "20260303")
  void neverThrowsAndNeverInventsText(@ForAll String text) {
    PlainText clean = clean(text);

    String squeezed = Whitespace.squeeze(text);
    assertThat(clean.paragraphs())
        .allSatisfy(paragraph -> assertThat(squeezed).contains(paragraph));
  }

  private static PlainText clean(String text) {
    return PlainCleaner.clean(text, DayOrder.UNKNOWN);
  }
}
