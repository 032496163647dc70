package parallax.tell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parallax.tell.fixture.Ferry;

final class TerminalSummaryTest {
  private static final String ESCAPE = "\u001B";

  @Test
  void staysWithinTheWidth() {
    String summary = TerminalSummary.write(Ferry.oneStory(), 60, false);

    assertThat(summary.lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void hasNoControlSequencesUnlessAsked() {
    assertThat(TerminalSummary.write(Ferry.dossier(), 80, false)).doesNotContain(ESCAPE);
    assertThat(TerminalSummary.write(Ferry.dossier(), 80, true)).contains(ESCAPE + "[1m");
  }

  @Test
  void tellsTheSidesOfADifferenceWithTheirOutlets() {
    assertThat(TerminalSummary.write(Ferry.oneStory(), 80, false))
        .contains("Was the bridge unmanned? (whether it happened, likely)")
        .contains("[A E] 212")
        .contains("“The Selkie freed herself on the tide.”, in its own words");
  }

  @Test
  void tellsTheDayOfMondayEveningBesideTheAccount() {
    assertThat(TerminalSummary.write(Ferry.oneStory(), 100, false).replaceAll("\\s+", " "))
        .contains("(“Monday evening”: 3 March 2031, evening)");
  }

  @Test
  void saysWhatCouldNotBeRead() {
    assertThat(TerminalSummary.write(Ferry.oneStory(), 80, false))
        .contains("Not read (2)")
        .contains("examples/empty.html: The file is empty.");
  }
}
