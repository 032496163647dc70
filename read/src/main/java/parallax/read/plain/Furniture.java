package parallax.read.plain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import parallax.read.plain.NoiseRules.Kind;

/// Tells lines that belong to the page and not to the article by what they are made of: bars and
/// menus, share buttons, counts, advertisements, lists of tags, notices, credits of the desk.
final class Furniture {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  private static final int MOST_CHARS = 500;
  private static final int NOTICE_WORDS = 20;
  private static final int LONG_NOTICE_WORDS = 60;
  private static final int CREDIT_WORDS = 12;
  private static final int LABEL_WORDS = 4;
  private static final int NAME_WORDS = 8;
  private static final int UNKNOWN_WORDS = 10;
  private static final int BUTTONS = 12;
  private static final int HEADLINE_WORDS = 30;
  private static final int LINK_LABEL_WORDS = 6;
  private static final int MENU_PIECES = 3;
  private static final int MENU_ITEMS = 12;

  private static final Pattern FILE =
      Pattern.compile("\\S+\\.(jpe?g|png|gif|webp|svg|bmp|tiff?|mp4|mov|webm|mp3)");
  private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9.,:]*[km]?|no|zero");
  private static final Pattern AFTER_LABEL = Pattern.compile("^ [–—-] ");
  private static final Pattern OFFER =
      Pattern.compile(
          "(buy|get|save|win|shop|order)\\b.*\\b[0-9]{1,2} ?(%|percent|per cent) off\\W*");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,2}[.)] .*");

  private Furniture() {}

  /// Whether `line` is furniture wherever it stands.
  ///
  /// @param edge whether it stands above or below the article's paragraphs, where less is needed
  static boolean is(String line, boolean edge) {
    if (line.length() > MOST_CHARS) {
      return false;
    }
    return (edge && (isFiled(line) || isSection(line) || isNotice(line) || isOffer(line)))
        || isCredit(line)
        || isAdvertisement(line)
        || isRights(line)
        || isFile(line)
        || isTagged(line)
        || isHashtags(line)
        || isBar(line, edge)
        || known(line);
  }

  /// Whether `piece`, a line or a part of one, is furniture by its words.
  static boolean known(String piece) {
    String folded = LineForm.fold(piece);
    String bare = LineForm.bare(folded);
    if (bare.isEmpty() || RULES.is(Kind.WHOLE, bare)) {
      return true;
    }
    int words = LineForm.words(bare);
    return (words <= BUTTONS && (isButtons(bare) || isCount(bare)))
        || (words <= NOTICE_WORDS && RULES.holds(folded))
        || isFile(piece)
        || isTagged(piece)
        || ReaderCall.is(piece);
  }

  /// A label of something else and its headline: "More from the valley: Prices slump". Labels that
  /// are whole phrases are told by [LineForm]; here by how they begin or end.
  static boolean isLink(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0
        || LineForm.words(line) > HEADLINE_WORDS
        || LineForm.endsSentence(line)
        || line.length() - colon < 3) {
      return false;
    }
    String label = LineForm.bare(LineForm.fold(line.substring(0, colon)));
    int words = LineForm.words(label);
    if (words == 0 || words > LINK_LABEL_WORDS || RULES.phrase(Kind.LIFTS, label).isPresent()) {
      return false;
    }
    String last = label.substring(Math.max(label.lastIndexOf(' '), label.lastIndexOf('/')) + 1);
    return RULES.phrase(Kind.OPENS, label).isPresent() || RULES.is(Kind.CLOSES, last);
  }

  /// A headline behind an arrow or a number, as lists of links have them.
  static boolean isListed(String line) {
    return startsWithArrow(line) || NUMBERED.matcher(line).matches();
  }

  /// A line behind an arrow that is no sentence.
  static boolean startsWithArrow(String line) {
    char c = line.charAt(0);
    boolean arrow = "→←➤►▶▸☞➜➔⇒›".indexOf(c) >= 0 || line.startsWith(">>");
    boolean angles = c == '»' && line.startsWith("» ") && line.indexOf('«') < 0;
    return (arrow || angles) && !LineForm.endsSentence(line);
  }

  /// Whether `label` may be an item of a menu: few words and none of the small ones of sentences.
  static boolean isLabel(String label) {
    String[] words = label.split(" ");
    if (words.length > LABEL_WORDS || LineForm.endsSentence(label)) {
      return false;
    }
    boolean letters = false;
    for (int i = 0; i < label.length(); i++) {
      letters |= Character.isLetter(label.charAt(i));
    }
    return letters;
  }

  /// "tern.example / News / Harbour": an address and sections below it.
  static boolean isPath(String line) {
    String[] parts = line.split(" [/>»›] ");
    boolean path = parts.length > 1 && Masthead.isDomain(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      path &= isLabel(parts[i]);
    }
    return path;
  }

  /// "(automatic translation from French)", "Radio Tern (transcript, unrevised)": how the text was
  /// made, in brackets at the end.
  static boolean tellsOfText(String line) {
    char last = line.charAt(line.length() - 1);
    int open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
    if ((last != ')' && last != ']') || open < 0 || LineForm.words(line) > NOTICE_WORDS) {
      return false;
    }
    String before = line.substring(0, open).strip();
    return !LineForm.endsSentence(before)
        && LineForm.words(before) <= NAME_WORDS
        && Arrays.stream(LineForm.fold(line.substring(open)).split("[ ,;/]+"))
            .anyMatch(word -> RULES.is(Kind.RENDERED, LineForm.bare(word)));
  }

  /// "Buy the new scarf - now 40% off".
  private static boolean isOffer(String line) {
    return LineForm.words(line) <= CREDIT_WORDS && OFFER.matcher(LineForm.fold(line)).matches();
  }

  private static boolean isFile(String line) {
    String bare = line;
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    int colon = bare.indexOf(": ");
    String name = bare.substring(colon < 0 ? 0 : colon + 2).strip();
    return (colon < 0 || LineForm.words(bare.substring(0, colon)) <= 2)
        && FILE.matcher(LineForm.fold(name)).matches();
  }

  /// A word in square brackets that names a thing of the page, alone or before its text: an
  /// advertisement, a newsletter.
  private static boolean isTagged(String line) {
    int close = line.indexOf(']');
    if (!line.startsWith("[") || close < 0) {
      return false;
    }
    String tag = LineForm.bare(LineForm.fold(line.substring(1, close)));
    return RULES.phrase(Kind.TAG, tag).isPresent() && LineForm.words(tag) <= LABEL_WORDS;
  }

  /// "Tags: sea, boats".
  private static boolean isFiled(String line) {
    String folded = LineForm.fold(line);
    return !LineForm.endsSentence(line)
        && RULES
            .phrase(Kind.FILED, folded)
            .filter(label -> folded.startsWith(":", label.length()))
            .isPresent();
  }

  private static boolean isHashtags(String line) {
    for (String word : line.split(" ")) {
      if (word.length() < 2 || word.charAt(0) != '#' || !Character.isLetter(word.charAt(1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isButtons(String bare) {
    int buttons = 0;
    for (String token : bare.split(" ")) {
      String word = LineForm.bare(token);
      if (RULES.is(Kind.BUTTON, word)) {
        buttons++;
      } else if (!word.isEmpty() && !RULES.is(Kind.BESIDE, word)) {
        return false;
      }
    }
    return buttons > 0 && bare.indexOf(' ') > 0;
  }

  /// "214 comments", "3 min read", "Reading time: 2 minutes", "Comments (3)".
  private static boolean isCount(String bare) {
    int amounts = 0;
    int counted = 0;
    for (String token : bare.split(" ")) {
      String word = LineForm.bare(token);
      if (AMOUNT.matcher(word).matches()) {
        amounts++;
      } else if (RULES.is(Kind.COUNT, word)) {
        counted++;
      } else if (!word.isEmpty() && !RULES.is(Kind.BESIDE, word)) {
        return false;
      }
    }
    return amounts == 1 && counted > 0;
  }

  private static boolean isBar(String line, boolean edge) {
    List<String> pieces = Pieces.between(line);
    if (pieces.size() < 2) {
      return false;
    }
    int known = 0;
    int labels = 0;
    boolean prose = false;
    for (String piece : pieces) {
      boolean is = isKnownPiece(piece);
      known += is ? 1 : 0;
      labels += !is && Pieces.parts(piece).stream().allMatch(Furniture::isLabel) ? 1 : 0;
      prose |= !is && LineForm.words(piece) > UNKNOWN_WORDS;
    }
    if (prose) {
      return false;
    }
    int others = pieces.size() - known - labels;
    return known == pieces.size()
        || (known > 0 && others == 0)
        || (edge && known * 2 >= pieces.size())
        || (edge && others == 0 && isMenu(line, pieces));
  }

  /// "Opinion & Analysis".
  private static boolean isSection(String line) {
    for (String word : LineForm.bare(LineForm.fold(line)).split(" (& |and )?|[|/]")) {
      if (!RULES.is(Kind.SECTION, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNotice(String line) {
    String folded = LineForm.fold(line);
    return LineForm.words(line) <= LONG_NOTICE_WORDS
        && (RULES.notices(folded) || RULES.holds(folded));
  }

  private static boolean isAdvertisement(String line) {
    String folded = LineForm.fold(line);
    return RULES
        .phrase(Kind.AD, folded)
        .map(label -> folded.substring(label.length()))
        .filter(rest -> rest.startsWith(":") || AFTER_LABEL.matcher(rest).find())
        .isPresent();
  }

  /// "© Tern News Agency 2024".
  private static boolean isRights(String line) {
    return (line.startsWith("©") || line.startsWith("(c) ") || line.startsWith("(C) "))
        && LineForm.words(line) <= NOTICE_WORDS;
  }

  /// The maker of a picture: "Ann Lee/Tern Images", "(Image credit: Ann Lee)".
  private static boolean isCredit(String line) {
    String folded = LineForm.fold(line);
    if (LineForm.words(line) > CREDIT_WORDS || LineForm.endsSentence(line)) {
      return false;
    }
    if (RULES.endsWithAgency(folded)) {
      return true;
    }
    char first = folded.charAt(0);
    String bare = LineForm.bare(folded);
    return (first == '(' || first == '[')
        && RULES
            .phrase(Kind.CREDIT, bare)
            .filter(label -> bare.startsWith(":", label.length()))
            .isPresent();
  }

  /// Short labels in a row. Dots stand between names of persons too, bars hardly ever.
  private static boolean isMenu(String line, List<String> pieces) {
    int items = 0;
    for (String piece : pieces) {
      items += Pieces.parts(piece).size();
    }
    return items >= MENU_PIECES && items <= MENU_ITEMS && line.indexOf('|') >= 0;
  }

  private static boolean isKnownPiece(String piece) {
    boolean item = RULES.is(Kind.ITEM, LineForm.bare(LineForm.fold(piece)));
    if (item
        || isFiled(piece)
        || known(piece)
        || LineForm.of(piece) != LineForm.TEXT
        || Stamp.isMoment(piece)) {
      return true;
    }
    List<String> parts = Pieces.parts(piece);
    return parts.size() > 1
        && parts.stream()
            .allMatch(p -> known(p) || RULES.is(Kind.ITEM, LineForm.bare(LineForm.fold(p))));
  }
}
