package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.language.SentenceEncoder;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;

class RetellingsTest {
  private static final List<String> QUARRY =
      List.of(
          "A landslide buried the access road of the slate quarry at Holm on Tuesday morning.",
          "Fourteen workers were cut off for nine hours, the county fire service said.",
          "Two of them were treated for cold and shock, and nobody was badly hurt.",
          "\"We heard a roar and then the road was simply not there,\" said Tora Vik, a driver.",
          "A helicopter could not land because of fog until the afternoon.",
          "The owner, Nordskifer, said sensors on the slope had shown no movement.",
          "Geologists had warned in a report two years ago that the slope was unstable.",
          "The labour inspectorate has closed the quarry until further notice.");

  /// The same as a translator might have it.
  private static final List<String> TRANSLATED =
      List.of(
          "On Tuesday in the morning the road that leads to the Holm slate pit was covered by a"
              + " slide of earth.",
          "As the firemen of the county tell, 14 labourers could not get away during nine hours.",
          "Nobody suffered grave injuries, but two had to be looked after, being cold and in"
              + " shock.",
          "The driver Tora Vik recounts: \"There was a thunder, and after it no road any more.\"",
          "Only after midday the fog allowed the helicopter to come down.",
          "According to Nordskifer, to whom the pit belongs, the measuring devices on the hillside"
              + " had registered no motion.",
          "That the hillside was not stable had been said by geologists in an expertise two years"
              + " before.",
          "For an indefinite time the pit has been shut by the labour inspection.");

  /// Another reporter's account of the same day.
  private static final List<String> ANOTHER =
      List.of(
          "Families waited at the school of Holm on Tuesday while fourteen quarry workers were"
              + " stranded behind a landslide.",
          "\"I only believed it when he stood before me,\" said Anna Lie, whose husband works"
              + " there.",
          "The last of them came down by helicopter shortly before five.",
          "The village lives from slate, and every second family has somebody at the quarry.",
          "It has been closed by the labour inspectorate.",
          "The mayor wants to know why a warning by geologists was not heeded.",
          "A meeting in the parish hall is planned for Thursday.",
          "In 1987 a slide at the same place killed three people.");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Retellings retellings = new Retellings(SentenceEncoder.load()::encode);

  /// Sentences state the same where they bear the same number.
  private final Retellings byNumber = new Retellings(RetellingsTest::numbered);

  private static float[] numbered(String sentence) {
    float[] meaning = new float[128];
    Matcher number = NUMBER.matcher(sentence);
    meaning[number.find() ? Integer.parseInt(number.group()) % meaning.length : 0] = 1;
    return meaning;
  }

  @Test
  void aTranslationIsARetellingWithTheSentencesThatStateTheSame() {
    AnnotatedArticle quarry = article("a", QUARRY);
    AnnotatedArticle translated = article("b", TRANSLATED);
    Copy copy = one(retellings.among(List.of(quarry, translated), List.of()));
    assertThat(copy.kind()).isEqualTo(Copy.Kind.RETOLD);
    assertThat(copy.containment()).isLessThan(0.05);
    assertThat(copy.passages())
        .extracting(passage -> quarry.words(passage.inA()))
        .containsSubsequence(QUARRY.get(0), QUARRY.get(1), QUARRY.get(4), QUARRY.get(7));
    assertThat(copy.passages())
        .filteredOn(passage -> quarry.words(passage.inA()).equals(QUARRY.get(1)))
        .extracting(passage -> translated.words(passage.inB()))
        .contains(TRANSLATED.get(1));
  }

  @Test
  void anotherReportOfTheSameEventIsNone() {
    assertThat(
            retellings.among(
                List.of(
                    article("a", QUARRY), article("b", ANOTHER), article("c", QUARRY.reversed())),
                List.of()))
        .isEmpty();
  }

  @Test
  void whoHadItFirstIsToldByTheDays() {
    AnnotatedArticle later = article("a", QUARRY, Optional.of(LocalDate.of(2025, 3, 5)));
    AnnotatedArticle earlier = article("b", TRANSLATED, Optional.of(LocalDate.of(2025, 3, 4)));
    assertThat(one(retellings.among(List.of(later, earlier), List.of())).from())
        .contains(earlier.id());
  }

  @Test
  void aPartThatIsRetoldWithinOtherTextIsFoundWhereItIs() {
    List<String> other = new ArrayList<>(statements(50, 58, "Else it was said"));
    other.addAll(statements(1, 9, "It was also said"));
    other.addAll(statements(60, 66, "Else it was said"));
    AnnotatedArticle whole = article("a", statements(1, 9, "They tell of"));
    AnnotatedArticle part = article("b", other);
    Copy copy = one(byNumber.among(List.of(whole, part), List.of()));
    assertThat(copy.passages()).hasSize(8);
    assertThat(copy.passages().getFirst().inB().start()).isPositive();
  }

  @Test
  void theSameStatementsInAnotherOrderAreNone() {
    List<String> shuffled = new ArrayList<>(statements(1, 20, "It was also said"));
    Collections.shuffle(shuffled, new Random(7));
    assertThat(
            byNumber.among(
                List.of(article("a", statements(1, 20, "They tell of")), article("b", shuffled)),
                List.of()))
        .isEmpty();
  }

  @Test
  void sharedQuotationsToTheLetterAreNoEvidence() {
    List<String> speech = statements(1, 12, "\"My fellow citizens, I promise you the thing of");
    AnnotatedArticle a = quoted(article("a", speech));
    AnnotatedArticle b = quoted(article("b", speech.stream().map(said -> said + " Ah").toList()));
    assertThat(byNumber.among(List.of(a, b), List.of())).isEmpty();
  }

  @Test
  void aCopyThatIsKnownStaysButAPartialOneOfARetellingIsReplaced() {
    AnnotatedArticle a = article("a", statements(1, 9, "They tell of"));
    AnnotatedArticle b = article("b", statements(1, 9, "It was also said"));
    assertThat(byNumber.among(List.of(a, b), List.of(copy(Copy.Kind.REWORDED))))
        .containsExactly(copy(Copy.Kind.REWORDED));
    assertThat(one(byNumber.among(List.of(a, b), List.of(copy(Copy.Kind.PARTIAL)))).kind())
        .isEqualTo(Copy.Kind.RETOLD);
  }

  @Test
  void anEditedCopyIsNoRetelling() {
    List<String> lines = statements(1, 12, "The harbour master told the council of the matter");
    assertThat(byNumber.among(List.of(article("a", lines), article("b", lines)), List.of()))
        .isEmpty();
  }

  @Test
  void copiesOfOtherArticlesAreLeftAside() {
    assertThat(byNumber.among(List.of(article("z", QUARRY)), List.of(copy(Copy.Kind.NEAR))))
        .isEmpty();
  }

  @Test
  void nothingToReadIsNoRetelling() {
    AnnotatedArticle empty = article("a", List.of());
    AnnotatedArticle dots = article("b", Collections.nCopies(30, "........................."));
    assertThat(retellings.among(List.of(empty, dots, article("c", QUARRY)), List.of())).isEmpty();
    assertThat(retellings.among(List.of(), List.of())).isEmpty();
  }

  @Test
  void manyArticlesOfEndlessRepetitionsCostLittle() {
    List<AnnotatedArticle> articles =
        IntStream.range(0, 14)
            .mapToObj(
                i ->
                    article("r" + i, Collections.nCopies(2_000, "Number 7 is told again by r" + i)))
            .toList();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> byNumber.among(articles, List.of()));
  }

  private static List<String> statements(int from, int to, String words) {
    return IntStream.range(from, to)
        .mapToObj(i -> words + " number " + i + " by somebody " + (char) ('a' + i % 26))
        .toList();
  }

  private static Copy copy(Copy.Kind kind) {
    return new Copy(new ArticleId("a"), new ArticleId("b"), kind, 0.2, Optional.empty(), List.of());
  }

  private static Copy one(List<Copy> copies) {
    assertThat(copies).hasSize(1);
    return copies.getFirst();
  }

  private static AnnotatedArticle article(String id, List<String> sentences) {
    return article(id, sentences, Optional.empty());
  }

  /// @param sentences one a line
  private static AnnotatedArticle article(
      String id, List<String> sentences, Optional<LocalDate> day) {
    List<Sentence> spans = new ArrayList<>();
    int at = 0;
    for (String sentence : sentences) {
      spans.add(new Sentence(Span.of(at, at + sentence.length()), spans.size()));
      at += sentence.length() + 1;
    }
    Published published =
        day.<Published>map(date -> new Published.Day(date, "test")).orElse(new Published.Unknown());
    return new AnnotatedArticle(
        new Article(
            new ArticleId(id),
            new Provenance(id.toLowerCase(Locale.ROOT), Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            published,
            "en",
            String.join("\n", sentences)),
        spans,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// The same, each sentence a direct quotation.
  private static AnnotatedArticle quoted(AnnotatedArticle article) {
    List<Quote> quotes =
        article.sentences().stream()
            .map(
                sentence ->
                    new Quote(
                        List.of(sentence.span()),
                        List.of(),
                        List.of(),
                        Quote.Kind.DIRECT,
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return new AnnotatedArticle(
        article.article(), article.sentences(), List.of(), quotes, List.of(), List.of());
  }
}
