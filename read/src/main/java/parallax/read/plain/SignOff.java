package parallax.read.plain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.read.plain.NoiseRules.Kind;

/// How agencies end their copy: "(Reporting by Ann Lee; editing by Bob Ray)", `bur/kl/as`, "(ABC)".
final class SignOff {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;
  private static final int MOST_WORDS = 40;
  private static final Pattern INITIALS =
      Pattern.compile(
          "\\(?(?:/?[\\p{L}]{1,8}(-[\\p{L}]{1,4})?(/[\\p{L}]{1,8}){1,4})("
              + " [0-9]{1,2}\\.[0-9]{1,2}\\.?)?\\)?");
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}{2,7}|\\p{Lu}[\\p{L}]{1,3}\\p{Lu}");
  private static final Pattern LAST_BRACKET =
      Pattern.compile("(?<=[.!?\"”’»]) ?\\(([^()]{2,24})\\)$");
  private static final Pattern DIVIDER = Pattern.compile("; *|, (?=[Ee]diting)|\\. (?=[A-Z])");

  private static final Pattern PLACE = Pattern.compile(",? (?=in |aus |en |from )");

  private SignOff() {}

  /// Whether `line` names who worked on the text, and nothing else: in brackets, or in a row of
  /// such credits.
  static boolean isCredit(String line) {
    if (LineForm.words(line) > MOST_WORDS) {
      return false;
    }
    String folded = LineForm.fold(line);
    boolean bracketed = isBracketed(line);
    String inner = LineForm.bare(folded);
    if (RULES.phrase(Kind.SIGNED, inner).isEmpty()) {
      return false;
    }
    return bracketed || DIVIDER.splitAsStream(line).allMatch(SignOff::isSigned);
  }

  /// "Editing by Bob Ray", but not "Editing by committee".
  private static boolean isSigned(String part) {
    return RULES
        .phrase(Kind.SIGNED, LineForm.fold(part))
        .filter(phrase -> !names(part.substring(phrase.length())).isEmpty())
        .isPresent();
  }

  private static List<String> names(String list) {
    String bare = list.strip();
    bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    return Byline.names(PLACE.split(bare, 2)[0].strip());
  }

  /// Whether `line`, below the text, is initials or an agency's name in brackets.
  static boolean isMark(String line) {
    if (INITIALS.matcher(line).matches()) {
      return true;
    }
    return isBracketed(line) && isAgency(line.substring(1, line.length() - 1));
  }

  /// `paragraph`, the last one, without the agency's mark behind its last sentence.
  static String without(String paragraph) {
    Matcher end = LAST_BRACKET.matcher(paragraph);
    if (end.find()) {
      String mark = end.group(1);
      boolean initials = mark.indexOf('/') > 0 && INITIALS.matcher(mark).matches();
      if (initials || ACRONYM.matcher(mark).matches() || RULES.isAgency(LineForm.fold(mark))) {
        return paragraph.substring(0, end.start());
      }
    }
    return paragraph;
  }

  /// The reporters whom a credit names: those of its first part.
  static List<String> reporters(String line) {
    String inner = isBracketed(line) ? line.substring(1, line.length() - 1) : line;
    String first = DIVIDER.split(inner, 2)[0];
    Optional<String> phrase = RULES.phrase(Kind.BYLINE, LineForm.fold(first));
    return phrase.map(p -> names(first.substring(p.length()))).orElseGet(List::of);
  }

  private static boolean isAgency(String name) {
    String[] words = name.split(" ");
    if (words.length > 3 || RULES.isAgency(LineForm.fold(name))) {
      return words.length <= 3;
    }
    for (String word : words) {
      if (!Character.isUpperCase(word.codePointAt(0))
          || !word.chars().allMatch(Character::isLetter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBracketed(String line) {
    return line.length() > 2
        && ((line.startsWith("(") && line.indexOf(')') == line.length() - 1)
            || (line.startsWith("[") && line.indexOf(']') == line.length() - 1));
  }
}
