package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  @Test
  void givesWhatWalkingTheTreesGivesWhateverIsTypical() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<String[]> trees = new ArrayList<>();
      for (int tree = 0; tree < 8; tree++) {
        List<String> nodes = new ArrayList<>();
        grow(random, nodes, 5);
        trees.add(nodes.toArray(String[]::new));
      }
      Trees plain = build(trees, new String[0]);
      Trees mirrored = build(trees, new String[] {"2", "-1", "0"});
      for (int i = 0; i < 50; i++) {
        float[] row = {random.nextInt(9) - 4, random.nextInt(9) - 4, random.nextInt(9) - 4};
        double walked = 0;
        for (String[] tree : trees) {
          walked += walk(tree, row);
        }
        assertThat(plain.sum(row)).isEqualTo(walked);
        assertThat(mirrored.sum(row)).isEqualTo(walked);
      }
    }
  }

  @Test
  void refusesTypicalValuesOfOtherFeatures() {
    Trees.Builder builder = new Trees.Builder(NAMES);
    assertThatIllegalStateException().isThrownBy(() -> builder.typical(new String[] {"1", "2"}));
  }

  private static Trees build(List<String[]> trees, String[] typical) {
    Trees.Builder builder = new Trees.Builder(NAMES);
    if (typical.length > 0) {
      builder.typical(typical);
    }
    trees.forEach(builder::add);
    return builder.build();
  }

  private static void grow(Random random, List<String> nodes, int levels) {
    if (levels == 0 || random.nextInt(4) == 0) {
      nodes.add(String.valueOf(random.nextInt(100)));
      return;
    }
    nodes.add(NAMES.get(random.nextInt(3)) + "<=" + (random.nextInt(9) - 4));
    grow(random, nodes, levels - 1);
    grow(random, nodes, levels - 1);
  }

  private static float walk(String[] nodes, float[] row) {
    int at = 0;
    while (nodes[at].contains("<=")) {
      boolean holds = row[NAMES.indexOf(nodes[at].substring(0, 1))] <= number(nodes[at]);
      at = holds ? at + 1 : end(nodes, at + 1);
    }
    return Float.parseFloat(nodes[at]);
  }

  private static float number(String branch) {
    return Float.parseFloat(branch.substring(branch.indexOf('=') + 1));
  }

  private static int end(String[] nodes, int at) {
    return nodes[at].contains("<=") ? end(nodes, end(nodes, at + 1)) : at + 1;
  }
}
