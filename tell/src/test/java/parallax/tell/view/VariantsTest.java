package parallax.tell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import parallax.model.Span;

final class VariantsTest {

  @Test
  void marksWordsThatStandInTheOthersPlace() {
    assertThat(marked("these measures are inhumane", "these measures are anti-human"))
        .containsExactly(List.of("inhumane"), List.of("anti-human"));
  }

  @Test
  void doesNotMarkWhatALongerRenderingHasInAddition() {
    assertThat(marked("a heavy blow", "a heavy and damaging blow"))
        .containsExactly(List.of(), List.of());
  }

  @Test
  void looksThroughCaseAndAccents() {
    assertThat(marked("The café burned", "the Cafe burned")).containsExactly(List.of(), List.of());
  }

  @Property(tries = 200, seed = "20260303")
  void marksLieWithinTheirRendering(@ForAll @Size(min = 1, max = 4) List<String> renderings) {
    List<List<Span>> spans = Variants.differing(renderings);

    assertThat(spans).hasSameSizeAs(renderings);
    for (int i = 0; i < spans.size(); i++) {
      int length = renderings.get(i).length();
      assertThat(spans.get(i)).allMatch(s -> s.length() > 0 && s.end() <= length);
    }
  }

  private static List<List<String>> marked(String... renderings) {
    List<List<Span>> spans = Variants.differing(List.of(renderings));
    return IntStream.range(0, renderings.length)
        .mapToObj(i -> spans.get(i).stream().map(s -> s.in(renderings[i])).toList())
        .toList();
  }
}
