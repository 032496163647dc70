package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parallax.language.WindowPlan.Cut;
import parallax.language.WordPiece.Piece;

class WindowPlanTest {
  private final WordPiece wordPiece = new WordPiece(Vocabulary.shared());

  @Test
  void readsAShortTextAtOnce() {
    assertThat(plan("The tug left. The ferry stayed.")).containsExactly(new Cut(0, 0, 8));
    assertThat(plan("")).isEmpty();
  }

  @Test
  void cutsBeforeAParagraphAndShowsTheSentenceBefore() {
    String sentence = "The harbour master said the tug had left. ";
    String text = sentence.repeat(22).strip() + "\n\n" + sentence.repeat(20).strip();
    List<Piece> pieces = wordPiece.pieces(text, 10_000);
    List<Cut> cuts = plan(text);
    assertThat(pieces.get(cuts.getFirst().to()).start()).isEqualTo(text.indexOf("\n\n") + 2);
    int context = pieces.get(cuts.get(1).from()).start();
    assertThat(text.substring(context)).startsWith("The harbour master");
    assertThat(cuts.get(1).from()).isLessThan(cuts.get(1).own());
  }

  @Test
  void judgesEveryPieceOnceWhateverTheText() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      int words = random.nextInt(1_500);
      for (int word = 0; word < words; word++) {
        text.append(List.of("tug", "Orla", "ran", "“", "”").get(random.nextInt(5)))
            .append(List.of(" ", " ", " ", ". ", ".\n", "?” ").get(random.nextInt(6)));
      }
      int next = 0;
      for (Cut cut : plan(text.toString())) {
        assertThat(cut.own()).isEqualTo(next);
        assertThat(cut.from()).isBetween(Math.max(0, next - WindowPlan.OVERLAP), next);
        assertThat(cut.to()).isGreaterThan(cut.own());
        assertThat(cut.to() - cut.from()).isLessThanOrEqualTo(WindowPlan.WINDOW);
        next = cut.to();
      }
      assertThat(next).isEqualTo(wordPiece.pieces(text.toString(), 100_000).size());
    }
  }

  private List<Cut> plan(String text) {
    List<Piece> pieces = wordPiece.pieces(text, 100_000);
    return WindowPlan.of(text, pieces, PieceShapes.of(text, pieces));
  }
}
