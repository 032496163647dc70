package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

/// Longer forms that an outlet uses around a name: with its initials in brackets, with a person's
/// title, with the small word for what is called by it ("Orla dam").
final class FullForms {
  private static final WordClasses OFFICES = WordClasses.read("offices.txt");
  private static final Set<String> RANKS = Set.copyOf(OFFICES.of("ranks"));
  private static final Set<String> HELD = Set.copyOf(OFFICES.of("offices"));
  private static final Set<String> OVER = Set.copyOf(OFFICES.of("over"));
  private static final Set<String> PERSONS = Set.copyOf(OFFICES.of("persons"));
  private static final WordClasses FACILITIES = WordClasses.read("facilities.txt");
  private static final Set<String> HEADS = Set.copyOf(FACILITIES.of("heads"));
  private static final Set<String> BEFORE = Set.copyOf(FACILITIES.of("before"));
  private static final Set<String> CALLED = Set.copyOf(FACILITIES.of("called"));

  /// Words of the longest title: "Acting Deputy Prime Minister".
  private static final int LONGEST_TITLE = 5;

  /// Characters of initials in brackets, at most.
  private static final int INITIALS = 10;

  private FullForms() {}

  /// The spans of the longer forms around `mention`, itself left out.
  static List<Span> around(String text, Mention mention) {
    List<Span> forms = new ArrayList<>();
    if (mention.form() != Mention.Form.NAME) {
      return forms;
    }
    Span span = mention.span();
    if (mention.type() == EntityType.PERSON) {
      int start = title(text, span.start());
      if (start < span.start()) {
        forms.add(Span.of(start, span.end()));
      }
      return forms;
    }
    int called = called(text, span.start());
    if (called < span.start()) {
      forms.add(Span.of(called, span.end()));
    }
    int bracket = bracket(text, span.end());
    int facility = facility(text, span.end());
    if (Math.max(bracket, facility) > span.end()) {
      forms.add(Span.of(span.start(), Math.max(bracket, facility)));
    }
    return forms;
  }

  /// Where the title before a name at `start` begins: a form of address alone, or an office with
  /// what it is over.
  private static int title(String text, int start) {
    int from = start;
    boolean office = false;
    for (int words = 0; words < LONGEST_TITLE; words++) {
      int at = wordBefore(text, from);
      String word = at < from ? text.substring(at, from).strip() : "";
      boolean rank = !office && words == 0 && RANKS.contains(word);
      boolean held = HELD.contains(word) || PERSONS.contains(word);
      if (rank) {
        return at;
      }
      if (!held && !(office && (OVER.contains(word) || OVER.contains(capital(word))))) {
        break;
      }
      office = true;
      from = at;
    }
    return from;
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /// "The firm Orla", "makers Orla": where it begins.
  private static int called(String text, int start) {
    int at = wordBefore(text, start);
    if (at == start
        || !CALLED.contains(text.substring(at, start).strip().toLowerCase(Locale.ROOT))) {
      return start;
    }
    int before = wordBefore(text, at);
    String word = text.substring(before, at).strip();
    return word.equals("the") || word.equals("The") || word.indexOf('-') > 0 ? before : at;
  }

  /// Where the word before `end` begins, with one blank between; `end` where there is none.
  private static int wordBefore(String text, int end) {
    if (end < 2 || text.charAt(end - 1) != ' ' || Character.isWhitespace(text.charAt(end - 2))) {
      return end;
    }
    int at = end - 1;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// "Kurdistan Workers' Party (PKK)": one past the bracket.
  private static int bracket(String text, int end) {
    if (!text.startsWith(" (", end)) {
      return end;
    }
    int close = text.indexOf(')', end);
    boolean initials =
        close > 0
            && close < end + INITIALS
            && NameMerging.isAcronym(text.substring(end + 2, close));
    return initials ? close + 1 : end;
  }

  private static int facility(String text, int end) {
    int first = wordAfter(text, end);
    String word = text.substring(Math.min(end + 1, first), first);
    if (HEADS.contains(word) && !BEFORE.contains(word)) {
      return first;
    }
    int second = BEFORE.contains(word) ? wordAfter(text, first) : first;
    boolean head = second > first && HEADS.contains(text.substring(first + 1, second));
    return head ? second : HEADS.contains(word) ? first : end;
  }

  /// Where the word after `end` ends, with one blank between; `end` where there is none.
  private static int wordAfter(String text, int end) {
    int at = end;
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }
}
