package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.plain.NoiseRules.Kind;
import parallax.text.Fold;
import parallax.text.Words;

/// What tells a headline from the other lines above a text: letterheads, notes on the release,
/// mottos, menus, speakers; and what tells that there is none.
final class HeadlineFeatures {
  /// What is seen of a line, in order.
  static final List<String> OF_LINE =
      List.of(
          "oneWord",
          "fewWords",
          "shortWords",
          "longWords",
          "manyWords",
          "cried",
          "named",
          "plain",
          "small",
          "sentence",
          "shout",
          "question",
          "cut",
          "colon",
          "quoted",
          "bracketed",
          "lowerStart",
          "dash",
          "bar",
          "date",
          "digits",
          "masthead",
          "outlet",
          "motto",
          "body",
          "bodyNamed",
          "bodyFirst",
          "release",
          "releaseAll",
          "communique",
          "spoken",
          "speaker",
          "verb",
          "labelled",
          "live",
          "page",
          "stamp",
          "byName",
          "shared",
          "sharedMany",
          "sharedNone",
          "repeated",
          "first",
          "second",
          "between0",
          "between1",
          "apartAbove",
          "apartBelow",
          "belowProse",
          "stampBelow",
          "bodyAbove",
          "releaseAbove",
          "solo");

  /// What is seen of the text where no line is its headline, in order.
  static final List<String> OF_NONE =
      List.of("none", "noneSpeakers", "noneSpoken", "noneNumbered", "noneRelease", "noneTop");

  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  /// Lines from the top in which a headline stands.
  private static final int HEAD_LINES = 16;

  private static final int MOST_CHARS = 220;
  private static final int MOST_WORDS = 26;

  /// A line of so many words that ends as a sentence is prose.
  private static final int PROSE_WORDS = 9;

  /// Characters of the text that are looked at.
  private static final int LEAD_CHARS = 3_000;

  /// Letters of a word that tells what a text is about.
  private static final int TELLING_LETTERS = 4;

  /// So that "rescued" and "rescue" are one.
  private static final int STEM = 5;

  private static final int NAME_WORDS = 8;
  private static final int REPEATED_WITHIN = 8;
  private static final Pattern BAR = Pattern.compile(" [|»›>•·⋅/] |\\|");
  private static final Pattern DASH = Pattern.compile(" [-–—] ");
  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*,? ?){1,5}(\\([^()]{2,60}\\))?: \\S.*");
  private static final Pattern CRIED_SPEAKER =
      Pattern.compile("[\\p{Lu} .'’-]{2,40}(\\([^()]{2,60}\\))?: \\S.*");
  private static final Pattern BY_NAME =
      Pattern.compile("(?i:.*\\b(by|with|von|por|par)) \\p{Lu}.*");
  private static final Pattern NUMBERED = Pattern.compile("\\(?[0-9]{1,2}[.)] .*");
  private static final Pattern LIVE =
      Pattern.compile("(?i)(?:.*[/|»>] )?(live|en vivo|en direct|liveticker)\\b.*");

  private final List<String> lines;
  private final List<Boolean> apart;
  private final boolean[] gone;
  private final List<LineForm> forms;
  private final int body;
  private final boolean mixed;
  private final Set<String> told;
  private final List<Integer> candidates = new ArrayList<>();

  HeadlineFeatures(List<String> lines, boolean[] gone, Around around) {
    this.lines = lines;
    this.apart = around.apart();
    this.gone = gone;
    this.forms = around.forms();
    this.body = Math.min(around.body(), lines.size());
    this.mixed = apart.stream().skip(1).anyMatch(a -> a) && apart.stream().anyMatch(a -> !a);
    this.told = told(lines, body);
    for (int i = 0; i < Math.min(body, HEAD_LINES); i++) {
      if (mayBe(i)) {
        candidates.add(i);
      }
    }
  }

  /// The lines that may be the headline.
  List<Integer> candidates() {
    return candidates;
  }

  String line(int i) {
    return lines.get(i);
  }

  private boolean mayBe(int i) {
    String line = lines.get(i);
    boolean left = !gone[i] || forms.get(i) == LineForm.LINK;
    return left
        && line.length() <= MOST_CHARS
        && LineForm.words(line) <= MOST_WORDS
        && line.codePoints().anyMatch(Character::isLetter);
  }

  /// Whether candidate `i` may be a headline by its form and stands once more soon after.
  boolean isTwice(int i) {
    return Headline.couldBe(lines.get(i)) && isRepeated(i);
  }

  private boolean isRepeated(int i) {
    return lines.subList(i + 1, Math.min(lines.size(), i + REPEATED_WITHIN)).contains(lines.get(i));
  }

  /// What speaks for there being no headline.
  double[] ofNone() {
    int paragraphs = 0;
    int spoken = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (LineForm.words(lines.get(i)) >= PROSE_WORDS) {
        paragraphs++;
        spoken += isSpeaker(lines.get(i)) ? 1 : 0;
      }
    }
    boolean headSpoken = false;
    boolean release = false;
    for (int i = 0; i < body; i++) {
      headSpoken |= any(words(lines.get(i)), Kind.SPOKEN);
      release |= isRelease(lines.get(i));
    }
    boolean numbered = body < lines.size() && NUMBERED.matcher(lines.get(body)).matches();
    return new double[] {
      1,
      paragraphs == 0 ? 0 : (double) spoken / paragraphs,
      is(headSpoken),
      is(numbered),
      is(release),
      is(body <= 1)
    };
  }

  /// What is seen of line `i`, a candidate.
  double[] of(int i) {
    String line = lines.get(i);
    List<String> words = words(line);
    int count = LineForm.words(line);
    boolean cried = isCried(line);
    int small = 0;
    for (String token : line.split(" ")) {
      String word = LineForm.bare(LineForm.fold(token));
      small += SmallWords.contain(word) ? 1 : 0;
    }
    boolean named = !cried && plain(line) == 0 && count > 1;
    boolean bodyWord = any(words, Kind.BODY);
    boolean release = isRelease(line);
    boolean verb = hasVerb(line);
    char last = line.charAt(line.length() - 1);
    boolean sentence = LineForm.endsSentence(line);
    double shared = shared(content(line), told);
    long common = common(line);
    int between = between(i);
    boolean stampBelow = i + 1 < body && isStamp(i + 1);
    int number = candidates.indexOf(i);
    double[] seen = {
      is(count == 1),
      is(count == 2 || count == 3),
      is(count == 4 || count == 5),
      is(count > 14 && count <= 20),
      is(count > 20),
      is(cried),
      is(named),
      plain(line),
      (double) small / count,
      is(sentence),
      is(last == '!'),
      is(last == '?'),
      is(":;,-–—".indexOf(last) >= 0),
      is(line.indexOf(": ") > 0),
      is("\"“„«‘'”»".indexOf(line.charAt(0)) >= 0),
      is("([".indexOf(line.charAt(0)) >= 0 && ")]".indexOf(last) >= 0),
      is(Character.isLowerCase(line.codePointAt(0))),
      is(DASH.matcher(line).find()),
      is(BAR.matcher(line).find()),
      is(!DateWords.all(line, DayOrder.DAY_FIRST).isEmpty()),
      is(line.chars().anyMatch(Character::isDigit)),
      is(Masthead.mayBe(line)),
      is(Masthead.outlet(line).isPresent()),
      is(Masthead.isMotto(line)),
      is(bodyWord),
      is(bodyWord && !verb && (named || cried)),
      is(words.stream().limit(2).anyMatch(w -> RULES.is(Kind.BODY, w))),
      is(any(words, Kind.RELEASE)),
      is(release),
      is(release && any(words, Kind.COMMUNIQUE)),
      is(any(words, Kind.SPOKEN)),
      is(isSpeaker(line) && (sentence || last == '?')),
      is(verb),
      is(forms.get(i) == LineForm.LINK),
      is(LIVE.matcher(line).matches()),
      is(any(words, Kind.PAGE) || any(words, Kind.PRESS)),
      is(Stamp.of(line, DayOrder.DAY_FIRST).isPresent()),
      is(BY_NAME.matcher(line).matches()),
      shared,
      Math.min(common, 4),
      is(common == 0),
      is(isRepeated(i)),
      is(number == 0),
      is(number == 1),
      is(between == 0),
      is(between == 1),
      is(mixed && apart.get(i)),
      is(mixed && i + 1 < lines.size() && apart.get(i + 1)),
      Math.min(2, proseAbove(i)),
      is(stampBelow),
      is(lettersAbove(i, Kind.BODY)),
      is(i > 0 && isRelease(lines.get(i - 1))),
      is(candidates.size() == 1)
    };
    return seen;
  }

  private long common(String line) {
    return content(line).stream().distinct().filter(told::contains).count();
  }

  private static boolean hasVerb(String line) {
    return words(line).stream().anyMatch(w -> RULES.is(Kind.SAYS, w) || RULES.is(Kind.VERB, w));
  }

  /// The share of words that begin small, small words left aside.
  private static double plain(String line) {
    int lower = 0;
    int count = 0;
    for (String token : line.split(" ")) {
      String word = LineForm.bare(LineForm.fold(token));
      lower += !SmallWords.contain(word) && Character.isLowerCase(first(token)) ? 1 : 0;
      count++;
    }
    return (double) lower / count;
  }

  private boolean isStamp(int i) {
    return gone[i] && Stamp.of(lines.get(i), DayOrder.DAY_FIRST).isPresent();
  }

  private boolean lettersAbove(int i, Kind kind) {
    return lines.subList(0, i).stream().anyMatch(line -> any(words(line), kind));
  }

  private int proseAbove(int i) {
    int prose = 0;
    for (int j = 0; j < i; j++) {
      boolean sentence = LineForm.endsSentence(lines.get(j));
      prose += !gone[j] && sentence && LineForm.words(lines.get(j)) >= PROSE_WORDS ? 1 : 0;
    }
    return prose;
  }

  /// Lines that are left between line `i` and the text.
  private int between(int i) {
    int between = 0;
    for (int j = i + 1; j < body; j++) {
      between += gone[j] ? 0 : 1;
    }
    return between;
  }

  /// "PRESENTER: Good morning.", "Deputy Ann Lee: I thank the chief executive."
  private static boolean isSpeaker(String line) {
    return SPEAKER.matcher(line).lookingAt() || CRIED_SPEAKER.matcher(line).lookingAt();
  }

  /// Whether `line` is made of names and has no verb, as letterheads and names of outlets are.
  static boolean isNames(String line) {
    return (isCried(line) || plain(line) == 0)
        && LineForm.words(line) <= NAME_WORDS
        && !LineForm.endsSentence(line)
        && !line.endsWith("?")
        && !hasVerb(line);
  }

  /// Whether `line` says that this is a release, its number and day, and nothing else.
  static boolean isRelease(String line) {
    boolean any = false;
    for (String word : words(line)) {
      boolean release = RULES.is(Kind.RELEASE, word) || RULES.is(Kind.COMMUNIQUE, word);
      any |= release;
      boolean number = word.chars().anyMatch(Character::isDigit);
      if (!release && !number && !SmallWords.contain(word) && !DateWords.onlyWords(word)) {
        return false;
      }
    }
    return any;
  }

  private static boolean any(List<String> words, Kind kind) {
    return words.stream().anyMatch(word -> RULES.is(kind, word));
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String token : LineForm.fold(line).split("[ /|]+")) {
      String word = LineForm.bare(token);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isCried(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  private static int first(String token) {
    return token.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
  }

  /// The words of content of the text's beginning.
  static Set<String> told(List<String> lines, int body) {
    Set<String> told = new HashSet<>();
    int chars = 0;
    for (int i = body; i < lines.size() && chars < LEAD_CHARS; i++) {
      chars += lines.get(i).length();
      told.addAll(content(lines.get(i)));
    }
    return told;
  }

  /// The share of a line's words of content that the text has too.
  static double shared(String line, Set<String> told) {
    return shared(content(line), told);
  }

  private static double shared(List<String> content, Set<String> told) {
    return content.isEmpty()
        ? 0
        : (double) content.stream().filter(told::contains).count() / content.size();
  }

  /// The beginnings of words, so that "rescued" and "rescue" are one.
  private static List<String> content(String line) {
    return Words.of(line).stream()
        .map(word -> Fold.fold(word.text()).replaceFirst("['’]s$", ""))
        .filter(word -> word.length() >= TELLING_LETTERS && !SmallWords.contain(word))
        .map(word -> word.substring(0, Math.min(word.length(), STEM)))
        .toList();
  }

  private static double is(boolean is) {
    return is ? 1 : 0;
  }
}
