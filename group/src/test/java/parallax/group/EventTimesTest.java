package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Grouping;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;

class EventTimesTest {

  private static final Published UNKNOWN = new Published.Unknown();

  @Test
  void takesTheDayOfPublicationBeforeAll() {
    EventTime time = EventTimes.of(article("a", "It happened in 1999.", day(2021, 9, 14), "1999"));
    assertThat(time.told()).contains(days(LocalDate.of(2021, 9, 14), LocalDate.of(2021, 9, 14)));
    assertThat(time.dated()).isTrue();
  }

  @Test
  void infersTheTimeOfAnUndatedArticleFromADatedWeekdayAtItsTop() {
    EventTime time =
        EventTimes.of(
            article(
                "a",
                "They met on Wednesday, the 12th anniversary.",
                UNKNOWN,
                "Wednesday",
                "2023-03",
                Anchor.TEXT));
    assertThat(time.told()).contains(days(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31)));
    assertThat(time.dated()).isFalse();
  }

  @Test
  void takesTheLatestPastDateAsTheEarliestTime() {
    EventTime time = EventTimes.of(article("a", "It has stood empty since 2019.", UNKNOWN, "2019"));
    assertThat(time.told()).isEmpty();
    assertThat(time.notBefore()).hasValue(LocalDate.of(2019, 1, 1).toEpochDay());
  }

  @Test
  void doesNotTakeADateAheadForPast() {
    EventTime time = EventTimes.of(article("a", "The bridge will open in 2029.", UNKNOWN, "2029"));
    assertThat(time.notBefore()).isEmpty();
  }

  @Test
  void tellsTimesApartWhereAnUndatedTextKnowsMoreThanTheOtherCould() {
    EventTime early = EventTimes.of(article("a", "They met.", day(2021, 9, 14), ""));
    EventTime knowing = EventTimes.of(article("b", "In 2022 it burned.", UNKNOWN, "2022"));
    EventTime innocent = EventTimes.of(article("c", "In 2019 it burned.", UNKNOWN, "2019"));
    assertThat(early.apart(knowing)).isPresent();
    assertThat(knowing.apart(early)).isPresent();
    assertThat(early.apart(innocent)).isEmpty();
  }

  @Test
  void toleratesAPauseOfTwoWeeks() {
    EventTime early = EventTimes.of(article("a", "They met.", day(2021, 9, 1), ""));
    assertThat(early.apart(EventTimes.of(article("b", "So.", day(2021, 9, 15), "")))).isEmpty();
    assertThat(early.apart(EventTimes.of(article("b", "So.", day(2021, 9, 16), "")))).hasValue(15);
  }

  @Test
  void holdsOpenWeekdaysAgainstEachOther() {
    EventTime tuesday = weekday("XXXX-WXX-2TAF");
    EventTime twice = tuesday.with(weekday("XXXX-WXX-2"));
    assertThat(twice.otherWeekday(tuesday)).isFalse();
    assertThat(twice.otherWeekday(weekday("XXXX-WXX-6"))).isTrue();
    assertThat(twice.otherWeekday(EventTime.UNKNOWN)).isFalse();
    assertThat(tuesday.otherWeekday(weekday("XXXX-WXX-6"))).isFalse();
  }

  @Test
  void putsMeetingsOfTheSameTwoYearsApartInTwoStoriesUnlessTheTextIsTheSame() {
    String text =
        "President Ilka Marsten received chancellor Tom Ebrel in Ostrava Nova on Wednesday for"
            + " talks on the border treaty. Marsten praised Ebrel for his patience in the talks."
            + " Ebrel thanked Marsten for the help of Ostrava Nova.";
    String again =
        "President Ilka Marsten hosted chancellor Tom Ebrel in Ostrava Nova on Wednesday for new"
            + " talks about the treaty on the border. Marsten spoke of the patience that Ebrel had"
            + " shown. Ebrel was thankful for Ostrava Nova's help.";
    AnnotatedArticle first = article("a", text, day(2021, 9, 15), "");
    AnnotatedArticle second = article("b", again, day(2021, 9, 16), "");
    AnnotatedArticle later = article("c", again, UNKNOWN, "Wednesday", "2023-03", Anchor.TEXT);
    assertThat(group(first, second).stories()).hasSize(1);
    assertThat(group(first, later).stories()).hasSize(2);
    assertThat(group(second, later).stories()).hasSize(1);
  }

  private static Grouping group(AnnotatedArticle... articles) {
    Grouper grouper = Grouper.create();
    List.of(articles).forEach(grouper::add);
    return grouper.grouping();
  }

  private static EventTime weekday(String value) {
    return EventTimes.of(
        article("a", "They met on that day.", UNKNOWN, "that day", value, Anchor.OPEN));
  }

  private static AnnotatedArticle article(
      String id, String text, Published published, String year) {
    return article(id, text, published, year, year, Anchor.EXPLICIT);
  }

  /// An article with one time expression, none where `words` is empty.
  private static AnnotatedArticle article(
      String id, String text, Published published, String words, String value, Anchor anchor) {
    int at = text.indexOf(words);
    List<TimeExpression> times =
        words.isEmpty()
            ? List.of()
            : List.of(
                new TimeExpression(
                    new Span(at, at + words.length()), TimeType.DATE, value, anchor));
    Provenance provenance = new Provenance(id, Optional.empty(), Optional.empty());
    Article article =
        new Article(
            new ArticleId(id), provenance, Optional.empty(), List.of(), published, "en", text);
    return new AnnotatedArticle(
        article,
        List.of(new Sentence(new Span(0, text.length()), 0)),
        List.of(),
        List.of(),
        times,
        List.of());
  }

  private static Days days(LocalDate first, LocalDate last) {
    return new Days(first.toEpochDay(), last.toEpochDay());
  }

  private static Published day(int year, int month, int day) {
    return new Published.Day(LocalDate.of(year, month, day), "given");
  }
}
