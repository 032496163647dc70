package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Story;

/// A story that turns out to be two, by a judge who takes everything for one story at first.
class SplitTest {

  private static final List<String> HARBOUR =
      List.of(
          "Champion Anton Velk stopped Hasan Rumani in the seventh round at Harbour Hall. Rumani"
              + " had come in for an injured rival.",
          "Velk kept his heavyweight belt by stopping Rumani in round seven at Harbour Hall, and"
              + " Hasan Rumani did not object.",
          "Hasan Rumani was no match for heavyweight champion Anton Velk, who stopped him at"
              + " Harbour Hall after seven rounds.");

  private static final List<String> STADIUM =
      List.of(
          "Champion Anton Velk stopped Tobias Thorn in the sixth round at Alpine Stadium. Thorn"
              + " went down twice.",
          "Velk kept his heavyweight belt by stopping Thorn in round six at Alpine Stadium, and"
              + " Tobias Thorn was down twice.",
          "Tobias Thorn was no match for heavyweight champion Anton Velk, who stopped him at"
              + " Alpine Stadium after six rounds.");

  /// Joins all, merges nothing.
  private record AllOne(double halves) implements Judge {
    @Override
    public double join(Profile article, LiveStory story, double[] features) {
      return 1;
    }

    @Override
    public double merge(LiveStory a, LiveStory b, double[] features) {
      return -9;
    }

    @Override
    public double split(LiveStory one, LiveStory other, double[] features) {
      return halves;
    }
  }

  @Test
  void makesTwoOfAStoryThatIsTwo() {
    Grouper grouper = grouper(-1);
    Placement last = addAll(grouper, mixed());
    assertThat(stories(grouper))
        .containsExactly(List.of("h0", "h1", "h2"), List.of("s0", "s1", "s2"));
    assertThat(last.story()).isEqualTo("s2");
    assertThat(last.parted()).contains("s1");
    assertThat(last.reasons().getLast())
        .startsWith("s1 and s2 are two")
        .contains("rumani", "thorn");
    assertThat(grouper.placement(new ArticleId("s0")).orElseThrow().story()).isEqualTo("s2");
  }

  @Test
  void leavesAStoryWholeThatIsOne() {
    Grouper grouper = grouper(1);
    assertThat(addAll(grouper, mixed()).parted()).isEmpty();
    assertThat(stories(grouper)).hasSize(1);
  }

  @Test
  void keepsTogetherWhatAPersonSaidIsOne() {
    Grouper grouper = grouper(-1);
    List<AnnotatedArticle> articles = mixed();
    addAll(grouper, articles.subList(0, 2));
    assertThat(grouper.correct(new Correction.OneEvent(articles.get(0).id(), articles.get(1).id())))
        .isInstanceOf(Correction.Outcome.Done.class);
    addAll(grouper, articles.subList(2, 6));
    assertThat(stories(grouper)).hasSize(1);
  }

  @Test
  void findsTheHalvesWhateverTheOrder() {
    Vocabulary vocabulary = Vocabulary.withBackground();
    List<Profile> profiles =
        new ArrayList<>(
            mixed().reversed().stream()
                .map(article -> sketcher().sketch(article).profile(vocabulary))
                .toList());
    Bisection halves = Bisection.of(profiles, 3).orElseThrow();
    assertThat(halves.one()).extracting(one -> one.id().value()).containsExactly("s2", "s1", "s0");
    assertThat(halves.other())
        .extracting(one -> one.id().value())
        .containsExactly("h2", "h1", "h0");
  }

  @Test
  void bisectsNothingOfTooFewOrOfArticlesThatAreAllAlike() {
    Vocabulary vocabulary = Vocabulary.withBackground();
    Profile one = sketcher().sketch(mixed().getFirst()).profile(vocabulary);
    assertThat(Bisection.of(List.of(one, one), 3)).isEmpty();
    assertThat(Bisection.of(List.of(one, one, one, one, one, one), 3)).isEmpty();
  }

  private static Grouper grouper(double halves) {
    return new Grouper(_ -> new float[4], new AllOne(halves));
  }

  private static Sketcher sketcher() {
    return new Sketcher(_ -> new float[4]);
  }

  private static Placement addAll(Grouper grouper, List<AnnotatedArticle> articles) {
    return articles.stream().map(grouper::add).toList().getLast();
  }

  private static List<List<String>> stories(Grouper grouper) {
    return grouper.grouping().stories().stream()
        .map(Story::articles)
        .map(ids -> ids.stream().map(ArticleId::value).toList())
        .toList();
  }

  /// One of each in turn.
  private static List<AnnotatedArticle> mixed() {
    return Stream.of(0, 1, 2)
        .flatMap(i -> Stream.of(article("h" + i, HARBOUR.get(i)), article("s" + i, STADIUM.get(i))))
        .toList();
  }

  private static AnnotatedArticle article(String id, String text) {
    Article article =
        new Article(
            new ArticleId(id),
            new Provenance(id, Optional.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            new Published.Unknown(),
            "en",
            text);
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
