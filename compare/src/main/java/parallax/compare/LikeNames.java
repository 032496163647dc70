package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.NameSimilarity;
import parallax.text.Similarity;

/// Whether two names of one story are one: "Ada Orla" and "Ada Orla Marin", "ORLA Ada", "A. Orla",
/// "Addie Orla" and "Ad Orla", "Ada Marange" and "Ada Malange"; "Karatash" and "Qoratosh". Too bold
/// for names of different stories.
final class LikeNames {
  /// Small words within names of organisations.
  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "de", "del");

  /// Letters of a first name's short form: "Bev".
  private static final int SHORT_FORM = 3;

  /// Consonants that two spellings of one word share.
  private static final int CONSONANTS = 3;

  /// With so many consonants alike the vowels may all be others.
  private static final int MANY_CONSONANTS = 4;

  /// Letters from which a name may be another spelling with one letter changed, and with two.
  private static final int TELLING = 5;

  private static final int LONG = 9;

  private static final double LIKE = 0.6;
  private static final double LITTLE_LIKE = 0.45;

  private LikeNames() {}

  /// A name, made ready to be held against many others.
  ///
  /// @param words folded, in order
  /// @param letters all its letters, without blanks and marks
  /// @param sorted its words in order of the alphabet, small ones left out
  record Name(
      List<String> words, EntityType type, String letters, String skeleton, List<String> sorted) {
    static Name of(String name, EntityType type) {
      List<String> words = new ArrayList<>();
      for (String word : Fold.fold(name).split("[^\\p{L}\\p{N}]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      String letters = String.join("", words);
      List<String> sorted = words.stream().filter(word -> !SMALL.contains(word)).sorted().toList();
      return new Name(List.copyOf(words), type, letters, skeleton(letters), sorted);
    }

    /// The consonants of the joined letters, whatever vowel comes first.
    private static String skeleton(String letters) {
      String skeleton = NameSimilarity.skeleton(letters);
      boolean vowel = !letters.isEmpty() && "aeiouy".indexOf(letters.charAt(0)) >= 0;
      return vowel && !skeleton.isEmpty() ? skeleton.substring(1) : skeleton;
    }

    String last() {
      return words.isEmpty() ? "" : words.getLast();
    }
  }

  /// Whether `a` is `b`, or a shorter form of it.
  static boolean isShorter(Name a, Name b) {
    if (a.words.isEmpty() || b.words.isEmpty()) {
      return false;
    }
    boolean persons = a.type == EntityType.PERSON && b.type == EntityType.PERSON;
    if (a.words.size() == 1 || b.words.size() == 1) {
      return a.words.size() <= 2 && b.words.size() <= 2 && isSpelling(a, b);
    }
    boolean kin = a.type == b.type || (a.type != EntityType.PERSON && b.type != EntityType.PERSON);
    return a.letters.equals(b.letters)
        || (kin && sameWords(a, b))
        || (persons && (isWithin(a.words, b.words) || isCalled(a, b) || isRespelled(a, b)))
        || (kin && !persons && begins(a, b));
  }

  /// One word that is no person's name, spelled otherwise: "Termez" and "Termiz".
  private static boolean isSpelling(Name a, Name b) {
    boolean person = a.type == EntityType.PERSON || b.type == EntityType.PERSON;
    boolean place = a.type == EntityType.PLACE || b.type == EntityType.PLACE;
    if (person || !place || !a.skeleton.equals(b.skeleton) || a.letters.equals(b.letters)) {
      return false;
    }
    double like = Similarity.levenshteinRatio(a.letters, b.letters);
    int consonants = a.skeleton.length();
    return (consonants >= CONSONANTS && like >= LIKE)
        || (consonants >= MANY_CONSONANTS && like >= LITTLE_LIKE);
  }

  /// The same words in any order, small ones left out.
  private static boolean sameWords(Name a, Name b) {
    return a.sorted.size() > 1 && a.sorted.equals(b.sorted);
  }

  /// Whether `shorter` is what is left of `longer` without some words.
  private static boolean isWithin(List<String> shorter, List<String> longer) {
    int at = 0;
    for (String word : longer) {
      at += at < shorter.size() && shorter.get(at).equals(word) ? 1 : 0;
    }
    return shorter.size() < longer.size() && at == shorter.size();
  }

  /// The same last name behind an initial or a short form of the first name; "Jana" is none of
  /// "Jan".
  private static boolean isCalled(Name a, Name b) {
    String first = a.words.getFirst();
    String full = b.words.getFirst();
    return a.words.size() == 2
        && b.words.size() == 2
        && first.length() < full.length()
        && (first.length() == 1 || first.length() >= SHORT_FORM)
        && full.startsWith(first)
        && !full.equals(first + "a")
        && NameSimilarity.sameSurface(a.last(), b.last());
  }

  /// The same first name and last names a letter apart, or the other way round: "Prosper Cherangat"
  /// and "Prosper Chelangat", "Hashim Abdelrazig" and "Hashim Abdul-Raziq". What may be a woman's
  /// and a man's form, or another person's name, stays apart: "Orlov" and "Orlova", "Mario" and
  /// "Maria".
  private static boolean isRespelled(Name a, Name b) {
    String first = a.words.getFirst();
    String otherFirst = b.words.getFirst();
    String rest = a.letters.substring(first.length());
    String otherRest = b.letters.substring(otherFirst.length());
    return first.equals(otherFirst)
        ? isVariant(rest, otherRest)
        : rest.equals(otherRest) && isVariant(first, otherFirst);
  }

  private static boolean isVariant(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int apart = shorter < TELLING ? 0 : shorter < LONG ? 1 : 2;
    boolean form =
        one.startsWith(other)
            || other.startsWith(one)
            || (!one.isEmpty()
                && !other.isEmpty()
                && one.regionMatches(0, other, 0, Math.max(one.length(), other.length()) - 1));
    return !form && begin(one).equals(begin(other)) && Similarity.levenshtein(one, other) <= apart;
  }

  /// The first letter; one for all vowels.
  private static String begin(String word) {
    return "aeiouy".contains(word.substring(0, 1)) ? "a" : word.substring(0, 1);
  }

  private static boolean begins(Name a, Name b) {
    return a.words.size() < b.words.size() && b.words.subList(0, a.words.size()).equals(a.words);
  }
}
