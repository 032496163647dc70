package parallax.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.Sentence;
import parallax.model.Span;

final class TurnsTest {

  private static List<String> turns(String text) {
    return Turns.with(text, List.of(new Sentence(Span.of(0, text.length()), 0)), List.of()).stream()
        .map(turn -> words(text, turn))
        .toList();
  }

  private static String words(String text, Attribution turn) {
    List<String> content = turn.content().stream().map(part -> part.in(text)).toList();
    return turn.source().orElseThrow().in(text) + " / " + String.join(" … ", content);
  }

  @Test
  void givesEachTurnToWhoHasIt() {
    String text = "They met.\n\nMARRAN: Will it hold?\n\nADA ORLA: It will.\n";
    assertThat(turns(text)).containsExactly("MARRAN / Will it hold?", "ADA ORLA / It will.");
  }

  @Test
  void goesOnOverTheParagraphsOfAQuotedTurn() {
    String text = "\"MARRAN: Will it hold?\n\n\"ORLA: It will.\n\n\"It must.\"\n\n\"So what?\"";
    assertThat(turns(text)).containsExactly("MARRAN / Will it hold?", "ORLA / It will. … It must.");
  }

  @Test
  void takesOneLabelForAHeading() {
    assertThat(turns("MARRAN: Ada Orla came to town.\n\nIt rained.")).isEmpty();
    assertThat(turns("Note: it rained.\nAlso: it snowed.")).isEmpty();
  }

  @Test
  void staysLinearOnHostileText() {
    for (String unit : List.of("A: ", "\"AB: x\n", "\"AB: x\n\n\"x\n\n", "AB:\n", "\"A")) {
      String text = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> turns(text));
    }
  }
}
