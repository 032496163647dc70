package parallax.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.language.SpanModel;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;

final class ReconcilerTest {

  private static Span at(String text, String words) {
    int start = text.indexOf(words);
    assertThat(start).isNotNegative();
    return Span.of(start, start + words.length());
  }

  private static SpanModel.Attribution found(
      String text, String content, String source, String cue) {
    return new SpanModel.Attribution(
        List.of(at(text, content)),
        Optional.of(source).filter(words -> !words.isEmpty()).map(words -> at(text, words)),
        Optional.of(cue).filter(words -> !words.isEmpty()).map(words -> at(text, words)),
        0.9);
  }

  private static List<Quote> quotes(String text, SpanModel.Attribution... found) {
    SpanModel model = _ -> new SpanModel.Found(List.of(), List.of(found));
    Sentence whole = new Sentence(Span.of(0, text.length()), 0);
    return QuoteAnnotator.with(model).annotate(text, List.of(whole), List.of());
  }

  @Test
  void takesReportedSpeechThatNoRuleKnows() {
    String text = "The dam would hold, in the eyes of engineers, for years.";
    List<Quote> quotes = quotes(text, found(text, "The dam would hold", "", ""));
    assertThat(quotes.stream().map(Quote::span)).contains(at(text, "The dam would hold"));
  }

  @Test
  void takesApartQuotationsBetweenWhichTheOutletTells() {
    String text = "Ada Orla said “it came close”. A boy took the cups away. “I saw it all myself.”";
    List<Span> content = List.of(at(text, "“it came close”"), at(text, "“I saw it all myself.”"));
    SpanModel.Attribution one =
        new SpanModel.Attribution(
            content, Optional.of(at(text, "Ada Orla")), Optional.of(at(text, "said")), 0.9);
    assertThat(quotes(text, one)).extracting(Quote::content).contains(List.of(content.get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "The ad uses footage of Ada Orla, asking",
    "The ad, uses footage of",
  })
  void quotesWhomARecordingShows(String source, String cue) {
    String text = "The ad uses footage of Ada Orla asking last May, “Will the old dam hold?”";
    assertThat(
            quotes(
                text,
                found(text, "Ada Orla asking", "The ad", "uses footage of"),
                found(text, "“Will the old dam hold?”", source, cue)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.source()).containsExactly(at(text, "Ada Orla"));
              assertThat(one.cue()).containsExactly(at(text, "asking"));
            });
  }

  @Test
  void aRecordingItselfMaySay() {
    String text = "Footage of the dam shows that it held.";
    List<Quote> quotes = quotes(text, found(text, "that it held", "Footage of the dam", "shows"));
    assertThat(quotes)
        .singleElement()
        .satisfies(one -> assertThat(one.source()).containsExactly(at(text, "Footage of the dam")));
  }

  @Test
  void keepsQuotedWordsToTheirMarks() {
    String text = "“The dam will hold,” Ada Orla said.";
    List<Quote> quotes = quotes(text, found(text, "The dam will", "Ada Orla", "said"));
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().span()).isEqualTo(at(text, "“The dam will hold,”"));
  }

  @Test
  void takesTheBoundsOfReportedSpeechFromTheModel() {
    String text = "Ada Orla said the dam would hold after days of rain.";
    List<Quote> quotes = quotes(text, found(text, "the dam would hold", "Ada Orla", "said"));
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().span()).isEqualTo(at(text, "the dam would hold"));
  }

  @Test
  void dropsASourceThatStandsFarAway() {
    String text = "Ada Orla came. " + "It rained and rained. ".repeat(20) + "The dam would hold.";
    List<Quote> quotes = quotes(text, found(text, "The dam would hold", "Ada Orla", ""));
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().source()).isEmpty();
    assertThat(quotes.getFirst().speaker()).isEmpty();
  }

  @Test
  void givesEachContentOnce() {
    String text = "Ada Orla said the dam would hold.";
    assertThat(quotes(text, found(text, "the dam would hold", "Ada Orla", "said"))).hasSize(1);
  }

  @Test
  void takesADeedForNoWords() {
    String text = "Marran has imposed a levy on all mills since the flood.";
    assertThat(quotes(text, found(text, "a levy on all mills", "Marran", "has imposed"))).isEmpty();
  }

  @Test
  void takesANameForNoStatement() {
    String text = "The two leaders met, and the mayors praised Ada Orla for the dam.";
    assertThat(quotes(text, found(text, "Ada Orla", "The two leaders", ""))).isEmpty();
  }

  @Test
  void dropsASpeakerThatIsAPieceOfAClause() {
    String text = "The talks would involve the Marran and the dam would hold for years.";
    List<Quote> quotes =
        quotes(text, found(text, "the dam would hold for years", "involve the Marran", ""));
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().speaker()).isEmpty();
  }

  @Test
  void endsASourceWithItsLine() {
    String text = "The dam would hold, a hope of Ada Orla.\n\nBob Ray left.";
    List<Quote> quotes =
        quotes(text, found(text, "The dam would hold", "Ada Orla.\n\nBob Ray", ""));
    assertThat(quotes.getFirst().source()).containsExactly(at(text, "Ada Orla"));
  }

  @Test
  void joinsWhatStandsBeforeAndAfterOneCue() {
    String text = "The dam at Marran, Ada Orla said, would hold for years.";
    List<Quote> quotes =
        quotes(
            text,
            found(text, "The dam at Marran", "Ada Orla", "said"),
            found(text, "would hold for years", "Ada Orla", "said"));
    assertThat(quotes.stream().map(Quote::content))
        .contains(List.of(at(text, "The dam at Marran"), at(text, "would hold for years")));
  }

  @Test
  void takesTheModelsSourceForReportedSpeechAndTheRulesBesideAQuotation() {
    String reported = "Ada Orla, who chairs the board, said the dam would hold.";
    assertThat(
            quotes(reported, found(reported, "the dam would hold", "Ada Orla", "said"))
                .getFirst()
                .source())
        .containsExactly(at(reported, "Ada Orla"));
    String quoted = "Bob Ray nodded. “The dam will hold for years,” Ada Orla said.";
    assertThat(quotes(quoted, found(quoted, "“The dam will hold for years,”", "Bob Ray", "said")))
        .anyMatch(quote -> quote.source().contains(at(quoted, "Ada Orla")));
  }

  @Test
  void takesTheModelsSourceBesideAFewQuotedWords() {
    String text = "The mayor, a friend of Bob Ray, called the levy “a blow”.";
    List<Quote> quotes = quotes(text, found(text, "the levy “a blow”", "The mayor", "called"));
    assertThat(quotes.getFirst().source()).containsExactly(at(text, "The mayor"));
  }

  @Test
  void givesAFurtherPartToWhomItsOwnCueNames() {
    String text =
        "Both towns condemned the levy on mills, which Ada Orla called “illegitimate theft”.";
    var both =
        new SpanModel.Attribution(
            List.of(at(text, "the levy on mills"), at(text, "“illegitimate theft”")),
            Optional.of(at(text, "Both towns")),
            Optional.of(at(text, "condemned")),
            0.9);
    List<Quote> quotes = annotated(text, "Ada Orla", both);
    assertThat(quotes)
        .anyMatch(
            quote ->
                quote.content().contains(at(text, "“illegitimate theft”"))
                    && quote.source().contains(at(text, "Ada Orla")))
        .anyMatch(
            quote ->
                quote.content().equals(List.of(at(text, "the levy on mills")))
                    && quote.source().contains(at(text, "Both towns")));
  }

  @Test
  void beginsAfterASourceAndCueThatTheModelTookIn() {
    String text = "Mills paid the levy, which Ada Orla called “a blow to the coast”.";
    String content = "which Ada Orla called “a blow to the coast”";
    assertThat(annotated(text, "Ada Orla", found(text, content, "Ada Orla", "called")))
        .extracting(Quote::content)
        .containsExactly(List.of(at(text, "“a blow to the coast”")));
  }

  @Test
  void leavesOutAScrapBeforeTheSource() {
    String text = "Mills paid the levy, which Ada Orla called “a blow to the coast”.";
    SpanModel.Attribution found =
        new SpanModel.Attribution(
            List.of(at(text, "which"), at(text, "“a blow to the coast”")),
            Optional.of(at(text, "Ada Orla")),
            Optional.of(at(text, "called")),
            0.9);
    assertThat(annotated(text, "Ada Orla", found))
        .extracting(Quote::content)
        .containsExactly(List.of(at(text, "“a blow to the coast”")));
  }

  @Test
  void keepsWhatSomebodyIsReportedToSayWithinAReport() {
    String text = "The harbour office said that Ada Orla had called the levy “a blow”.";
    var outer =
        found(text, "that Ada Orla had called the levy “a blow”", "The harbour office", "said");
    assertThat(annotated(text, "Ada Orla", outer))
        .anyMatch(quote -> quote.source().contains(at(text, "Ada Orla")));
  }

  @Test
  void takesAPronounWithinAReportForWhoReports() {
    String text = "Ada Orla spoke of what she called a “brazen breach” of the pact.";
    var whole =
        found(text, "what she called a “brazen breach” of the pact", "Ada Orla", "spoke of");
    assertThat(annotated(text, "Ada Orla", whole))
        .extracting(Quote::content)
        .containsExactly(List.of(at(text, "what she called a “brazen breach” of the pact")));
  }

  @Test
  void tellsAQuotationOnceWhereTheModelHasItAsAPartOfMore() {
    String text =
        "“The dam will hold,” Ada Orla said. It rained. “The dam is new. It was built well by"
            + " people of this town who know what they do.”";
    var both =
        new SpanModel.Attribution(
            List.of(
                at(text, "“The dam will hold,”"),
                at(
                    text,
                    "“The dam is new. It was built well by people of this town who know what they"
                        + " do.”")),
            Optional.of(at(text, "Ada Orla")),
            Optional.of(at(text, "said")),
            0.9);
    assertThat(annotated(text, "Ada Orla", both)).hasSize(1);
  }

  @Test
  void endsAQuotationWithItsParagraph() {
    String text = "Ada Orla said: “The dam will hold for years.”\n\nPolice have other plans.";
    var over =
        found(
            text, "“The dam will hold for years.”\n\nPolice have other plans.", "Ada Orla", "said");
    assertThat(quotes(text, over))
        .extracting(Quote::content)
        .containsExactly(List.of(at(text, "“The dam will hold for years.”")));
  }

  @Test
  void givesEachSignedQuotationToWhoSignedIt() {
    String text =
        "“The dam will hold for years.” ― Ada Orla\n“Nobody believes in the dam.” ― Bob Ray\n";
    var both =
        new SpanModel.Attribution(
            List.of(
                at(text, "“The dam will hold for years.”"),
                at(text, "“Nobody believes in the dam.”")),
            Optional.of(at(text, "Bob Ray")),
            Optional.of(at(text, "―")),
            0.9);
    assertThat(annotated(text, "Ada Orla", both))
        .extracting(Quote::content, Quote::source)
        .containsExactly(
            tuple(
                List.of(at(text, "“The dam will hold for years.”")), List.of(at(text, "Ada Orla"))),
            tuple(
                List.of(at(text, "“Nobody believes in the dam.”")), List.of(at(text, "Bob Ray"))));
  }

  @Test
  void takesAWordOrTwoWhereTheModelIsSure() {
    String text = "The mayor promised a veto, and she opposes it.";
    assertThat(quotes(text, found(text, "a veto", "The mayor", "promised"))).hasSize(1);
    assertThat(quotes(text, found(text, "a veto", "", "promised"))).isEmpty();
    assertThat(quotes(text, found(text, "it", "she", "opposes"))).isEmpty();
  }

  @Test
  void dropsAnUnsureStatementThatNobodyMakes() {
    String text = "It was a plan to close the dam for years.";
    var unsure =
        new SpanModel.Attribution(
            List.of(at(text, "to close the dam for years")),
            Optional.empty(),
            Optional.of(at(text, "plan")),
            0.5);
    assertThat(quotes(text, unsure)).isEmpty();
  }

  private static List<Quote> annotated(String text, String name, SpanModel.Attribution found) {
    SpanModel model = _ -> new SpanModel.Found(List.of(), List.of(found));
    Sentence whole = new Sentence(Span.of(0, text.length()), 0);
    var mention = new Mention(at(text, name), EntityType.PERSON, name, Mention.Form.NAME);
    return QuoteAnnotator.with(model).annotate(text, List.of(whole), List.of(mention));
  }
}
