package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;

class YearDaysTest {

  private static final int SENTENCES = 2;

  @Test
  void holdsDaysAgainstEachOtherWhateverTheirYear() {
    YearDays agency = read("The dam of Orl broke on June 17.", "June 17=XXXX-06-17");
    YearDays other = read("It was on 15 June 2025.", "15 June 2025=2025-06-15");
    assertThat(agency.apart(other)).hasValue(2);
    assertThat(agency.apart(read("It broke."))).isEmpty();
    assertThat(
            read("On 31 December.", "31 December=XXXX-12-31")
                .apart(read("On 1 January.", "1 January=XXXX-01-01")))
        .hasValue(1);
  }

  @Test
  void readsOnlyWhatIsNearTheTopAndDoesNotLookAhead() {
    assertThat(read("It will open on June 17.", "June 17=XXXX-06-17").days()).isEmpty();
    assertThat(read("One. Two. On June 17.", "June 17=XXXX-06-17").days()).isEmpty();
  }

  @Test
  void passesOverDaysThatAreNone() {
    assertThat(read("On June 31.", "June 31=XXXX-06-31").days()).isEmpty();
  }

  @Test
  void readsASlashedDateByWhatElseTheTextNames() {
    String text = "08/11/2025. On 7 November it burned.";
    assertThat(
            read(text, "08/11/2025=2025-08-11", "7 November=XXXX-11-07")
                .apart(read("On 8 November.", "8 November=XXXX-11-08")))
        .hasValue(0);
    assertThat(
            EventTimes.of(article(text, "08/11/2025=2025-08-11", "7 November=XXXX-11-07")).told())
        .contains(new Days(day(2025, 11, 8), day(2025, 11, 8)));
    assertThat(EventTimes.of(article(text, "08/11/2025=2025-08-11")).told()).isEmpty();
    assertThat(EventTimes.of(article("13/11/2025. So.", "13/11/2025=2025-11-13")).told())
        .contains(new Days(day(2025, 11, 13), day(2025, 11, 13)));
    assertThat(EventTimes.of(article("00/11/2025. So.", "00/11/2025=2025-11-13")).told())
        .contains(new Days(day(2025, 11, 13), day(2025, 11, 13)));
  }

  private static long day(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private static YearDays read(String text, String... times) {
    return YearDays.of(article(text, times), SENTENCES);
  }

  /// @param times each as it stands in the text, and its value behind `=`
  private static AnnotatedArticle article(String text, String... times) {
    List<TimeExpression> expressions = new ArrayList<>();
    for (String time : times) {
      String[] parts = time.split("=");
      int at = text.indexOf(parts[0]);
      expressions.add(
          new TimeExpression(
              new Span(at, at + parts[0].length()), TimeType.DATE, parts[1], Anchor.EXPLICIT));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int start = 0; start < text.length(); start = sentences.getLast().span().end() + 1) {
      int end = text.indexOf('.', start) + 1;
      sentences.add(new Sentence(new Span(start, end), 0));
    }
    Article article =
        new Article(
            new ArticleId("a"),
            new Provenance("a", Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            new Published.Unknown(),
            "en",
            text);
    return new AnnotatedArticle(article, sentences, List.of(), List.of(), expressions, List.of());
  }
}
