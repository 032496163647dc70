package parallax.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Copy.Passage;

/// Finds the runs of words that stand in two texts, from their 4-grams.
///
/// Greedy from left to right over the first text: at each 4-gram that the second has too, the
/// longest run that begins there is taken. Where the second text has a 4-gram more than once,
/// its first places are tried, up to [#PLACES_TRIED], so that one phrase repeated without end
/// costs no square.
final class SharedPassages {

  /// Places of one 4-gram in the second text that are tried: real texts seldom repeat four
  /// words more often.
  private static final int PLACES_TRIED = 4;

  private SharedPassages() {}

  /// The shared runs, in order of the first text.
  static List<Passage> between(Shingles a, Shingles b) {
    long[] ofA = a.grams();
    long[] ofB = b.grams();
    Map<Long, int[]> places = places(ofB);
    List<Passage> passages = new ArrayList<>();
    int i = 0;
    while (i < ofA.length) {
      int[] candidates = places.get(ofA[i]);
      int longest = 0;
      int start = 0;
      for (int c = 1; candidates != null && c <= candidates[0]; c++) {
        int length = run(ofA, i, ofB, candidates[c]);
        if (length > longest) {
          longest = length;
          start = candidates[c];
        }
      }
      if (longest > 0) {
        passages.add(new Passage(a.span(i, i + longest - 1), b.span(start, start + longest - 1)));
      }
      // The next run may not begin inside the words of this one.
      i += longest == 0 ? 1 : longest + Shingles.WORDS - 1;
    }
    return passages;
  }

  private static int run(long[] a, int i, long[] b, int j) {
    int length = 0;
    while (i + length < a.length && j + length < b.length && a[i + length] == b[j + length]) {
      length++;
    }
    return length;
  }

  /// Per gram: how many places, then the places.
  private static Map<Long, int[]> places(long[] grams) {
    Map<Long, int[]> places = HashMap.newHashMap(grams.length);
    for (int i = 0; i < grams.length; i++) {
      int[] seen = places.computeIfAbsent(grams[i], _ -> new int[PLACES_TRIED + 1]);
      if (seen[0] < PLACES_TRIED) {
        seen[++seen[0]] = i;
      }
    }
    return places;
  }
}
