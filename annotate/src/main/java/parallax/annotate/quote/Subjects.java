package parallax.annotate.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words that name who a verb's subject is, without a parser: it walks from the verb over
/// what a noun group may hold, and stops at what begins a clause.
final class Subjects {

  /// Words of the longest noun group looked for.
  private static final int LONGEST = 15;

  /// Words of the longest apposition looked over: "X, a doctor who …, said".
  private static final int APPOSITION = 25;

  /// Words of the longest bracket looked over: "(D-Mass.)".
  private static final int BRACKET = 8;

  /// Words of the longest role before a name: "deputy harbour master Ada Orla".
  private static final int ROLE = 5;

  /// Words of a phrase between a verb and its subject behind it, and of all such phrases.
  private static final int PHRASE = 3;

  private static final int PHRASES = 8;

  private static final Set<String> PRONOUNS = Set.of("us", "me", "him", "her", "them", "you");

  /// Words that no role holds.
  private static final List<String> CLOSED =
      List.of("be", "auxiliary", "adverb", "boundary", "pronoun", "preposition", "time", "setting");

  private final FunctionWords function;
  private final CueVerbs verbs;

  Subjects(FunctionWords function, CueVerbs verbs) {
    this.function = function;
    this.verbs = verbs;
  }

  /// The noun group before word `end`, or none.
  Optional<Range> before(Clause clause, int end) {
    int last = end - 1;
    if (last < 0 || clause.isQuoted(last)) {
      return Optional.empty();
    }
    if (clause.is(last, ",")) {
      return apposed(clause, last);
    }
    if (clause.is(last, "who") || clause.is(last, "which")) {
      return relative(clause, last);
    }
    return group(clause, end);
  }

  /// "X, a doctor, said": the words from X to the comma.
  private Optional<Range> apposed(Clause clause, int comma) {
    int other = comma - 1;
    while (other > 0 && comma - other < APPOSITION && !clause.is(other, ",")) {
      if (clause.isQuoted(other) || clause.is(other, ";")) {
        return Optional.empty();
      }
      other--;
    }
    if (!clause.is(other, ",") || clause.isQuoted(other)) {
      return Optional.empty();
    }
    Word next = clause.word(other + 1);
    boolean apposition =
        function.is("determiner", next)
            || next.is("who")
            || next.is("which")
            || next.is("whose")
            || next.isCapitalised()
            || next.lower().matches("\\d+")
            || next.lower().endsWith("ing")
            || next.is("asked")
            || next.is("reached")
            || People.isPerson(next.lower())
            || next.is("in")
            || next.is("former");
    return apposition
        ? group(clause, other)
            .filter(range -> isNominal(clause, range))
            .map(range -> new Range(range.from(), comma))
        : Optional.empty();
  }

  private Optional<Range> relative(Clause clause, int who) {
    int end = clause.is(who - 1, ",") ? who - 1 : who;
    return group(clause, end).map(range -> new Range(range.from(), end));
  }

  /// The noun group after word `start`, as in "said X", or none.
  Optional<Range> after(Clause clause, int start) {
    int from = start;
    while (from < clause.size() && function.is("adverb", clause.word(from))) {
      from++;
    }
    if (from >= clause.size() || clause.isQuoted(from)) {
      return Optional.empty();
    }
    Word first = clause.word(from);
    boolean begins =
        first.isCapitalised() || function.is("determiner", first) || function.is("pronoun", first);
    if (!begins
        || function.is("time", first)
        || (function.is("boundary", first) && !first.is("who"))) {
      return Optional.empty();
    }
    int to = from;
    while (to < clause.size() && to - from < LONGEST && !stopsAfter(clause, from, to)) {
      to++;
    }
    if (to - from == 0) {
      return Optional.empty();
    }
    return Optional.of(new Range(from, withApposition(clause, to)));
  }

  /// The noun group after the verb of "“…,” said X", which may begin with what X is in small
  /// letters: "said company spokeswoman Ada Orla".
  Optional<Range> inverted(Clause clause, int start) {
    Optional<Range> plain = after(clause, start);
    if (plain.isPresent()) {
      return plain;
    }
    if (start < clause.size() && function.is("preposition", clause.word(start))) {
      return behindPhrases(clause, start).flatMap(at -> inverted(clause, at));
    }
    for (int i = start; i < Math.min(clause.size(), start + ROLE); i++) {
      Word word = clause.word(i);
      if (word.isCapitalised() && i > start && !function.is("time", word)) {
        return after(clause, i).map(range -> new Range(start, range.to()));
      }
      boolean role =
          !word.isMark()
              && !clause.isQuoted(i)
              && !word.lower().endsWith("ing")
              && !word.lower().endsWith("ly")
              && !CLOSED.stream().anyMatch(kind -> function.is(kind, word));
      if (!role) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Where the subject begins behind those who are told and by what: "says to us by phone X". None
  /// of these is a name.
  private Optional<Integer> behindPhrases(Clause clause, int start) {
    int at = start;
    while (at < Math.min(clause.size(), start + PHRASES)
        && function.is("preposition", clause.word(at))) {
      at++;
      int begin = at;
      while (at < clause.size() && at - begin < PHRASE && isWithinPhrase(clause, begin, at)) {
        at++;
      }
      if (at == begin) {
        return Optional.empty();
      }
    }
    return at < clause.size() && !clause.word(at).isMark() && !clause.isQuoted(at)
        ? Optional.of(at)
        : Optional.empty();
  }

  private boolean isWithinPhrase(Clause clause, int begin, int at) {
    Word word = clause.word(at);
    boolean begins = at == begin;
    return !word.isMark()
        && !word.isCapitalised()
        && !clause.isQuoted(at)
        && !function.is("boundary", word)
        && (begins || !function.is("preposition", word))
        && (begins || !function.is("determiner", word))
        && !(at == begin + 1 && PRONOUNS.contains(clause.word(begin).lower()));
  }

  private boolean stopsAfter(Clause clause, int from, int at) {
    Word word = clause.word(at);
    if (clause.isBreak(at) || clause.isQuoted(at)) {
      return true;
    }
    if (at == from) {
      return false;
    }
    boolean joins =
        word.is("of") || (word.is("for") && clause.word(at - 1).lower().startsWith("spokes"));
    return function.is("boundary", word)
        || (function.is("preposition", word) && !joins)
        || function.is("time", word)
        || (function.is("be", word) && !word.isPossessive())
        || function.is("auxiliary", word)
        || function.is("pronoun", clause.word(from));
  }

  /// Goes on over ", a doctor" where it ends at the next comma or with the sentence.
  private int withApposition(Clause clause, int to) {
    if (!clause.is(to, ",") || to + 1 >= clause.size()) {
      return to;
    }
    Word next = clause.word(to + 1);
    if (!function.is("determiner", next) && !next.is("who") && !next.is("whose")) {
      return to;
    }
    int end = to + 1;
    while (end < clause.size() && end - to < APPOSITION && !clause.isBreak(end)) {
      if (clause.isQuoted(end)) {
        return to;
      }
      end++;
    }
    return end;
  }

  private boolean isNominal(Clause clause, Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (clause.word(i).isCapitalised() || function.is("determiner", clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Range> group(Clause clause, int before) {
    int end = withoutTime(clause, before);
    int start = end;
    while (start > 0 && end - start < LONGEST && !stopsBefore(clause, start - 1, end)) {
      start = clause.is(start - 1, ")") ? bracket(clause, start - 1) : start - 1;
      if (function.is("pronoun", clause.word(start)) && start == end - 1) {
        break;
      }
    }
    while (start < end && isLead(clause.word(start))) {
      start++;
    }
    return start < end ? Optional.of(new Range(start, end)) : Optional.empty();
  }

  /// Where the bracket opens that word `close` closes, at most a few words before it.
  private static int bracket(Clause clause, int close) {
    int open = close - 1;
    while (open > 0 && close - open < BRACKET && !clause.is(open, "(")) {
      open--;
    }
    return clause.is(open, "(") ? open : close;
  }

  private boolean isLead(Word word) {
    return (function.is("adverb", word) && !function.is("determiner", word))
        || function.is("preposition", word)
        || word.is("and")
        || word.is("but")
        || word.isPossessive()
        || word.isMark();
  }

  /// "Putin on Monday said": without "on Monday".
  private int withoutTime(Clause clause, int end) {
    int to = end;
    while (to > 1 && function.is("time", clause.word(to - 1))) {
      to--;
      if (clause.is(to - 1, "on") || clause.is(to - 1, "in") || clause.is(to - 1, "last")) {
        to--;
      }
    }
    return to;
  }

  private boolean stopsBefore(Clause clause, int at, int end) {
    Word word = clause.word(at);
    if (clause.isQuoted(at)) {
      return !isNickname(clause, at);
    }
    if (at < end - 1 && (isFinite(clause, at) || isSubject(word))) {
      return true;
    }
    if (word.is(")") || word.is("(")) {
      return false;
    }
    if (clause.isBreak(at)) {
      return true;
    }
    if (word.is("and") || word.is("but")) {
      return !joinsNames(clause, at, end);
    }
    boolean finite =
        at < end - 1 && verbs.form(word.lower()).filter(form -> isFinite(word, form)).isPresent();
    return function.is("boundary", word)
        || (function.is("be", word) && !word.isPossessive())
        || function.is("auxiliary", word)
        || finite;
  }

  private static boolean isFinite(Word word, CueVerbs.Form form) {
    boolean speech = form.frame() == Frame.SAY || form.frame() == Frame.THINK;
    return form.shape() == CueVerbs.Shape.PAST
        || (form.shape() == CueVerbs.Shape.THIRD && speech && !word.isCapitalised());
  }

  /// "turned to", "paying an": a verb, so the group begins after it.
  private boolean isFinite(Clause clause, int at) {
    String lower = clause.word(at).lower();
    Word next = clause.word(at + 1);
    boolean object = function.is("determiner", next);
    return (lower.endsWith("ed") && (object || next.is("to"))) || (lower.endsWith("ing") && object);
  }

  private boolean isSubject(Word word) {
    return function.is("pronoun", word) && !function.is("determiner", word);
  }

  /// A single capitalised word in marks within a name: Marcia "Cia" Price.
  private static boolean isNickname(Clause clause, int at) {
    int word = clause.word(at).isMark() ? at - 1 : at;
    boolean inMarks =
        word > 0
            && word + 1 < clause.size()
            && clause.word(word).isCapitalised()
            && clause.quoteBeginningAt(word - 1).isPresent()
            && clause.quoteEndingAt(word + 1).isPresent();
    boolean opening = clause.quoteBeginningAt(at).isPresent();
    return inMarks
        || (opening
            && at + 2 < clause.size()
            && clause.word(at + 1).isCapitalised()
            && clause.quoteEndingAt(at + 2).isPresent());
  }

  private static boolean joinsNames(Clause clause, int and, int end) {
    return and > 0
        && and + 1 < end
        && clause.is(and, "and")
        && !clause.word(and - 1).isMark()
        && clause.word(and - 1).isCapitalised() == clause.word(and + 1).isCapitalised();
  }
}
