package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  @Test
  void findsWhatStandsInEachOthersPlace() {
    assertThat(WordDiff.of(List.of("a", "big", "red", "boat"), List.of("a", "red", "ship")))
        .containsExactly(
            new WordDiff.Run(true, 0, 1, 0, 1),
            new WordDiff.Run(false, 1, 2, 1, 1),
            new WordDiff.Run(true, 2, 3, 1, 2),
            new WordDiff.Run(false, 3, 4, 2, 3));
  }

  @Property(tries = 500, seed = "20260303")
  void runsCoverBothListsAndEqualRunsAreEqual(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String b) {
    List<String> listA = a.isEmpty() ? List.of() : List.of(a.split(""));
    List<String> listB = b.isEmpty() ? List.of() : List.of(b.split(""));
    int i = 0;
    int j = 0;
    var equal = new ArrayList<String>();
    for (WordDiff.Run run : WordDiff.of(listA, listB)) {
      assertThat(run.aStart()).isEqualTo(i);
      assertThat(run.bStart()).isEqualTo(j);
      i = run.aEnd();
      j = run.bEnd();
      if (run.equal()) {
        assertThat(listA.subList(run.aStart(), i)).isEqualTo(listB.subList(run.bStart(), j));
        equal.addAll(listA.subList(run.aStart(), i));
      }
    }
    assertThat(i).isEqualTo(listA.size());
    assertThat(j).isEqualTo(listB.size());
    assertThat(equal).hasSize(longestCommonSubsequence(listA, listB));
  }

  private static int longestCommonSubsequence(List<String> a, List<String> b) {
    int[][] best = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        best[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? best[i - 1][j - 1] + 1
                : Math.max(best[i - 1][j], best[i][j - 1]);
      }
    }
    return best[a.size()][b.size()];
  }
}
