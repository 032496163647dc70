package parallax.text;

import java.util.Set;

/// Words that tell nothing about what a text is about.
public final class Stopwords {
  private static final Set<String> ENGLISH =
      Set.copyOf(WordList.lines(Stopwords.class, "stopwords-en.txt"));

  private Stopwords() {}

  /// English function words, folded; apostrophes as in "don't".
  public static Set<String> english() {
    return ENGLISH;
  }
}
