package parallax.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.language.SentenceSplitter;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.text.WordList;

/// Invented sentences with all the times that they have, from `news-xx.txt` beside this test.
final class TimesInSentencesTest {
  /// @param day the day of publication, `-` where there is none
  record Line(String language, String day, String text, String times) {}

  static Stream<Line> lines() {
    return TimeLanguage.TAGS.stream()
        .flatMap(
            tag ->
                WordList.lines(TimesInSentencesTest.class, "news-" + tag + ".txt").stream()
                    .map(line -> line.split(" \\| ?", -1))
                    .map(f -> new Line(tag, f[0].strip(), f[1].strip(), f[2].strip())));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsAllTimesAndNothingElse(Line line) {
    Published published =
        line.day().equals("-")
            ? new Published.Unknown()
            : new Published.Day(LocalDate.parse(line.day()), "given");

    assertThat(times(line.language(), line.text(), published)).isEqualTo(line.times());
  }

  static Stream<Line> messages() {
    return WordList.lines(TimesInSentencesTest.class, "messages-en.txt").stream()
        .map(line -> line.split(" \\| ?", -1))
        .map(f -> new Line("en", f[0].strip(), f[1].strip(), f[2].strip()));
  }

  /// The same for messages, from `messages-en.txt`.
  @ParameterizedTest
  @MethodSource("messages")
  void readsMessagesByTheConventionsOfMessages(Line line) {
    Published sent = new Published.Minute(LocalDateTime.parse(line.day()), "given");

    assertThat(times(line.language(), line.text(), sent)).isEqualTo(line.times());
  }

  @Test
  void findsNothingInALanguageWithoutGrammar() {
    String text =
        "Le ministre est arriv\u00e9 hier \u00e0 Lyon et il repart le 3 mai 2019. ".repeat(6);

    assertThat(times("fr", text, new Published.Unknown())).isEmpty();
    assertThat(ArticleTimes.isReadable(article("fr", text, new Published.Unknown()))).isFalse();
  }

  @Test
  void readsAShortNoteByItsWordsWhereTheLanguageIsGuessedWrong() {
    String text = "They will meet on 3 May 2019.";

    assertThat(times("la", text, new Published.Unknown())).isEqualTo("3 May 2019 = 2019-05-03");
  }

  @Test
  void leavesBareDaysOpenInAMessageButNotInAReport() {
    Published sent = new Published.Minute(LocalDate.of(2021, 9, 15).atTime(14, 0), "given");
    String text = "Can we meet on Friday?";

    assertThat(times("en", text, sent)).isEqualTo("Friday = XXXX-WXX-5");
    assertThat(times("en", text, new Published.Day(LocalDate.of(2021, 9, 15), "given")))
        .isEqualTo("Friday = 2021-09-10");
    assertThat(times("en", text + "\n\nThe council said no.", sent))
        .isEqualTo("Friday = 2021-09-10");
  }

  private static String times(String language, String text, Published published) {
    return ArticleTimes.in(article(language, text, published), SentenceSplitter.split(text))
        .stream()
        .map(time -> time.span().in(text) + " = " + time.value())
        .collect(Collectors.joining("; "));
  }

  private static Article article(String language, String text, Published published) {
    return new Article(
        new ArticleId("note"),
        new Provenance("note", Optional.empty(), Optional.empty()),
        Optional.empty(),
        List.of(),
        published,
        language,
        text);
  }
}
