package parallax.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.Figure;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.text.Agreement;
import parallax.text.FigureInterval;
import parallax.text.WordList;

/// Invented sentences with all the figures that they have, from `figures-xx.txt` beside this test.
final class FiguresInSentencesTest {
  record Line(String language, String text, String figures) {}

  private static final MathContext DIGITS = new MathContext(9);

  static Stream<Line> lines() {
    return Stream.of("en", "de")
        .flatMap(
            tag ->
                WordList.lines(FiguresInSentencesTest.class, "figures-" + tag + ".txt").stream()
                    .map(line -> line.split("\\|", -1))
                    .map(fields -> new Line(tag, fields[0].strip(), fields[1].strip())));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsAllFiguresAndNothingElse(Line line) {
    String text = line.text();

    assertThat(
            annotate(line.language(), text).stream()
                .map(figure -> written(figure, text))
                .collect(Collectors.joining("; ")))
        .isEqualTo(line.figures());
  }

  @Test
  void comparesAcrossLanguages() {
    Figure german = annotate("de", "Fast 400.000 Menschen flohen.").getFirst();
    String text = "Hundreds of thousands of people fled.";
    Figure english =
        FigureAnnotator.english()
            .annotate(text, List.of(new Sentence(Span.of(0, text.length()), 0)), List.of())
            .getFirst();

    assertThat(FigureInterval.between(german, english)).contains(Agreement.COMPATIBLE);
  }

  private static String written(Figure figure, String text) {
    String amount =
        switch (figure.quantity()) {
          case Quantity.Exactly(double value) -> plain(value);
          case Quantity.Between(double low, double high) -> plain(low) + ".." + plain(high);
        };
    return (figure.span().in(text) + " = " + amount + " " + figure.unit()).strip();
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static List<Figure> annotate(String language, String text) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));
    List<TimeExpression> times =
        TimeAnnotator.of(language).orElseThrow().annotate(text, whole, new Published.Unknown());
    return FigureAnnotator.of(language).orElseThrow().annotate(text, whole, times);
  }
}
