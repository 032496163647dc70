package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the verbs of a sentence that report, with their auxiliaries.
final class CueFinder {

  /// How many auxiliaries and adverbs are looked at before a verb: "has also now repeatedly said".
  private static final int GROUP = 6;

  /// Words of a subject between quoted words and their verb.
  private static final int SUBJECT = 8;

  /// Words of the subject of a sentence that only says who spoke.
  private static final int NAME = 4;

  private final CueVerbs verbs;
  private final FunctionWords function;

  CueFinder(CueVerbs verbs, FunctionWords function) {
    this.verbs = verbs;
    this.function = function;
  }

  List<Cue> find(Clause clause) {
    List<Cue> cues = new ArrayList<>();
    boolean headline = clause.isTitleCase();
    for (int i = 0; i < clause.size(); i++) {
      if (!clause.isQuoted(i)) {
        at(clause, i, headline).ifPresent(cues::add);
      }
    }
    return cues;
  }

  private Optional<Cue> at(Clause clause, int i, boolean headline) {
    Optional<CueVerbs.Form> form = verbs.form(clause.word(i).lower());
    if (form.isEmpty() || isName(clause, i, headline)) {
      return Optional.empty();
    }
    int to = i + 1;
    String particle = form.get().particle();
    if (!particle.isEmpty()) {
      if (!clause.is(i + 1, particle)) {
        return Optional.empty();
      }
      to++;
    }
    int from = groupStart(clause, i);
    boolean quotedAsSaying =
        form.get().lemma().equals("quote") && clause.is(i + 1, "as") && clause.is(i + 2, "saying");
    if (quotedAsSaying) {
      return Optional.of(new Cue(new Range(from, i + 3), i, form.get()));
    }
    if (clause.is(i - 1, "to")) {
      return wentOnTo(clause, i).map(start -> new Cue(new Range(start, i + 1), i, form.get()));
    }
    boolean verb =
        switch (form.get().shape()) {
          case BASE ->
              from < i
                  ? !isPassive(clause, from, i)
                  : isPlural(clause, i - 1) && !isNoun(clause, i);
          case THIRD -> from == i && takesSubject(clause, i - 1) && !isNoun(clause, i);
          case PAST -> !isPassive(clause, from, i) && isPast(clause, i);
          case PARTICIPLE -> isParticiple(clause, from, i);
        };
    if (form.get().frame() == Frame.QUOTE && !isBesideQuote(clause, from, to)) {
      return Optional.empty();
    }
    return verb ? Optional.of(new Cue(new Range(from, to), i, form.get())) : Optional.empty();
  }

  /// Whether quoted words, a colon or "that" stand right after the verb, or quoted words before its
  /// subject.
  private static boolean isBesideQuote(Clause clause, int from, int to) {
    for (int i = to; i < Math.min(clause.size(), to + 2); i++) {
      if (clause.isQuoted(i) || clause.is(i, ":") || clause.is(i, "that")) {
        return true;
      }
    }
    for (int i = from - 1; i >= Math.max(0, from - SUBJECT); i--) {
      if (clause.isQuoted(i)) {
        return true;
      }
    }
    // "…?” Orla demanded.": a sentence of its own that only says who spoke.
    return from > 0 && from <= NAME && to + 1 >= clause.size();
  }

  /// A capitalised form within a sentence is a name: "Post", "Hope".
  private static boolean isName(Clause clause, int i, boolean headline) {
    return i > 0
        && clause.word(i).isCapitalised()
        && !clause.word(i - 1).isMark()
        && !(clause.word(i - 1).isCapitalised() && headline);
  }

  private int groupStart(Clause clause, int verb) {
    int from = verb;
    while (from > 0 && verb - from < GROUP && !clause.isQuoted(from - 1)) {
      Word before = clause.word(from - 1);
      boolean part =
          function.is("auxiliary", before)
              || function.is("be", before)
              || (function.is("adverb", before) && from > 1)
              || (before.lower().endsWith("ly") && from > 1);
      if (!part || (before.isPossessive() && from == verb)) {
        break;
      }
      from--;
    }
    return from;
  }

  private boolean isPassive(Clause clause, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (function.is("be", clause.word(i)) && !clause.word(verb).lower().endsWith("ing")) {
        return true;
      }
    }
    return clause.is(verb + 1, "by");
  }

  private Optional<Integer> wentOnTo(Clause clause, int verb) {
    int start = clause.is(verb - 2, "on") ? verb - 3 : verb - 2;
    if (start < 0) {
      return Optional.empty();
    }
    String lower = clause.word(start).lower();
    return List.of("went", "goes", "continued", "continues").contains(lower)
        ? Optional.of(start)
        : Optional.empty();
  }

  /// A base form has a plural subject, else it is a noun: "officials say", not "the claim".
  private boolean isPlural(Clause clause, int before) {
    if (before < 0) {
      return false;
    }
    Word word = clause.word(before);
    String lower = word.lower();
    boolean pronoun = function.is("pronoun", word) && !lower.equals("he") && !lower.equals("it");
    boolean noun = lower.endsWith("s") && !word.isPossessive() && lower.length() > 3;
    return !clause.isQuoted(before) && (pronoun || noun || lower.equals("people"));
  }

  /// What a verb or "of" follows is a noun: "the claims were", "states of".
  private boolean isNoun(Clause clause, int i) {
    if (i + 1 >= clause.size()) {
      return false;
    }
    Word next = clause.word(i + 1);
    return next.is("of")
        || (function.is("be", next) && !next.isPossessive())
        || function.is("auxiliary", next);
  }

  private boolean takesSubject(Clause clause, int before) {
    if (before < 0) {
      return false;
    }
    Word word = clause.word(before);
    boolean other =
        (function.is("determiner", word) && !function.is("pronoun", word))
            || word.is("those")
            || word.is("these")
            || word.is("this")
            || function.is("preposition", word)
            || Character.isDigit(word.text().codePointAt(0))
            || word.isPossessive();
    return !other;
  }

  private boolean isPast(Clause clause, int i) {
    if (i == 0) {
      return false;
    }
    Word before = clause.word(i - 1);
    return !(function.is("determiner", before) && !function.is("pronoun", before))
        && !function.is("preposition", before)
        && !before.isPossessive();
  }

  private boolean isParticiple(Clause clause, int from, int verb) {
    if (verb == 0) {
      return false;
    }
    if (from < verb) {
      return function.is("be", clause.word(from)) || (from > 0 && clause.word(from - 1).isMark());
    }
    Word before = clause.word(verb - 1);
    boolean announces =
        clause.is(verb + 1, "that")
            || clause.quoteBeginningAt(verb + 1).isPresent()
            || (clause.is(verb + 1, ",") && clause.quoteBeginningAt(verb + 2).isPresent());
    if (announces && before.isCapitalised()) {
      return true;
    }
    return before.isMark() || before.is("and") || before.is("while");
  }
}
