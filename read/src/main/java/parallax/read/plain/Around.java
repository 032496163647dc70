package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import parallax.read.plain.NoiseRules.Kind;

/// Which lines of a scraped text stand around the article: told by their form, and below the text
/// and between its paragraphs by what stands beside them.
final class Around {
  /// Date line and byline stand above the text, or at once below the headline.
  static final int TOP_LINES = 14;

  /// A line of at least this many words that ends as a sentence is the text's first.
  private static final int FIRST_PARAGRAPH_WORDS = 18;

  /// Below the last line of at least this many words that ends as a sentence, the text is over.
  private static final int LAST_PARAGRAPH_WORDS = 5;

  /// Contributors named below a rule at the very end.
  private static final int END_NOTE_LINES = 2;

  private static final int END_NOTE_WORDS = 40;

  /// Headlines below a label such as "Related stories".
  private static final int MOST_LINKS = 8;

  private static final int LINK_WORDS = 20;
  private static final int FEWEST_LINK_WORDS = 4;

  /// "About Tern Ferries", the heading below which a press release describes who sent it.
  private static final String ABOUT = "about ";

  private static final int ABOUT_WORDS = 7;

  /// Lines between the first paragraph and the last: a text for a tail to be below.
  private static final int FEWEST_BEFORE_TAIL = 2;

  /// Lines below the last paragraph; more may be a table or a list.
  private static final int MOST_TAIL = 6;

  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  private final List<String> lines;
  private final List<String> barred;
  private final List<Boolean> apart;
  private final List<LineForm> forms;
  private final boolean[] noise;
  private final List<String> reporters = new ArrayList<>();
  private int body;

  private Around(List<String> lines, List<String> barred, List<Boolean> apart) {
    this.lines = lines;
    this.barred = barred;
    this.apart = apart;
    this.forms = lines.stream().map(LineForm::of).toList();
    this.noise = new boolean[lines.size()];
  }

  /// @param barred the lines with bars where they have wide gaps
  /// @param apart whether an empty line stands above each
  static Around of(List<String> lines, List<String> barred, List<Boolean> apart) {
    Around around = new Around(lines, barred, apart);
    around.mark();
    return around;
  }

  /// What is noise, line by line; the caller's to change.
  boolean[] noise() {
    return noise;
  }

  /// Whether an empty line stands above each.
  List<Boolean> apart() {
    return apart;
  }

  List<LineForm> forms() {
    return forms;
  }

  /// The first line that is a paragraph beyond doubt.
  int body() {
    return body;
  }

  /// Who is named as reporter in a credit of the desk.
  List<String> reporters() {
    return reporters;
  }

  private void mark() {
    int end = withoutEndNote();
    for (int i = 0; i < lines.size(); i++) {
      noise[i] = i >= end || forms.get(i) != LineForm.TEXT || isFurniture(i, false);
    }
    body = firstParagraph();
    int last = lastParagraph();
    for (int i = 0; i < lines.size(); i++) {
      boolean edge = i < body || i > last;
      noise[i] |= (edge && isFurniture(i, true)) || (i > body && isBeside(i));
    }
    markLists();
    markBelow(lastParagraph());
    markTail();
  }

  /// What stands below the last line that ends as a sentence, set apart and no list that the text
  /// announces: an article's last words are a sentence. A single line may be the article's.
  private void markTail() {
    int last = lastParagraph();
    if (last < body || last - body < FEWEST_BEFORE_TAIL || last + 1 >= lines.size()) {
      return;
    }
    boolean announced = ":,;".indexOf(lines.get(last).charAt(lines.get(last).length() - 1)) >= 0;
    int left = 0;
    for (int i = last + 1; i < lines.size(); i++) {
      left += noise[i] ? 0 : 1;
      announced |= !noise[i] && lines.get(i).endsWith(":");
    }
    boolean several = lines.size() - last > 2;
    boolean tail = several && apart.get(last + 1) && left <= MOST_TAIL && !announced;
    for (int i = last + 1; tail && i < lines.size(); i++) {
      String line = lines.get(i);
      boolean words = LineForm.words(line) <= LINK_WORDS && !LineForm.endsSentence(line);
      noise[i] |= words && !mayEndText(line);
    }
  }

  /// A question, a quotation without its full stop, or the rest of a sentence that was cut by a
  /// line break.
  private static boolean mayEndText(String line) {
    return "?\"”’»“".indexOf(line.charAt(line.length() - 1)) >= 0
        || Character.isLowerCase(line.codePointAt(0));
  }

  private boolean isFurniture(int i, boolean edge) {
    return Furniture.is(barred.get(i), edge);
  }

  /// Links and credits that look like headlines above the text.
  private boolean isBeside(int i) {
    String line = lines.get(i);
    if (SignOff.isCredit(line)) {
      if (reporters.isEmpty()) {
        reporters.addAll(SignOff.reporters(line));
      }
      return true;
    }
    return Furniture.isLink(line) || Furniture.startsWithArrow(line);
  }

  /// Where the text ends: before a rule that only a line or two of contributors follow.
  private int withoutEndNote() {
    int rule = forms.lastIndexOf(LineForm.RULE);
    if (rule <= lines.size() / 2) {
      return lines.size();
    }
    int notes = 0;
    for (int i = rule + 1; i < lines.size(); i++) {
      if (forms.get(i) == LineForm.TEXT) {
        notes++;
        if (LineForm.words(lines.get(i)) > END_NOTE_WORDS) {
          return lines.size();
        }
      }
    }
    return notes <= END_NOTE_LINES ? rule : lines.size();
  }

  private int firstParagraph() {
    for (int i = 0; i < lines.size(); i++) {
      if (!noise[i] && isSentence(i, FIRST_PARAGRAPH_WORDS)) {
        return i;
      }
    }
    return Math.min(lines.size(), TOP_LINES);
  }

  private int lastParagraph() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!noise[i] && isSentence(i, LAST_PARAGRAPH_WORDS)) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean isSentence(int i, int words) {
    String line = lines.get(i);
    return LineForm.endsSentence(line) && LineForm.words(line) >= words;
  }

  /// Headlines below "Related stories": to the next empty line where they stand right below it,
  /// else as far as they are as long as headlines.
  private void markLists() {
    for (int i = body + 1; i < lines.size(); i++) {
      if (!noise[i] || !headsList(i)) {
        continue;
      }
      boolean close = i + 1 < lines.size() && !apart.get(i + 1);
      int links = 0;
      int j = i + 1;
      while (j < lines.size() && links < MOST_LINKS && (noise[j] || isLink(j, close))) {
        noise[j] = true;
        links++;
        j++;
      }
    }
  }

  private boolean headsList(int i) {
    String folded = LineForm.fold(lines.get(i));
    String bare = LineForm.bare(folded);
    return RULES.is(Kind.LIST, bare) || RULES.phrase(Kind.MORE, folded).isPresent();
  }

  private boolean isLink(int i, boolean close) {
    String line = lines.get(i);
    int words = LineForm.words(line);
    boolean headline = words <= LINK_WORDS && !LineForm.endsSentence(line);
    return headline
        && (close ? !apart.get(i) : words >= FEWEST_LINK_WORDS || Furniture.isListed(line));
  }

  /// Below the last paragraph: marks of agencies, contacts, an imprint, and what follows other
  /// noise and is no sentence.
  private void markBelow(int last) {
    boolean links = false;
    for (int i = last + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (noise[i]) {
        links |= headsList(i) || Furniture.isLink(line) || ReaderCall.is(line) || isForm(i);
        continue;
      }
      noise[i] =
          SignOff.isMark(line)
              || Masthead.isImprint(line)
              || Furniture.tellsOfText(line)
              || Furniture.isPath(line)
              || isContact(line)
              || isAbout(i)
              || (links && !LineForm.endsSentence(line) && LineForm.words(line) <= LINK_WORDS);
    }
  }

  /// A phrase of comment forms and share bars.
  private boolean isForm(int i) {
    return forms.get(i) == LineForm.PHRASE
        && RULES.is(Kind.WHOLE, LineForm.bare(LineForm.fold(lines.get(i))));
  }

  private static boolean isContact(String line) {
    int at = line.indexOf('@');
    return at > 0 && line.indexOf('.', at) > 0 && LineForm.words(line) <= LINK_WORDS;
  }

  private boolean isAbout(int i) {
    String line = lines.get(i);
    String[] words = line.split(" ");
    return LineForm.fold(line).startsWith(ABOUT)
        && words.length <= ABOUT_WORDS
        && !LineForm.endsSentence(line)
        && Character.isUpperCase(words[1].codePointAt(0));
  }
}
