package parallax.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.read.plain.NoiseRules.Kind;

/// An outlet's name, alone or with what it says of itself, in the first lines of a scraped page:
/// "The Gull | The weekly of the southern islands", "TERN BAY HERALD", "Radio Tern – News in
/// brief".
///
/// Only the form tells: a short name in capitals that begins or ends with a word for an outlet, or
/// a name and a phrase about a thing of the press.
final class Masthead {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;
  private static final List<String> SEPARATORS =
      List.of(" | ", " :: ", " – ", " — ", " - ", " · ", " • ", " (", ", ");
  private static final int MOST_NAME_WORDS = 6;
  private static final int FEWEST_PHRASE_WORDS = 3;
  private static final int MOST_PHRASE_WORDS = 12;
  private static final int FIRST_WORDS = 3;
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "your", "our");
  private static final Set<String> JOINTS =
      Set.of("&", "and", "of", "the", "+", "de", "del", "der", "la", "du", "al", "für");
  private static final Set<String> GENERAL =
      Set.of("all", "top", "more", "about", "back", "to", "other", "breaking", "related", "our");
  private static final Pattern DOMAIN =
      Pattern.compile("(www\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,12}");
  private static final Pattern STARTS_CAPITAL =
      Pattern.compile("^[(\"“]?(al-|el-|as-|an-|d'|l')?\\p{Lu}");
  private static final Pattern ACRONYM = Pattern.compile(" \\(\\p{Lu}{2,8}\\)$");
  private static final Pattern IMPRINT =
      Pattern.compile(".*([\"“„«»”]|\\bNo\\.? ?[0-9]|\\bNr\\.? ?[0-9]).*");

  private Masthead() {}

  /// The outlet's name where `line` is a name and what the outlet says of itself.
  static Optional<String> outlet(String line) {
    if (LineForm.endsSentence(line)) {
      return Optional.empty();
    }
    for (String separator : SEPARATORS) {
      int at = line.indexOf(separator);
      if (at > 0) {
        String name = line.substring(0, at).strip();
        String phrase = LineForm.bare(line.substring(at + separator.length()).strip());
        if (isOf(name, phrase, separator)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /// The outlet's name where `line` is nothing but one: it begins or ends with a word for one.
  static Optional<String> name(String line) {
    String bare = ACRONYM.matcher(line).replaceFirst("");
    if (LineForm.endsSentence(bare) || bare.indexOf(':') >= 0) {
      return Optional.empty();
    }
    String[] words = LineForm.fold(bare).split(" ");
    boolean ends = words.length > 1 && RULES.is(Kind.OUTLET, words[words.length - 1]);
    boolean begins = words.length > 1 && RULES.is(Kind.STATION, words[0]);
    return (ends || begins) && isName(bare) && !allOfPress(words)
        ? Optional.of(bare)
        : Optional.empty();
  }

  /// Whether `line` may be an outlet's name: a name with a word for one anywhere in it.
  static boolean mayBe(String line) {
    return name(line).isPresent() || (isName(line) && names(line));
  }

  static boolean isDomain(String part) {
    return DOMAIN.matcher(part).matches();
  }

  /// Whether `line`, below the text, names the outlet and its issue: a word for one, then a quoted
  /// name or a number.
  static boolean isImprint(String line) {
    String folded = LineForm.fold(line);
    int space = folded.indexOf(' ');
    return space > 0
        && LineForm.words(line) <= MOST_NAME_WORDS + 2
        && !LineForm.endsSentence(line)
        && RULES.is(Kind.PRESS, folded.substring(0, space))
        && IMPRINT.matcher(line).matches();
  }

  /// Whether `line`, right below a name, is what an outlet says of itself: "Independent news for
  /// the islands".
  static boolean isMotto(String line) {
    return !LineForm.endsSentence(line)
        && LineForm.words(line) <= MOST_PHRASE_WORDS
        && pressAmongFirst(LineForm.fold(line));
  }

  private static boolean isOf(String name, String phrase, String separator) {
    String folded = LineForm.fold(phrase);
    int words = LineForm.words(phrase);
    if (words == 0 || words > MOST_PHRASE_WORDS || says(folded)) {
      return false;
    }
    if (DOMAIN.matcher(name).matches()) {
      return true;
    }
    boolean comma = separator.equals(", ");
    boolean named = isName(name) && (words >= FEWEST_PHRASE_WORDS || !comma);
    boolean article = ARTICLES.contains(folded.split(" ", 2)[0]);
    boolean motto = article && words >= FEWEST_PHRASE_WORDS && (names(name) || names(phrase));
    boolean pressed = !comma && (allOfPress(phrase) || pressAmongFirst(folded));
    boolean known = name(name).isPresent() && !comma && Furniture.isLabel(phrase);
    return (named && (motto || known)) || (pressed && (named || isLowerName(name)));
  }

  /// "Latest Sports News" is a section, no name.
  private static boolean allOfPress(String[] folded) {
    for (String word : folded) {
      boolean press = RULES.is(Kind.PRESS, word) || RULES.is(Kind.SECTION, word);
      if (!press && !GENERAL.contains(word) && !JOINTS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// "la trocha": names that are written small.
  private static boolean isLowerName(String name) {
    return LineForm.words(name) <= FIRST_WORDS && name.equals(name.toLowerCase(Locale.ROOT));
  }

  /// A word for the press among the first of the phrase, no verb of saying in it.
  private static boolean pressAmongFirst(String folded) {
    String[] words = folded.split(" ");
    for (int i = 0; i < Math.min(FIRST_WORDS, words.length); i++) {
      if (RULES.is(Kind.PRESS, LineForm.bare(words[i]))) {
        return !says(folded);
      }
    }
    return false;
  }

  private static boolean says(String folded) {
    for (String word : folded.split(" ")) {
      if (RULES.is(Kind.SAYS, LineForm.bare(word))) {
        return true;
      }
    }
    return false;
  }

  /// Words of the press, small words, names and years alone.
  private static boolean allOfPress(String phrase) {
    boolean any = false;
    for (String word : phrase.split(" ")) {
      String folded = LineForm.bare(LineForm.fold(word));
      boolean press = RULES.is(Kind.PRESS, folded) || RULES.is(Kind.SECTION, folded);
      any |= press;
      boolean small = SmallWords.contain(folded) || folded.equals("since");
      if (!press && !small && !Character.isUpperCase(word.codePointAt(0)) && !isYear(folded)) {
        return false;
      }
    }
    return any;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isName(String name) {
    String[] words = name.split(" ");
    boolean capital = false;
    for (String word : words) {
      boolean upper = STARTS_CAPITAL.matcher(word).find();
      capital |= upper;
      if (!upper && !JOINTS.contains(word)) {
        return false;
      }
    }
    return capital && words.length <= MOST_NAME_WORDS;
  }

  private static boolean names(String part) {
    for (String word : part.toLowerCase(Locale.ROOT).split(" ")) {
      if (RULES.is(Kind.OUTLET, word)) {
        return true;
      }
    }
    return false;
  }
}
