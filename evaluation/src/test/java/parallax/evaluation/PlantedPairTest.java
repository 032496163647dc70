package parallax.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.evaluation.PlantedPair.Planted;

class PlantedPairTest {
  private static final Set<String> KINDS =
      Set.of(
          "figure",
          "time",
          "role",
          "polarity",
          "participants",
          "place",
          "attribution",
          "wording",
          "firsts");

  private final List<PlantedPair> pairs =
      Stream.of("dev", "kept").flatMap(half -> PlantedPair.of(half).stream()).toList();

  @Test
  void namesEveryEvidenceByWordsThatStandOnceInItsArticle() {
    for (PlantedPair pair : pairs) {
      PlantedPair.Gold gold = pair.gold();
      Stream.of(gold.agreements(), gold.differences(), gold.nearMisses())
          .flatMap(List::stream)
          .forEach(one -> assertEvidence(pair, one));
    }
  }

  private static void assertEvidence(PlantedPair pair, Planted one) {
    one.first().forEach(piece -> assertOnce(pair, 0, piece));
    one.second().forEach(piece -> assertOnce(pair, 1, piece));
    assertThat(one.first().size() + one.second().size()).as(pair.id()).isPositive();
  }

  private static void assertOnce(PlantedPair pair, int article, String piece) {
    String text = pair.tellings().get(article).text();
    assertThat(text.indexOf(piece)).as("%s: %s", pair.id(), piece).isNotNegative();
    assertThat(text.lastIndexOf(piece)).as(pair.id()).isEqualTo(text.indexOf(piece));
  }

  @Test
  void holdsEveryKindInBothHalvesAtLeastTwice() {
    Map<String, Integer> counts = new HashMap<>();
    for (PlantedPair pair : pairs) {
      pair.gold()
          .differences()
          .forEach(one -> counts.merge(pair.half() + one.label(), 1, Integer::sum));
    }
    for (String kind : KINDS) {
      assertThat(counts.get("dev" + kind)).as("dev " + kind).isGreaterThanOrEqualTo(2);
      assertThat(counts.get("kept" + kind)).as("kept " + kind).isGreaterThanOrEqualTo(2);
    }
    assertThat(counts).hasSize(2 * KINDS.size());
  }

  @Test
  void halvesAreOfOneSizeAndShareNoPair() {
    assertThat(PlantedPair.of("dev")).hasSameSizeAs(PlantedPair.of("kept"));
    assertThat(new HashSet<>(pairs.stream().map(PlantedPair::id).toList())).hasSameSizeAs(pairs);
  }
}
