package parallax.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;

final class QuoteAnnotatorTest {

  private static final QuoteAnnotator ANNOTATOR = QuoteAnnotator.load();

  /// One sentence a line; an empty line begins a paragraph.
  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        paragraph++;
      } else {
        sentences.add(new Sentence(Span.of(start, start + line.length()), paragraph));
      }
      start += line.length() + 1;
    }
    return sentences;
  }

  private static List<Quote> quotes(String text) {
    return ANNOTATOR.annotate(text, sentences(text), List.of());
  }

  private static String shown(String text, Quote quote) {
    List<String> content = quote.content().stream().map(span -> span.in(text)).toList();
    return String.join(" … ", content)
        + " / "
        + quote.speaker().map(speaker -> speaker.name()).orElse("-")
        + quote.via().map(via -> " via " + via).orElse("");
  }

  private static List<String> shown(String text) {
    return quotes(text).stream().map(quote -> shown(text, quote)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ada Orla said that the dam would hold. | that the dam would hold / Ada Orla
          Ada Orla said the dam would hold. | the dam would hold / Ada Orla
          “The dam will hold,” Ada Orla said. | “The dam will hold,” / Ada Orla
          "The dam will hold," said Ada Orla, a local engineer. | "The dam will hold," / Ada Orla
          The dam will hold, Ada Orla said on Monday. | The dam will hold / Ada Orla
          Ada Orla, a local engineer, said the dam would hold. | the dam would hold / Ada Orla
          According to Ada Orla, the dam will hold. | the dam will hold / Ada Orla
          The dam will hold, according to Ada Orla. | The dam will hold / Ada Orla
          Ada Orla told the BBC that the dam would hold. | that the dam would hold / Ada Orla via BBC
          Ada Orla accused the ministry of neglect. | the ministry of neglect / Ada Orla
          Orla’s office said on Twitter that the dam would hold. | that the dam would hold / Orla’s office via Twitter
          Ada Orla put it this way: “The dam will hold.” | “The dam will hold.” / Ada Orla
          “The dam will hold.” — Ada Orla | “The dam will hold.” / Ada Orla
          “The dam will hold,” Rep. Ada Orla (G-Marran) said Friday. | “The dam will hold,” / Ada Orla
          “The dam will hold,” said spokeswoman Ada Orla. | “The dam will hold,” / Ada Orla
          “The dam will hold,” said deputy harbour master Ada Orla. | “The dam will hold,” / Ada Orla
          Mayor Ada Orla spoke of “a dam of straw” as she left. | “a dam of straw” / Ada Orla
          Ada Orla drained the lake, saying its water was bad. | its water was bad / Ada Orla
          The lawsuit said that the dam would hold. | that the dam would hold / lawsuit
          Two of the officials said that the dam would hold. | that the dam would hold / Two of the officials
          People familiar with the plan said that the dam would hold. | that the dam would hold / People familiar with the plan
          On Monday, Politico said that the dam would hold. | that the dam would hold / Politico
          “The dam will hold,” Marran TV quoted Orla. | “The dam will hold,” / Orla via Marran TV
          """)
  void findsContentSpeakerAndRelay(String text, String expected) {
    assertThat(shown(text)).containsExactly(expected);
  }

  @Test
  void joinsWhatTheSpeakerGoesOnToSay() {
    String text = "“The dam will hold,” Ada Orla said.\n“We checked it twice.”";
    assertThat(shown(text))
        .containsExactly("“The dam will hold,” … “We checked it twice.” / Ada Orla");
  }

  @Test
  void joinsWhatTheParagraphBeforeAnnounces() {
    String text = "Ada Orla said:\n\n“The dam will hold.”";
    assertThat(shown(text)).containsExactly("“The dam will hold.” / Ada Orla");
  }

  @Test
  void joinsTheCueThatFollowsAsItsOwnSentence() {
    String text = "“Will the dam hold?”\nAda Orla asked.";
    assertThat(shown(text)).containsExactly("“Will the dam hold?” / Ada Orla");
  }

  @Test
  void givesThePronounThePersonWhoSpokeLast() {
    String text = "Ada Orla said the dam would hold.\nShe added that it was old.";
    assertThat(shown(text)).contains("that it was old / Ada Orla");
  }

  @Test
  void namesTheOneWhoIsOnlyDescribedBeforeTheComma() {
    String text = "“The dam will hold,” said Marran Water’s director, Ada Orla, on Monday.";
    List<Mention> mentions =
        List.of(
            name(text, "Marran Water", EntityType.ORGANIZATION),
            name(text, "Ada Orla", EntityType.PERSON));
    assertThat(speakers(text, mentions)).containsExactly("Ada Orla");
  }

  @Test
  void givesTheSpokeswomanHerWordsAfterAnInstitution() {
    String text =
        "Marran Water denies that the dam leaks.\n“It was inspected in May,” said spokeswoman Ada"
            + " Orla.";
    assertThat(shown(text)).contains("“It was inspected in May,” / Ada Orla");
  }

  @Test
  void givesItsPronounTheInstitutionThatSpokeLast() {
    String text =
        "Orla’s office said on Twitter that the dam would hold.\nIt noted that the dam was new.";
    List<Mention> mentions =
        List.of(new Mention(Span.of(0, 13), EntityType.PERSON, "Orla’s office", Mention.Form.NAME));
    List<Quote> quotes = ANNOTATOR.annotate(text, sentences(text), mentions);
    assertThat(quotes.stream().map(quote -> shown(text, quote)))
        .contains("that the dam was new / Orla’s office via Twitter");
  }

  private static List<String> speakers(String text, List<Mention> mentions) {
    return ANNOTATOR.annotate(text, sentences(text), mentions).stream()
        .map(quote -> quote.speaker().map(speaker -> speaker.name()).orElse("-"))
        .toList();
  }

  private static Mention name(String text, String words, EntityType type) {
    int at = text.indexOf(words);
    return new Mention(Span.of(at, at + words.length()), type, words, Mention.Form.NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ada Orla, who grows wheat, was not impressed. | “Measuring waters nothing at all,” she said.
          Hero fisherman Ada Orla saved nine people. | “The river came up so fast,” she sobbed.
          Ada Orla, who leads the country, was not impressed. | “It waters nothing,” Her Excellency said.
          On Monday the mayor, Ada Orla, opened the dam. | “It will hold for a hundred years,” she said.
          """)
  void givesThePronounThePersonWhomTheSentenceBeforeIsAbout(String before, String quote) {
    String text = "“Nobody told us anything,” Jon Brekke said.\n\n" + before + "\n" + quote;
    var mentions =
        List.of(
            name(text, "Jon Brekke", EntityType.PERSON), name(text, "Ada Orla", EntityType.PERSON));
    assertThat(speakers(text, mentions)).last().isEqualTo("Ada Orla");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ada Orla had the window seat. | “It came so close to the wing,” the teacher said. | Ada Orla
          Ada Orla had the window seat. | “It came so close to the wing,” the pilot of the jet said. | pilot of the jet
          A teacher sat beside Ada Orla. | “It came so close to the wing,” the teacher said. | teacher
          Among the guests was Ada Orla. | “It came so close to the wing,” she said. | Ada Orla
          Ada Orla shook her head at the question. | “It never came close to the wing.” | Ada Orla
          At the gate a controller had other news. | “They come by here every single Tuesday,” he said. | controller
          Jon Brekke left. | As for Ada Orla, she told us: “It came so close to the wing.” | Ada Orla
          Jon Brekke left. | Ada Orla, who defends the crew, she said: “It came so close to it.” | Ada Orla
          Jon Brekke left. | Ada Orla, on the steps of the house: “It came so close to the wing.” | Ada Orla
          Among the last to land is Ada Orla, an officer of the guard. | “It came so close,” she said. | Ada Orla
          Jon Brekke came. / My grandmother, who has two shares, stayed. | “It came so close to us,” she said. | My grandmother
          Union clerk Jon Brekke shook his head. / Ada Orla stood at his side. | “It came so close,” she said. | Ada Orla
          A pilot stood beside Ada Orla. | “It came so close to the wing,” the pilot said. | pilot
          Ada Orla boarded last. | “It was late again,” said the captain, who read the names of the Jon Brekke crew. | captain
          """)
  void tellsWhomTheSentenceBeforeBringsIn(String before, String quote, String speaker) {
    String text = before.replace(" / ", "\n") + "\n" + quote;
    List<Mention> mentions = new ArrayList<>();
    List.of("Ada Orla", "Jon Brekke").stream()
        .filter(text::contains)
        .forEach(words -> mentions.add(name(text, words, EntityType.PERSON)));
    assertThat(speakers(text, mentions)).last().isEqualTo(speaker);
  }

  @Test
  void takesWhoHoldsAnOfficeForAPerson() {
    String text =
        "Jon Brekke left early.\n\nThe chairman of the union, Ada Orla, said that it would meet."
            + "\n“The vote may be held again,” she said.";
    var mentions =
        List.of(
            name(text, "Jon Brekke", EntityType.PERSON),
            name(text, "Ada Orla", EntityType.ORGANIZATION));
    assertThat(speakers(text, mentions)).last().isEqualTo("Ada Orla");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dr Ada Orla today", "the abbess of Marran, Ada Orla, who prayed with them"})
  void takesTheNameOutOfWhatStandsAroundIt(String source) {
    String text = "“Nobody has counted the dead of Marran,” said " + source + ".";
    assertThat(
            speakers(
                text,
                List.of(
                    name(text, "Marran", EntityType.PLACE),
                    name(text, "Ada Orla", EntityType.PERSON))))
        .containsExactly("Ada Orla");
  }

  @Test
  void tellsByTheirPronounsWhichOfTwoPersonsSpeaks() {
    String text =
        """
        Ada Orla came with her husband.
        Jon Brekke stayed at his desk.
        “We had no other choice at all,” she said.\
        """;
    var mentions =
        List.of(
            name(text, "Ada Orla", EntityType.PERSON), name(text, "Jon Brekke", EntityType.PERSON));
    assertThat(speakers(text, mentions)).last().isEqualTo("Ada Orla");
  }

  @Test
  void givesTheCompanyTheNameOfTheSentenceBefore() {
    String text =
        "Orla Hydro Ltd denied it.\n“No gate was opened on Sunday or Monday,” the company said.";
    var mentions = List.of(name(text, "Orla Hydro Ltd", EntityType.ORGANIZATION));
    assertThat(speakers(text, mentions)).last().isEqualTo("Orla Hydro Ltd");
  }

  @Test
  void knowsWhoHeadsTheMinistry() {
    String text =
        "Minister of Energy and Water Ada Orla opened the talks.\n\n“We have never closed the"
            + " sluices,” the head of the ministry stressed.";
    var mentions = List.of(name(text, "Ada Orla", EntityType.PERSON));
    assertThat(speakers(text, mentions)).last().isEqualTo("Ada Orla");
  }

  @Test
  void doesNotTakeThePrimeMinisterForTheMinister() {
    String text =
        """
        Minister Ada Orla flew over the forest with the Prime Minister, Ben Marin.

        “Nobody will sleep in tents,” the minister underlined.\
        """;
    var mentions =
        List.of(
            name(text, "Ada Orla", EntityType.PERSON), name(text, "Ben Marin", EntityType.PERSON));
    assertThat(speakers(text, mentions)).containsExactly("Ada Orla");
  }

  @Test
  void callsHerMajestyTheQueen() {
    String text =
        """
        Queen Ada of Marran was seen with her sister, Cora Lind.

        “The crown is only lent to us,” Her Majesty said.\
        """;
    var mentions =
        List.of(name(text, "Ada", EntityType.PERSON), name(text, "Cora Lind", EntityType.PERSON));
    assertThat(speakers(text, mentions)).containsExactly("Ada");
  }

  @Test
  void knowsWhoseTurnItIsByTheOffice() {
    String text =
        """
        Press conference of the Minister of Transport, Ada Orla

        MINISTER: Good evening, the runway has been open since four.

        QUESTION: Was there any ash at all?

        MINISTER: They made three tests with paper.\
        """;
    var mentions = List.of(name(text, "Ada Orla", EntityType.PERSON));
    assertThat(speakers(text, mentions)).contains("Ada Orla").doesNotContain("MINISTER");
  }

  @Test
  void tellsTheHeadOfTheGovernmentFromTheHeadOfState() {
    String text =
        """
        President Ada Orla came with Prime Minister Ben Marin.

        “Nobody will sleep in tents,” the head of the government underlined.

        “Nobody will be left alone,” the head of state said.\
        """;
    var mentions =
        List.of(
            name(text, "Ada Orla", EntityType.PERSON), name(text, "Ben Marin", EntityType.PERSON));
    assertThat(speakers(text, mentions)).containsExactly("Ben Marin", "Ada Orla");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"says to us by telephone", "told in a statement", "related to this daily"})
  void findsTheSpeakerBehindThoseWhoAreTold(String told) {
    String text = "“I knew nothing and I feel betrayed,” " + told + " Ada Orla, 58 years old.";
    var mentions = List.of(name(text, "Ada Orla", EntityType.PERSON));
    assertThat(speakers(text, mentions)).containsExactly("Ada Orla");
  }

  @Test
  void givesAHeadlinesQuotationWhatFollowsItsColon() {
    String text = "‘Not one hand on the tap’: minister comes home without a date";
    assertThat(speakers(text, List.of())).containsExactly("minister");
  }

  @Test
  void leavesThePronounOpenWhereNobodySpoke() {
    assertThat(shown("He said the dam would hold.")).containsExactly("the dam would hold / -");
  }

  @Test
  void knowsThroughWhomWordsCame() {
    String text = "The Palace said Ada Orla had warned of “heavy rain”.";
    assertThat(shown(text)).contains("of “heavy rain” / Ada Orla via Palace");
  }

  @Test
  void takesDistanceForNoQuotation() {
    assertThat(quotes("The “victory” was a small one.")).isEmpty();
  }

  @Test
  void tellsTheKinds() {
    assertThat(
            quotes("Ada Orla said that “we will rebuild the dam by next year”.").getFirst().kind())
        .isEqualTo(Quote.Kind.DIRECT);
    assertThat(quotes("Ada Orla condemned “foreign experts”.").getFirst().kind())
        .isEqualTo(Quote.Kind.PARTIAL);
    assertThat(quotes("Ada Orla said the dam “will hold” this time.").getFirst().kind())
        .isEqualTo(Quote.Kind.MIXED);
    assertThat(quotes("Ada Orla said the dam will hold.").getFirst().kind())
        .isEqualTo(Quote.Kind.INDIRECT);
  }

  @Test
  void readsSentencesThatBeginWithFor() {
    assertThat(quotes("For Ada Orla met the council and said that the dam would hold.")).hasSize(1);
  }

  @Test
  void staysLinearOnHostileText() {
    QuoteAnnotator rules = QuoteAnnotator.byRules();
    for (String unit :
        List.of("\"", "“a” said ", "said ", "Ada said that ", "according to ", "a, ")) {
      String text = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              rules.annotate(text, List.of(new Sentence(Span.of(0, text.length()), 0)), List.of()));
    }
  }
}
