package parallax.read.plain;

import java.util.Locale;
import java.util.Optional;

/// What a line is by its form alone, wherever it stands.
public enum LineForm {
  /// Words of an article, as far as its form tells.
  TEXT,
  /// No letter or digit: `___`, `* * *`.
  RULE,
  /// The file name of a picture, or an icon's name: `al-asad-putin-reunion`, `photo_camera ...`.
  SLUG,
  /// Left over from markup or script.
  MARKUP,
  /// A label and the headline of something else: "READ: ...", "More in Politics".
  LINK,
  /// A caption with the picture's credit, or the credit alone.
  CREDIT,
  /// A fixed phrase of pages: share bars, comment forms, cookie notices.
  PHRASE;

  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  /// A label's headline, and a boilerplate sentence, are at most this long; paragraphs are longer.
  private static final int HEADLINE_WORDS = 30;

  private static final int PHRASE_WORDS = 45;
  private static final int CREDIT_WORDS = 12;
  private static final int MORE_WORDS = 4;
  private static final int CAPTION_WORDS = 60;

  /// Lines longer than this are prose or data, and are not looked at: the cost of a line is
  /// bounded.
  private static final int MOST_CHARS = 1_000;

  /// The form of `line`, which has no white space around it.
  public static LineForm of(String line) {
    if (line.length() > MOST_CHARS) {
      return TEXT;
    }
    if (!hasWords(line)) {
      return RULE;
    }
    if (isMarkup(line)) {
      return MARKUP;
    }
    if (isSlug(line)) {
      return SLUG;
    }
    if (!mayHavePhrase(line)) {
      return isCaption(line) ? CREDIT : TEXT;
    }
    String folded = fold(line);
    String bare = bare(folded);
    if (RULES.start(bare) || RULES.start(folded)) {
      if (isPhrase(folded, bare)) {
        return PHRASE;
      }
      if (isLink(line, folded)) {
        return LINK;
      }
      if (isLabelledCredit(line, folded)) {
        return CREDIT;
      }
    }
    return isCaption(line) ? CREDIT : TEXT;
  }

  /// A quick look at the first word, with and without the marks around it, since most lines begin
  /// with none that a phrase begins with: folding them costs more than all else.
  private static boolean mayHavePhrase(String line) {
    int start = 0;
    while (!Character.isLetterOrDigit(line.charAt(start)) && start + 1 < line.length()) {
      start++;
    }
    int end = wordEnd(line, start);
    if (startsPhrase(line, start, end)) {
      return true;
    }
    int marks = end;
    while (marks > start && !Character.isLetterOrDigit(line.charAt(marks - 1))) {
      marks--;
    }
    return (marks < end && startsPhrase(line, start, marks))
        || (start > 0 && startsPhrase(line, 0, wordEnd(line, 0)));
  }

  private static boolean startsPhrase(String line, int start, int end) {
    return RULES.mayStart(line, start, end) && RULES.start(fold(line.substring(start, end)));
  }

  private static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && " \u00A0:".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// `line` as the phrases of the rules are written.
  static String fold(String line) {
    return line.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00A0', ' ');
  }

  private static boolean hasWords(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i)) || Character.isSurrogate(line.charAt(i))) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
      }
    }
    return false;
  }

  private static boolean isPhrase(String folded, String bare) {
    return RULES.phrase(NoiseRules.Kind.WHOLE, bare).filter(bare::equals).isPresent()
        || RULES.phrase(NoiseRules.Kind.WHOLE, folded).filter(folded::equals).isPresent()
        || (RULES.phrase(NoiseRules.Kind.STARTS, folded).isPresent()
            && words(folded) <= PHRASE_WORDS);
  }

  private static boolean isLink(String line, String folded) {
    if (words(line) > HEADLINE_WORDS || endsSentence(line)) {
      return false;
    }
    Optional<String> more = RULES.phrase(NoiseRules.Kind.MORE, folded);
    if (more.isPresent() && words(folded.substring(more.get().length())) <= MORE_WORDS) {
      return true;
    }
    if (RULES.phrase(NoiseRules.Kind.LABEL, folded).isPresent()) {
      return true;
    }
    return RULES
        .phrase(NoiseRules.Kind.LABEL_WITH_COLON, folded)
        .filter(
            label ->
                folded.startsWith(":", label.length()) || folded.startsWith(" |", label.length()))
        .isPresent();
  }

  private static boolean isLabelledCredit(String line, String folded) {
    return RULES
        .phrase(NoiseRules.Kind.CREDIT, folded)
        .filter(label -> folded.startsWith(":", label.length()))
        .filter(_ -> words(line) <= CREDIT_WORDS && !endsSentence(line))
        .isPresent();
  }

  /// Words without a full stop, then a credit in brackets: `... on 17 May 2018 [Agency]`.
  private static boolean isCaption(String line) {
    char last = line.charAt(line.length() - 1);
    int open = last == ']' ? line.lastIndexOf('[') : last == ')' ? line.lastIndexOf('(') : -1;
    if (open < 0 || words(line) > CAPTION_WORDS) {
      return false;
    }
    String before = line.substring(0, open).strip();
    String credit = fold(line.substring(open));
    return RULES.namesAgency(credit) && (before.isEmpty() || !endsSentence(before));
  }

  private static boolean isMarkup(String line) {
    return line.startsWith("!--")
        || line.startsWith("<!--")
        || line.startsWith("-->")
        || line.startsWith("<script")
        || line.startsWith("window.dataLayer")
        || line.startsWith("gtag(")
        || line.startsWith("function gtag(")
        || line.startsWith("googletag.");
  }

  /// One word of lower-case parts joined by hyphens or underscores, as in addresses and file names;
  /// or an icon's name (joined by an underscore) before one.
  private static boolean isSlug(String line) {
    int space = line.indexOf(' ');
    if (space > 0) {
      String first = line.substring(0, space);
      return first.indexOf('_') > 0
          && joined(first)
          && isSlugWord(line.substring(space + 1).strip());
    }
    return joined(line);
  }

  private static boolean isSlugWord(String word) {
    return word.indexOf(' ') < 0 && joined(word);
  }

  private static boolean joined(String word) {
    int joints = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '-' || c == '_') {
        boolean inside = i > 0 && i + 1 < word.length();
        if (!inside) {
          return false;
        }
        joints++;
      } else if (Character.isLowerCase(c)) {
        letters++;
      } else if (!(c >= '0' && c <= '9') && c != '.') {
        return false;
      }
    }
    return joints > 0 && letters > 2;
  }

  /// Whether `line` ends as a sentence does, closing quotation marks and brackets left aside.
  public static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && "\"'”’»)]“ ".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!…".indexOf(line.charAt(i)) >= 0;
  }

  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = !Character.isWhitespace(line.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  /// `folded` without the marks around it.
  static String bare(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end);
  }
}
