package parallax.read.plain;

import java.util.Locale;
import java.util.Set;

/// An outlet's motto above the headline: "... since 2009".
final class Tagline {
  private static final Set<String> SINCE =
      Set.of("since", "seit", "desde", "depuis", "dal", "sinds", "est.");
  private static final int MOST_WORDS = 10;

  private Tagline() {}

  static boolean is(String line) {
    String[] words = line.split(" ");
    return words.length >= 2
        && words.length <= MOST_WORDS
        && isYear(words[words.length - 1])
        && SINCE.contains(words[words.length - 2].toLowerCase(Locale.ROOT));
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && word.chars().allMatch(c -> c >= '0' && c <= '9')
        && (word.startsWith("1") || word.startsWith("20"));
  }
}
