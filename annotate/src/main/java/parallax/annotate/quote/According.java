package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;

/// "According to", "as reported by": the phrases that name a source without a verb of their own.
final class According {

  /// Words of the longest source looked for after the phrase.
  private static final int LONGEST = 20;

  private static final List<List<String>> PHRASES =
      WordList.lines("according.txt").stream().map(line -> List.of(line.split(" "))).toList();

  private According() {}

  /// The phrases in a sentence, outside quotation marks.
  static List<Range> in(Clause clause) {
    List<Range> found = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      for (List<String> phrase : PHRASES) {
        if (!clause.isQuoted(i) && matches(clause, i, phrase)) {
          found.add(new Range(i, i + phrase.size()));
          i += phrase.size();
          break;
        }
      }
    }
    return found;
  }

  private static boolean matches(Clause clause, int at, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!clause.is(at + i, phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Where the source that begins at word `from` ends: at the next comma, bracket or mark.
  static int sourceEnd(Clause clause, int from) {
    int end = from;
    while (end < clause.size()
        && end - from < LONGEST
        && !clause.isBreak(end)
        && !clause.isQuoted(end)) {
      end++;
    }
    return end;
  }
}
