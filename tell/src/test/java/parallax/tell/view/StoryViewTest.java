package parallax.tell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parallax.model.Report;
import parallax.model.Span;
import parallax.tell.fixture.Ferry;

final class StoryViewTest {
  private final DossierView whole = DossierView.of(Ferry.dossier());
  private final StoryView story = whole.stories().getFirst();
  private final List<Report> renderings =
      story.dossier().findings().utterances().getFirst().renderings();

  @Test
  void marksTheWordsThatADifferenceBetweenRenderingsNames() {
    assertThat(marked(renderings.subList(0, 2))).containsExactly("silence", "it was quiet");
  }

  @Test
  void findsTheWordsItselfWhereNoDifferenceIsBetweenAll() {
    assertThat(marked(story.dossier().findings().utterances().get(2).renderings()))
        .anyMatch(words -> words.contains("accident"));
  }

  private List<String> marked(List<Report> some) {
    List<List<Span>> apart = story.wordsApart(some);
    return IntStream.range(0, some.size())
        .boxed()
        .flatMap(
            i ->
                apart.get(i).stream()
                    .map(span -> span.in(whole.article(some.get(i).article()).article().text())))
        .toList();
  }
}
