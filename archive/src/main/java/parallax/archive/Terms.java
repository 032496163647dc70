package parallax.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.Fold;

/// Reads what somebody types into a search: words, and phrases in double quotes.
final class Terms {
  private static final Pattern TERM =
      Pattern.compile("\"([^\"]*)\"|([\\p{L}\\p{N}\\p{M}]+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private Terms() {}

  /// The words of each word or phrase, folded; none is empty.
  static List<List<String>> of(String typed) {
    List<List<String>> terms = new ArrayList<>();
    Matcher term = TERM.matcher(Fold.fold(typed));
    while (term.find()) {
      String words = term.group(1) != null ? term.group(1) : term.group(2);
      List<String> inIt = in(words == null ? "" : words);
      if (!inIt.isEmpty()) {
        terms.add(inIt);
      }
    }
    return terms;
  }

  /// The words of a folded text.
  static List<String> in(String folded) {
    return WORD.matcher(folded)
        .results()
        .map(MatchResult::group)
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}
