package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.ArticleId;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Voice;

final class FoundTest {
  private static Side side(String article, int start, int end) {
    return new Side(
        article,
        List.of(new Report(new ArticleId(article), Span.of(start, end), new Voice.Own())),
        List.of());
  }

  private static Found found(Found.Kind kind, Side... sides) {
    return new Found(kind, "lorries", List.of(sides), 0.7, "");
  }

  /// Whole sentences of two articles.
  private final Found sentences =
      found(Found.Kind.FIGURE, side("gull", 100, 180), side("heron", 40, 90));

  @Test
  void sentencesTellLessThanTheFiguresInThem() {
    Found figures = found(Found.Kind.FIGURE, side("gull", 120, 122), side("heron", 60, 62));
    assertThat(sentences.tellsLessThan(figures)).isTrue();
    assertThat(
            sentences.tellsLessThan(
                found(Found.Kind.POLARITY, side("heron", 60, 62), side("gull", 120, 122))))
        .isTrue();
  }

  @Test
  void anotherPlaceIsAnotherThing() {
    assertThat(
            sentences.tellsLessThan(
                found(Found.Kind.FIGURE, side("gull", 200, 202), side("heron", 60, 62))))
        .isFalse();
    assertThat(
            sentences.tellsLessThan(
                found(Found.Kind.FIGURE, side("tern", 120, 122), side("heron", 60, 62))))
        .isFalse();
  }

  @Test
  void otherWordsForOneSayingTellNothingOfAConflict() {
    assertThat(
            sentences.tellsLessThan(
                found(Found.Kind.WORDING, side("gull", 120, 122), side("heron", 60, 62))))
        .isFalse();
  }

  @Test
  void figuresThatCanGoTogetherExcludeNothing() {
    assertThat(new Found(Found.Kind.FIGURE, "", List.of(), 0.6, "").excludes()).isFalse();
    assertThat(new Found(Found.Kind.FIGURE, "", List.of(), 0.75, "").excludes()).isTrue();
    assertThat(new Found(Found.Kind.WORDING, "", List.of(), 0.9, "").excludes()).isFalse();
  }
}
