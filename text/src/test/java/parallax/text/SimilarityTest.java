package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  @Test
  void agreesWithWinklersExamples() {
    assertThat(Similarity.jaroWinkler("martha", "marhta")).isEqualTo(0.961, within(0.001));
    assertThat(Similarity.jaroWinkler("dixon", "dicksonx")).isEqualTo(0.813, within(0.001));
  }

  @Test
  void countsEdits() {
    assertThat(Similarity.levenshtein("kitten", "sitting")).isEqualTo(3);
    assertThat(Similarity.levenshteinRatio("", "")).isEqualTo(1);
  }

  @Test
  void comparesSets() {
    assertThat(Similarity.dice(Set.of(1, 2), Set.of(2, 3))).isEqualTo(0.5);
    assertThat(Similarity.jaccard(Set.of(1, 2), Set.of(2, 3))).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(Similarity.containment(Set.of(1), Set.of(1, 3))).isEqualTo(1);
  }

  @Test
  void hashesPartsAndNotTheirJoin() {
    assertThat(ContentHash.hex("ab", "c")).hasSize(16).isNotEqualTo(ContentHash.hex("a", "bc"));
  }
}
