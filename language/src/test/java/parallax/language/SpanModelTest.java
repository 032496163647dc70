package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.Span;

class SpanModelTest {
  private final SpanModel model = SpanModel.load().orElseThrow();
  private final WordPiece wordPiece = new WordPiece(Vocabulary.shared());

  @Test
  void seesTheSamePiecesAndShapesAsInTraining() throws IOException {
    JsonNode fixture =
        new ObjectMapper()
            .readTree(SpanModelTest.class.getResourceAsStream("spans-v4-parity.json"));
    for (JsonNode example : fixture.get("cases")) {
      String text = example.get("text").asText();
      List<WordPiece.Piece> pieces = wordPiece.pieces(text, 10_000);
      long[] shapes = PieceShapes.of(text, pieces);
      assertThat(pieces).as(text).hasSize(example.get("spans_utf16").size());
      for (int at = 0; at < pieces.size(); at++) {
        assertThat(pieces.get(at).id()).isEqualTo(example.get("input_ids").get(at + 1).asInt());
        assertThat(shapes[at]).isEqualTo(example.get("shape_ids").get(at + 1).asLong());
        assertThat(pieces.get(at).start())
            .isEqualTo(example.at("/spans_utf16/" + at + "/0").asInt());
        assertThat(pieces.get(at).end()).isEqualTo(example.at("/spans_utf16/" + at + "/1").asInt());
      }
    }
  }

  @Test
  void findsNamesAtWholeWords() {
    String text = "Angela Merkel met officials of the World Bank in Berlin.";
    assertThat(model.find(text).names().stream().map(name -> name.span().in(text)))
        .contains("Angela Merkel", "Berlin");
  }

  @Test
  void takesWhateverStandsInAText() {
    for (String hostile :
        List.of("", " ", "\uD800", "שלום עולם", "x".repeat(1_000_000), "\u0000\n")) {
      SpanModel.Found found = model.find(hostile);
      assertThat(found.names()).allMatch(name -> name.span().end() <= hostile.length());
    }
  }

  @Test
  void readsTextsLongerThanOneWindow() {
    String text = "Mayor Ann Poe said the bridge was safe. ".repeat(60);
    for (SpanModel.Name name : model.find(text).names()) {
      assertThat(new Span(0, text.length()).contains(name.span())).isTrue();
    }
    assertThat(model.find(text).names()).isNotEmpty();
  }
}
