package parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether two spellings can be one name. Names written in another script reach English by many
/// roads: "Al-Asad" and "al-Assad", "Deraa" and "Daraa", "Kim Jong-un" and "Kim Jong Un".
///
/// A name is brought to a skeleton: articles and particles joined, doubled letters single, vowels
/// and the consonants that transliterations confuse made one. Two spellings are the same surface
/// when they are equal folded, or when their skeletons are equal and their letters close enough.
public final class NameSimilarity {
  /// Of the letters of two equal skeletons, the share that must agree. "Assad"/"Asad" has .8,
  /// "Daraa"/"Deraa" .8, "Gadhafi"/"Qaddafi" .57; "Maria"/"Mary" would have .6 but differs in
  /// skeleton.
  private static final double CLOSE = 0.55;

  /// Shorter words vary too easily into one another: "Iran"/"Oran", "Mali"/"Mila".
  private static final int SHORTEST = 4;

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "ad", "ar", "an", "at");

  private NameSimilarity() {}

  /// Whether both can be spellings of one name, word by word. Case, marks, hyphens and the Arabic
  /// article do not count.
  public static boolean sameSurface(String a, String b) {
    return new Surface(a).same(new Surface(b));
  }

  /// A spelling, made ready to be held against many others.
  public static final class Surface {
    private final List<String> words;
    private final String joined;

    public Surface(String name) {
      words = words(name);
      joined = String.join("", words);
    }

    /// The same as [NameSimilarity#sameSurface].
    public boolean same(Surface other) {
      return !joined.isEmpty() && (joined.equals(other.joined) || sameWords(words, other.words));
    }
  }

  /// 1 for the same folded words, else the mean over the words of how alike they are, where both
  /// have as many; less where they have not.
  public static double score(String a, String b) {
    List<String> wordsA = words(a);
    List<String> wordsB = words(b);
    if (wordsA.isEmpty() || wordsB.isEmpty()) {
      return 0;
    }
    if (wordsA.equals(wordsB)) {
      return 1;
    }
    String joinedA = String.join("", wordsA);
    String joinedB = String.join("", wordsB);
    if (joinedA.equals(joinedB)) {
      return 1;
    }
    if (wordsA.size() != wordsB.size()) {
      return 0.9 * Similarity.jaroWinkler(joinedA, joinedB);
    }
    double sum = 0;
    for (int at = 0; at < wordsA.size(); at++) {
      sum += wordScore(wordsA.get(at), wordsB.get(at));
    }
    return sum / wordsA.size();
  }

  /// The consonants that carry a name through transliteration: "qaddafi" and "gadhafi" are both
  /// "ktf". Equal skeletons are a ground to look closer, not a proof.
  public static String skeleton(String name) {
    var skeleton = new StringBuilder();
    for (String word : words(name)) {
      appendSkeleton(word, skeleton);
    }
    return skeleton.toString();
  }

  /// The folded words of a name, the Arabic article left out unless it is all there is.
  private static List<String> words(String name) {
    List<String> all = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    String folded = Fold.fold(name);
    int at = 0;
    while (at < folded.length()) {
      int end = endOfWord(folded, at);
      if (end > at) {
        String word = folded.substring(at, end);
        all.add(word);
        if (!ARTICLES.contains(word)) {
          bare.add(word);
        }
        at = end;
      } else {
        at += Character.charCount(folded.codePointAt(at));
      }
    }
    return bare.isEmpty() ? all : bare;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean sameWords(List<String> a, List<String> b) {
    if (a.size() != b.size() || a.isEmpty()) {
      return false;
    }
    for (int at = 0; at < a.size(); at++) {
      if (!sameWord(a.get(at), b.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameWord(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < SHORTEST) {
      return false;
    }
    var skeletonA = new StringBuilder();
    var skeletonB = new StringBuilder();
    appendSkeleton(a, skeletonA);
    appendSkeleton(b, skeletonB);
    return skeletonA.length() > 1
        && skeletonA.compareTo(skeletonB) == 0
        && endsAlike(a, b)
        && Similarity.levenshteinRatio(a, b) >= CLOSE;
  }

  private static double wordScore(String a, String b) {
    return sameWord(a, b)
        ? Math.max(0.95, Similarity.jaroWinkler(a, b))
        : 0.9 * Similarity.jaroWinkler(a, b);
  }

  /// Another vowel at the end, or one that only one of them has, makes another name more often than
  /// another spelling: "Ivan" and "Ivana", "Maria" and "Mary".
  private static boolean endsAlike(String a, String b) {
    char endA = a.charAt(a.length() - 1);
    char endB = b.charAt(b.length() - 1);
    return endA == endB
        || endA == 'h'
        || endB == 'h'
        || (!isVowel(endA) && !isVowel(endB))
        || (isFrontVowel(endA) && isFrontVowel(endB))
        || (isBackVowel(endA) && isBackVowel(endB));
  }

  private static void appendSkeleton(String word, StringBuilder out) {
    char last = 0;
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      char sound = sound(letter, at + 1 < word.length() ? word.charAt(at + 1) : 0);
      boolean initialVowel = at == 0 && isVowel(letter);
      if (initialVowel) {
        out.append(isBackVowel(letter) ? 'u' : 'a');
      } else if (sound != 0 && sound != last) {
        out.append(sound);
      }
      if (sound != 0 || isVowel(letter)) {
        last = sound;
      }
    }
  }

  /// The class of a consonant, 0 for what is left out.
  private static char sound(char letter, char next) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h', '\'' -> 0;
      case 'q', 'g', 'c', 'k' -> letter == 'c' && next == 'h' ? 's' : 'k';
      case 'x' -> 's';
      case 'z', 's' -> 's';
      case 'd', 't' -> 't';
      case 'v', 'f', 'p' -> letter == 'p' && next != 'h' ? 'p' : 'f';
      case 'b' -> 'b';
      default -> letter;
    };
  }

  private static boolean isFrontVowel(char letter) {
    return "eiy".indexOf(letter) >= 0;
  }

  private static boolean isBackVowel(char letter) {
    return "ou".indexOf(letter) >= 0;
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }
}
