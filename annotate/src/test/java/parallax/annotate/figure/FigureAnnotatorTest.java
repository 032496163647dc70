package parallax.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.EntityType;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Tally;
import parallax.model.TimeExpression;

final class FigureAnnotatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The war has killed close to 300,000 people. | close to 300,000 people | 300000 | people  | close to  | killed close to 300,000 people
          It puts the death toll at 300,000.          | 300,000                 | 300000 | people  |           | the death toll
          They hold 80 per cent of the country.       | 80 per cent             | 80     | percent |           | the country
          More than five million refugees fled.       | More than five million refugees | 5000000 | people | more than | refugees fled
          It cost $3.5 million.                       | $3.5 million            | 3500000 | USD    |           | cost $3.5 million
          They walked 12 km.                          | 12 km                   | 12     | kilometre |         | walked
          The meeting lasted more than three hours.   | more than three hours   | 3      | hours   | more than | The meeting lasted
          """)
  void readsValueUnitModifierAndWhatIsCounted(
      String text, String words, double value, String unit, String modifier, String counts) {
    Figure figure = annotate(text).getFirst();

    assertThat(figure.span().in(text)).isEqualTo(words);
    assertThat(figure.quantity()).isEqualTo(new Quantity.Exactly(value));
    assertThat(figure.unit()).isEqualTo(unit);
    assertThat(figure.modifier().orElse(null)).isEqualTo(modifier);
    assertThat(figure.counts()).isEqualTo(counts);
    assertThat(text).contains(figure.counts());
  }

  @Test
  void readsVagueNumbersAndRangesAsBounds() {
    assertThat(annotate("It killed hundreds of thousands.").getFirst().quantity())
        .isEqualTo(new Quantity.Between(200_000, 999_000));
    assertThat(annotate("Between 5 and 7 people came.").getFirst().quantity())
        .isEqualTo(new Quantity.Between(5, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He is about 40 - 50 years old.            | 40            | 50 years old  | 40      | 50      | years
          The walls are eight to 10 feet tall.      | eight         | 10 feet       | 8       | 10      | foot
          It costs between $5 million and $7 million. | 5 million   | 7 million     | 5000000 | 7000000 | USD
          It is 3 km to 5 km away.                  | 3 km          | 5 km          | 3       | 5       | kilometre
          Fewer than 9 but more than 5 people came. | 5             | 9             | 5       | 9       | people
          Some 5 to 7 million people came.          | 5             | 7 million     | 5000000 | 7000000 | people
          """)
  void givesBothEndsOfARangeAsItsParts(
      String text, String low, String high, double from, double to, String unit) {
    Figure range = annotate(text).getFirst();

    assertThat(range.quantity()).isEqualTo(new Quantity.Between(from, to));
    assertThat(range.parts()).extracting(part -> part.span().in(text)).containsExactly(low, high);
    assertThat(range.parts())
        .extracting(Figure::quantity)
        .containsExactly(new Quantity.Exactly(from), new Quantity.Exactly(to));
    assertThat(range.parts()).allMatch(part -> part.unit().equals(unit) && part.parts().isEmpty());
  }

  @Test
  void givesTheOrdinalThatANumberMayEndWith() {
    Figure mixed = annotate("The shot killed two and a third died later.").getFirst();

    assertThat(mixed.quantity()).isEqualTo(new Quantity.Exactly(2 + 1 / 3.0));
    assertThat(mixed.parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.unit()).isEqualTo("rank");
              assertThat(part.quantity()).isEqualTo(new Quantity.Exactly(3));
            });
    assertThat(annotate("They paid two and a half million.").getFirst().parts()).isEmpty();
    assertThat(annotate("It lies two and a third miles off.").getFirst().parts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Su-24 jet was shot down.",
        "The COVID-19 pandemic went on.",
        "It bought S-400 missiles.",
        "It began in March 2011.",
        "They met on 6 May 2019.",
      })
  void countsNoNamesAndNoDates(String text) {
    assertThat(annotate(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Between $5 million and $7 million was spent., 5000000, 7000000, USD",
    "It will cost 5-7 million euros., 5000000, 7000000, EUR",
    "They were given 44 mg to 50 mg., 44, 50, milligram",
    "An 8- to 16-metre mast stood there., 8, 16, metre",
    "More than 5 but fewer than 9 boats sank., 5, 9, boats",
    "Two or three boats sank., 2, 3, boats",
    "A few thousand refugees came., 2000, 9000, people",
    "Between 5% and 7% agreed., 5, 7, percent",
  })
  void readsRangesWithTheUnitOfBothEnds(String text, double low, double high, String unit) {
    Figure figure = annotate(text).getFirst();

    assertThat(figure.quantity()).isEqualTo(new Quantity.Between(low, high));
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @Test
  void readsAChangeAsTwoFigures() {
    assertThat(annotate("Its price rose from 5 euros to 7 euros.").stream().map(Figure::quantity))
        .containsExactly(new Quantity.Exactly(5), new Quantity.Exactly(7));
    assertThat(annotate("Its price was cut from 9 to 7 euros.").stream().map(Figure::quantity))
        .containsExactly(new Quantity.Exactly(9), new Quantity.Exactly(7));
  }

  @ParameterizedTest
  @CsvSource({
    "It cost £3.2m., 3200000, GBP",
    "It cost $1.2tn., 1200000000000, USD",
    "A loss of -$5 was booked., -5, USD",
    "It cost 300 Danish crowns., 300, DKK",
    "It cost 10000 guilders., 10000, NLG",
    "It cost Rs 5 crore., 50000000, INR",
    "It cost 50 tenge., 50, KZT",
    "It holds 3 quarts., 3, quart",
    "It flew at 900 km/h., 900, kmh",
    "It measured 43.8 °C., 43.8, celsius",
    "They got three quadrillion votes., 3000000000000000, votes",
  })
  void readsUnitsAndCurrencies(String text, double value, String unit) {
    Figure figure = annotate(text).getFirst();

    assertThat(figure.quantity()).isEqualTo(new Quantity.Exactly(value));
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @Test
  void countsGoOnBehindAnd() {
    List<Figure> figures =
        annotate("The quake killed more than 50 people in Ruun and more than 6 in Sey.");

    assertThat(figures).extracting(Figure::unit).containsExactly("people", "people");
    assertThat(figures).extracting(Figure::counts).last().isEqualTo("in Sey");
  }

  @Test
  void saysWhatIsCountedWithPlaceAndTime() {
    assertThat(
            annotate("The Front carried out 32 attacks in Ruun in May alone.").getFirst().counts())
        .isEqualTo("carried out 32 attacks in Ruun in May");
    assertThat(annotate("Of the dead, almost 8,000 were civilians.").getFirst().unit())
        .isEqualTo("people");
    assertThat(annotate("Both halls held 40 desks were they not full.").getFirst().counts())
        .doesNotContain("were");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Front carried out 32 attacks in Ruun in May 2019. | attacks | Ruun | 2019-05
          Some 40 per cent of the country's schools are shut.   | schools |      |
          A third of voters stayed home.                        | voters  |      |
          It puts the death toll at 300.                        | toll    |      |
          It killed 300 in Ruun.                                | people  | Ruun |
          Most of the 19 Sept. 11 hijackers were caught.        | hijackers | | XXXX-09-11
          """)
  void takesApartWhatIsCounted(String text, String head, String place, String time) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));
    int at = text.indexOf("Ruun");
    List<Mention> places =
        at < 0
            ? List.of()
            : List.of(
                new Mention(Span.of(at, at + 4), EntityType.PLACE, "Ruun", Mention.Form.NAME));
    List<TimeExpression> times =
        TimeAnnotator.english().annotate(text, whole, new Published.Unknown());

    Tally tally =
        FigureAnnotator.english()
            .annotate(text, whole, times, places)
            .getFirst()
            .tally()
            .orElseThrow();

    assertThat(tally)
        .isEqualTo(new Tally(head, Optional.ofNullable(place), Optional.ofNullable(time)));
  }

  @Test
  void countsNothingThatIsLeftOfAnOwner() {
    assertThat(annotate("Half of the country's 23 million people fled.").getLast().counts())
        .isEqualTo("people fled");
  }

  @Test
  void readsAFourthTermAsAPlaceInARowAndAFourthOfVotersAsAPart() {
    assertThat(annotate("She won a fourth term.").getFirst().quantity())
        .isEqualTo(new Quantity.Exactly(4));
    assertThat(annotate("She won a fourth of the votes.").getFirst().quantity())
        .isEqualTo(new Quantity.Exactly(0.25));
  }

  @Test
  void takesTheNumberBeforeADateAsTheCount() {
    Figure figure = annotate("Most of the 19 Sept. 11 hijackers were caught.").getFirst();

    assertThat(figure.quantity()).isEqualTo(new Quantity.Exactly(19));
    assertThat(figure.unit()).isEqualTo("hijackers");
  }

  @Test
  void aWinIsNoKoreanMoney() {
    assertThat(annotate("She won 3 medals.").getFirst().unit()).isEqualTo("medals");
  }

  /// What is found in hostile text grows with the text: nothing is cut off, nothing piles up.
  @ParameterizedTest
  @ValueSource(strings = {"1,", "one hundred and ", "5 km to ", "from 1 to ", "more than 5 "})
  void findsInProportionInHostileText(String unit) {
    int once = annotate(unit.repeat(2_000)).size();
    int twice = annotate(unit.repeat(4_000)).size();

    assertThat(once).isPositive();
    assertThat((double) twice / once).isBetween(1.9, 2.1);
  }

  private static List<Figure> annotate(String text) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));
    List<TimeExpression> times =
        TimeAnnotator.english().annotate(text, whole, new Published.Unknown());
    return FigureAnnotator.english().annotate(text, whole, times);
  }
}
