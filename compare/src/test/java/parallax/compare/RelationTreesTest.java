package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.compare.Verdict.Relation;

final class RelationTreesTest {
  private final RelationTrees trees =
      RelationTrees.read(
          List.of(
              "agree: words_mean<=0.5 =-1.0 cosine<=0.8 =0.5 =2.0",
              "differ: =0.0",
              "neither: words_mean<=0.5 =1.0 =-1.0"));

  @Test
  void followsEachTreeToItsLeaf() {
    Map<Relation, Double> near = trees.of(Map.of("words mean", 0.9, "cosine", 0.9));
    Map<Relation, Double> far = trees.of(Map.of("words mean", 0.5, "cosine", 0.9));
    assertThat(near.get(Relation.AGREE)).isGreaterThan(0.8);
    assertThat(far.get(Relation.NEITHER)).isGreaterThan(0.6);
  }

  @Test
  void givesSharesOfOne() {
    double sum =
        trees.of(Map.of("words mean", 0.6, "cosine", 0.1)).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(sum).isCloseTo(1, Assertions.within(1e-9));
  }

  @Test
  void namesTheFeatureThatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.of(Map.of("cosine", 0.9)))
        .withMessageContaining("words mean");
  }

  @Test
  void refusesALineWithoutRelation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelationTrees.read(List.of("=0.5")))
        .withMessageContaining("=0.5");
  }
}
