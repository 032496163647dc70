package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Article;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Words;

/// Which news agencies an article credits, and with which of its words.
///
/// Read by form: in a place line ("ULVIK, Norway (AP) —"), as a line or behind the last sentence
/// ("— Reuters", "(AFP)"), with words of credit ("Source: TASS", "AFP contributed to this
/// report"; `credits.txt`), and in the byline or as the outlet. Names are those of
/// `agencies.txt`, letter by letter; in a place line any name in brackets counts, since only
/// agencies stand there. Unnamed ones ("with agencies") are left aside: nothing tells whether two
/// outlets mean the same.
final class WireCredits {
  private static final Map<String, String> AGENCIES = agencies();
  private static final WordClasses PHRASES = WordClasses.read("credits.txt");
  private static final List<String> BEFORE = PHRASES.of("before");
  private static final List<String> AFTER = PHRASES.of("after");
  private static final List<String> STAFF = PHRASES.of("staff");

  /// Lines above and below the text in which credits stand.
  private static final int HEAD_LINES = 3;

  private static final int END_LINES = 3;

  /// Longer lines are sentences of the text.
  private static final int CREDIT_WORDS = 20;

  /// Characters of a word, at most, as far as lines are measured before they are read.
  private static final int WORD_CHARACTERS = 20;

  /// Words of somebody who is named beside an agency.
  private static final int MOST_NAME_WORDS = 5;

  /// Characters behind the last sentence in which a name may stand.
  private static final int BEHIND_CHARACTERS = 60;

  private static final Pattern PLACE_LINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\d .,'’/-]{0,60})?\\(([^()\\n]{2,40})\\)\\s{0,2}(?:[–—:]|--?)\\s");

  /// What tells a place or a day from somebody's name: "Ann Lee (Labour) –" credits nobody.
  private static final Pattern PLACE_OR_DAY = Pattern.compile("\\p{Lu}{3}|\\d");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,2}");

  /// What stands behind the last sentence: a dash or a bracket, then a name.
  private static final Pattern BEHIND =
      Pattern.compile("(?<=[.!?\"”’»])\\s{0,2}(?:[–—-]\\s{0,2}|\\()([^()\\n.!?]{2,40})\\)?$");

  private static final Pattern MARKS = Pattern.compile("^[\\s–—*(\\[-]+|[\\s.)\\]*]+$");

  private static final Pattern AND = Pattern.compile("\\s*(?:[,/;&]|\\band\\b)\\s*");

  /// Agencies by name, with the words that credit them; without words where they are the byline's.
  private final Map<String, Optional<Span>> credits = new LinkedHashMap<>();

  private WireCredits() {}

  /// Cost: linear in the lines looked at.
  static Map<String, Optional<Span>> of(Article article) {
    WireCredits found = new WireCredits();
    List<Span> lines = lines(article.text());
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (i < HEAD_LINES) {
        found.placeLine(article.text(), line);
      }
      if (i < HEAD_LINES || i >= lines.size() - END_LINES) {
        found.creditLine(article.text(), line);
      }
    }
    if (!lines.isEmpty()) {
      found.behindLast(article.text(), lines.getLast());
    }
    article.byline().forEach(name -> names(name, true).forEach(found::credit));
    article.provenance().outlet().flatMap(WireCredits::agency).ifPresent(found::credit);
    return found.credits;
  }

  /// The agency that a name is a form of.
  static Optional<String> agency(String name) {
    return Optional.ofNullable(AGENCIES.get(name.strip()));
  }

  private static Map<String, String> agencies() {
    Map<String, String> agencies = new HashMap<>();
    WordClasses.read("agencies.txt")
        .byClass()
        .forEach((name, forms) -> forms.forEach(form -> agencies.put(form, name)));
    return Map.copyOf(agencies);
  }

  private void credit(String agency) {
    credits.putIfAbsent(agency, Optional.empty());
  }

  private void credit(String agency, Span words) {
    credits.putIfAbsent(agency, Optional.of(words));
  }

  private void placeLine(String text, Span line) {
    Matcher place = PLACE_LINE.matcher(text).region(line.start(), line.end());
    if (!place.lookingAt()) {
      return;
    }
    String name = place.group(2).strip();
    Optional<String> known = agency(name);
    boolean named =
        place.group(1) == null
            ? ACRONYM.matcher(name).matches()
            : NAME.matcher(name).matches() && PLACE_OR_DAY.matcher(place.group(1)).find();
    if (known.isPresent() || named) {
      credit(known.orElse(name), Span.of(place.start(2), place.end(2)));
    }
  }

  private void creditLine(String text, Span line) {
    String words = line.in(text);
    if (words.length() > CREDIT_WORDS * WORD_CHARACTERS || Words.of(words).size() > CREDIT_WORDS) {
      return;
    }
    String bare = MARKS.matcher(words).replaceAll("");
    named(bare).forEach(agency -> credit(agency, line));
  }

  /// The agencies of a line that does nothing but credit them.
  private static List<String> named(String line) {
    String folded = Fold.fold(line);
    if (folded.length() != line.length()) {
      return names(line, false);
    }
    for (String phrase : AFTER) {
      if (folded.endsWith(" " + phrase)) {
        return names(line.substring(0, line.length() - phrase.length() - 1), true);
      }
    }
    for (String phrase : BEFORE) {
      if (folded.startsWith(phrase + " ") || folded.startsWith(phrase + ":")) {
        List<String> names = names(line.substring(phrase.length() + 1), true);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return names(line, false);
  }

  /// The agencies of a list.
  ///
  /// @param others whether others may be named beside them, in a few words each
  private static List<String> names(String list, boolean others) {
    List<String> names = new ArrayList<>();
    for (String part : AND.split(list.strip(), -1)) {
      Optional<String> agency = agency(part).or(() -> ofStaff(part));
      if (agency.isPresent()) {
        names.add(agency.get());
      } else if (!others || Words.of(part).size() > MOST_NAME_WORDS) {
        return List.of();
      }
    }
    return names;
  }

  /// "Associated Press writer Ann Lee".
  private static Optional<String> ofStaff(String part) {
    for (String word : STAFF) {
      int at = part.indexOf(" " + word);
      if (at > 0) {
        return agency(part.substring(0, at));
      }
    }
    return Optional.empty();
  }

  private void behindLast(String text, Span line) {
    Matcher behind =
        BEHIND
            .matcher(text)
            .region(Math.max(line.start(), line.end() - BEHIND_CHARACTERS), line.end());
    behind.useTransparentBounds(true);
    if (behind.find()) {
      Span words = Span.of(behind.start(1), behind.end(1));
      names(behind.group(1), false).forEach(agency -> credit(agency, words));
    }
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.add(Span.of(start, end));
      }
      start = end + 1;
    }
    return lines;
  }
}
