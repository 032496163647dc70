package parallax.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.read.date.DayOrder;

/// Lines that no rule names, put around and between the paragraphs of an article.
class LineJudgeTest {
  private static final String HEADLINE = "Lock keepers walk out over night shifts on the canal";
  private static final String FIRST =
      "Barges waited in a queue of eleven kilometres on Thursday after the keepers of all nine"
          + " locks on the Ostrava canal left their posts at midnight.";
  private static final String SECOND =
      "The union said that its members had worked up to fourteen nights in a row since the spring,"
          + " and that two of them had fallen asleep at the gates.";
  private static final String THIRD =
      "The water board called the walkout unlawful. Its director, Petra Novak, offered to talk on"
          + " Monday if the locks were open by then.";
  private static final String LAST =
      "Coal for the power station at Brod lasts until Sunday, its owner said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Got a news tip? WhatsApp us on 555 0199",
        "Correction: An earlier version of this story gave the wrong number of locks.",
        "About the author: Jana Kral covers transport for the Canal Post.",
        "Additional reporting by Pavel Dusek in Brod",
        "No rights reserved. Share freely.",
        "Leave your comment (14)",
        "Edited by Jana Kral",
      })
  void takesOutWhatStandsBelowATextInOtherWordsThanTheRulesHave(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, THIRD, LAST, line))
        .containsExactly(FIRST, SECOND, THIRD, LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us on Instagram @canalpost",
        "Related notes:",
      })
  void takesOutWhatStandsBetweenParagraphs(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, line, THIRD, LAST))
        .containsExactly(FIRST, SECOND, THIRD, LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We are tired.\"",
        "Nobody was hurt.",
        "And the coal?",
        "'Fourteen nights in a row'",
        "Years of silence",
        "What the keepers want",
        "Was die Schleusenwärter fordern",
        "Deux blessés",
        "Q: How long will you stay out?",
        "NOVAK: Until Monday.",
        "• Eleven kilometres of barges",
        "2. The coal lasts until Sunday",
        "14:20 The first gate opens.",
        "The canal is long, the night is longer,",
        "Jana Kral, 41, lock keeper",
        "I have not slept since Tuesday.",
        "You have been warned, the union told the board.",
        "We asked the board for the plan. It did not reply.",
        "Comment from the ministry was not available.",
        "She subscribes to no newspaper.",
        "Follow the water, the old keepers say.",
      })
  void keepsShortLinesOfTheArticle(String line) {
    assertThat(paragraphs(HEADLINE, FIRST, SECOND, line, THIRD, LAST))
        .containsExactly(FIRST, SECOND, line, THIRD, LAST);
  }

  @Test
  void keepsAListWhoseEntriesBeginAlike() {
    List<String> text = new ArrayList<>(List.of(HEADLINE, FIRST, SECOND));
    for (int lock = 1; lock <= 6; lock++) {
      text.add("Lock: number " + lock);
      text.add("Status: closed");
    }
    text.addAll(List.of(THIRD, LAST));

    assertThat(paragraphs(text.toArray(String[]::new)))
        .containsExactlyElementsOf(text.subList(1, text.size()));
  }

  @Test
  void leavesTextsAloneThatItCannotJudge() {
    List<String> brief = List.of("Edited by Jana Kral", "Rain. More rain.");
    assertThat(paragraphs(brief.toArray(String[]::new))).contains("Rain. More rain.");
    String greek =
        "Οι φύλακες των υδατοφρακτών έφυγαν από τις θέσεις τους τα μεσάνυχτα της Πέμπτης.";
    String label = "Η απεργία";
    assertThat(paragraphs(greek, greek, label, greek)).contains(label);
  }

  @Test
  void judgesWhateverItIsGivenInLinearTime() {
    String line = "Share · Tweet · 12 comments ".repeat(10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append(i % 3 == 0 ? FIRST : line).append(i).append('\n');
    }

    assertThat(PlainCleaner.clean(text.toString(), DayOrder.UNKNOWN).paragraphs()).isNotEmpty();
  }

  private static List<String> paragraphs(String... lines) {
    return PlainCleaner.clean(String.join("\n\n", lines), DayOrder.UNKNOWN).paragraphs();
  }
}
