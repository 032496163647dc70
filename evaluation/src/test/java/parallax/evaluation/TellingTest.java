package parallax.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.evaluation.Telling.Marked;
import parallax.evaluation.Telling.Outlet;
import parallax.evaluation.Telling.Stand;
import parallax.model.Span;

final class TellingTest {
  private static List<Telling> all() {
    return Stream.of("dev", "kept").flatMap(half -> Telling.of(half).stream()).toList();
  }

  @Test
  void eachIsToldByThreeWhoContradictEachOther() {
    Set<String> names = new HashSet<>();
    for (Telling telling : all()) {
      assertThat(names.add(telling.name())).as(telling.name()).isTrue();
      assertThat(telling.outlets()).as(telling.name()).hasSize(3);
      assertThat(telling.contested()).as(telling.name()).isNotEmpty();
      assertThat(telling.contested()).as(telling.name()).isEqualTo(telling.kinds().keySet());
    }
    assertThat(names).hasSize(1100);
  }

  @Test
  void marksSayHowSentencesStandToEachOther() {
    Telling bridge =
        Telling.of("dev").stream()
            .filter(one -> one.outlets().size() == 3)
            .findFirst()
            .orElseThrow();
    Set<Stand> stands = new HashSet<>();
    bridge.pairs(
        (one, other) -> {
          assertThat(one.to(other)).isEqualTo(other.to(one));
          stands.add(one.to(other));
        });
    assertThat(stands).containsExactlyInAnyOrder(Stand.values());
  }

  @Test
  void findsTheSentenceOfASpan() {
    for (Outlet outlet : Telling.of("kept").getFirst().outlets()) {
      String text = outlet.text();
      for (Marked sentence : outlet.sentences()) {
        int start = text.indexOf(sentence.words());
        int end = start + sentence.words().length();
        assertThat(outlet.at(Span.of(start, end))).isEqualTo(sentence);
        assertThat(outlet.at(Span.of(end - 1, end))).isEqualTo(sentence);
      }
    }
  }
}
