package parallax.annotate.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Mention;
import parallax.model.Span;

/// Whom each sentence is about, without a parser: the name, or the description of a person, with
/// which it begins. A pronoun in the next sentence means them, whether they were quoted or not.
final class SentenceSubjects {

  /// Words before the subject's name that may say what it is: "hero fisherman", "the UN's envoy,".
  private static final int REACH = 9;

  /// Words of the longest opening before the subject: "Reached by telephone in Cluj, the …".
  private static final int OPENING = 14;

  /// Words of the longest description: "the former transport minister".
  private static final int DESCRIPTION = 5;

  private static final List<String> STOPS =
      List.of("be", "auxiliary", "boundary", "pronoun", "time");

  private final Roster roster;
  private final FunctionWords function;
  private final Map<Integer, Clause> first = new HashMap<>();

  SentenceSubjects(List<Clause> clauses, Roster roster, FunctionWords function) {
    this.roster = roster;
    this.function = function;
    clauses.forEach(clause -> first.putIfAbsent(clause.number(), clause));
  }

  private final Map<Integer, Optional<Span>> known = new HashMap<>();

  /// The words that name whom sentence `number` is about.
  Optional<Span> of(int number) {
    return known.computeIfAbsent(number, this::find);
  }

  private Optional<Span> find(int number) {
    Clause clause = first.get(number);
    if (clause == null || clause.isQuoted(0)) {
      return Optional.empty();
    }
    int start = marked(clause);
    int from = opening(clause, start);
    return name(clause, from)
        .or(() -> description(clause, from))
        .or(() -> from > start ? description(clause, start) : Optional.empty())
        .or(() -> only(clause));
  }

  /// The one person whom a sentence names, where it is not known whom it is about.
  private Optional<Span> only(Clause clause) {
    Optional<Mention> only = Optional.empty();
    for (int i = 0; i < clause.size(); i++) {
      Optional<Mention> name = roster.startsAt(clause.word(i).start());
      boolean goesOn = only.isEmpty() && (clause.is(i, "he") || clause.is(i, "she"));
      if (goesOn) {
        return Optional.empty();
      }
      if (name.filter(one -> roster.isPerson(one.entity())).isEmpty() || isShouted(name.get())) {
        continue;
      }
      boolean another = only.filter(one -> !one.entity().equals(name.get().entity())).isPresent();
      boolean other =
          clause.is(i - 1, "not") || clause.is(clause.wordAt(name.get().span().end()), "'s");
      if (another || other) {
        return Optional.empty();
      }
      only = name;
    }
    return only.map(Mention::span);
  }

  /// Words in capitals alone are a heading rather than a name.
  private static boolean isShouted(Mention name) {
    return name.entity().equals(name.entity().toUpperCase(Locale.ROOT));
  }

  /// Whether sentence `number` begins with "he" or "she".
  boolean goesOn(int number) {
    Clause clause = first.get(number);
    return clause != null && (clause.is(0, "he") || clause.is(0, "she"));
  }

  /// Where what leads to the subject ends: "In a message,", "Reached by telephone,", "Meanwhile".
  private int opening(Clause clause, int start) {
    if (start >= clause.size()) {
      return start;
    }
    Word word = clause.word(start);
    boolean leads =
        function.is("preposition", word)
            || function.is("boundary", word)
            || function.is("adverb", word)
            || ((word.lower().endsWith("ing") || word.lower().endsWith("ed"))
                && !isTitle(clause, start + 1));
    if (!leads || roster.startsAt(word.start()).isPresent()) {
      return start;
    }
    for (int i = start + 1; i < Math.min(clause.size(), start + OPENING); i++) {
      if (clause.is(i, ",")) {
        return i + 1;
      }
    }
    return function.is("adverb", word) ? start + 1 : start;
  }

  /// "Mining Minister": the word before is part of an office.
  private static boolean isTitle(Clause clause, int at) {
    return at < clause.size()
        && clause.word(at).isCapitalised()
        && People.isPerson(clause.word(at).lower());
  }

  /// Where the words begin after a time of day, a bullet or a place: "18.40 — Orla climbs …",
  /// "RIGA, 4 May - Orla climbs …", "Riga, 4 May (Agency) - Orla climbs …".
  private static int marked(Clause clause) {
    boolean place = isShouted(clause, 0);
    for (int i = 1; i < Math.min(clause.size(), PLACE); i++) {
      place |= clause.is(i, ")") && clause.word(0).isCapitalised();
      if (place && clause.word(i).text().matches("[.,]?[-–—]")) {
        return i + 1;
      }
    }
    int start = 0;
    while (start < Math.min(clause.size(), MARKS)
        && (clause.word(start).isMark()
            || Character.isDigit(clause.word(start).text().charAt(0)))) {
      start++;
    }
    boolean dash = start > 0 && clause.word(start - 1).isMark();
    return dash ? start : 0;
  }

  private static boolean isShouted(Clause clause, int at) {
    return at < clause.size() && clause.word(at).text().matches("\\p{Lu}{3,}");
  }

  /// Words of the longest place line.
  private static final int PLACE = 16;

  /// Words of the longest time of day or bullet.
  private static final int MARKS = 6;

  private Optional<Span> name(Clause clause, int from) {
    boolean apposed = false;
    int i = from;
    while (i < Math.min(clause.size(), from + REACH) && !clause.isQuoted(i)) {
      Word word = clause.word(i);
      Optional<Mention> name = roster.startsAt(word.start());
      if (name.isPresent()) {
        int next = clause.wordAt(name.get().span().end());
        if (!clause.is(next, "'s") && !clause.is(next, "'") && !isPartOfRole(clause, next)) {
          return Optional.of(titled(clause, name.get(), next));
        }
        i = Math.max(i + 1, next);
        continue;
      }
      boolean comma = word.is(",") && !apposed && isPerson(clause, from, i);
      apposed |= comma;
      if (!comma && stops(clause, i)) {
        return Optional.empty();
      }
      i++;
    }
    return Optional.empty();
  }

  /// "Union chair Ada Orla": a person whose name follows in the same group is meant, not the body.
  private Span titled(Clause clause, Mention name, int next) {
    int i = next;
    while (!roster.isPerson(name.entity())
        && i < Math.min(clause.size(), next + TITLE)
        && !stops(clause, i)
        && !clause.word(i).isMark()) {
      Optional<Mention> person =
          roster.startsAt(clause.word(i).start()).filter(one -> roster.isPerson(one.entity()));
      if (person.isPresent()) {
        return person.get().span();
      }
      i++;
    }
    return name.span();
  }

  /// Words of the longest title between a body and a name, and the name's first.
  private static final int TITLE = 4;

  /// "FRB spokesman Ada Orla": the name says whose the role is that follows it.
  private boolean isPartOfRole(Clause clause, int next) {
    return next < clause.size() && People.isPerson(clause.word(next).lower());
  }

  private static boolean isPerson(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (People.isPerson(clause.word(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean stops(Clause clause, int i) {
    Word word = clause.word(i);
    if (word.isPossessive()) {
      return false;
    }
    boolean of = word.is("of") || word.is("for");
    return clause.isBreak(i)
        || (function.is("preposition", word) && !of)
        || STOPS.stream().anyMatch(kind -> function.is(kind, word));
  }

  /// "The minister", "the former transport minister"; after a short opening without a comma too.
  private Optional<Span> description(Clause clause, int from) {
    int start = from;
    while (start < Math.min(clause.size(), from + DESCRIPTION)
        && (!(isArticle(clause, start) || (start == from && isOwner(clause, start)))
            || person(clause, start) < 0)) {
      boolean leads = start > from || function.is("preposition", clause.word(start));
      if (!leads || clause.isBreak(start) || clause.isQuoted(start)) {
        return Optional.empty();
      }
      start++;
    }
    int head = start < clause.size() ? person(clause, start) : -1;
    if (head < 0) {
      return Optional.empty();
    }
    Span words = Span.of(clause.word(start).start(), clause.word(head).end());
    return nameBefore(clause, start).or(() -> Optional.of(words));
  }

  /// "Among them is Ada Orla, an officer": the person whom the apposition from word `start` on
  /// describes.
  private Optional<Span> nameBefore(Clause clause, int start) {
    if (!clause.is(start - 1, ",")) {
      return Optional.empty();
    }
    int end = clause.word(start - 2).end();
    return roster.within(Span.of(Math.max(0, end - LONGEST_NAME), end)).stream()
        .filter(name -> name.span().end() == end && roster.isPerson(name.entity()))
        .map(Mention::span)
        .findFirst();
  }

  /// Characters of the longest name.
  private static final int LONGEST_NAME = 60;

  private static boolean isArticle(Clause clause, int at) {
    return clause.is(at, "the") || clause.is(at, "a") || clause.is(at, "an");
  }

  private static boolean isOwner(Clause clause, int at) {
    return OWNERS.contains(clause.word(at).lower());
  }

  private static final Set<String> OWNERS = Set.of("my", "our", "his", "her", "their");

  /// The number of the noun for a person that heads the group after the determiner at `start`.
  private int person(Clause clause, int start) {
    for (int i = start + 1; i < Math.min(clause.size(), start + 1 + DESCRIPTION); i++) {
      if (clause.isQuoted(i) || stops(clause, i) || isArticle(clause, i)) {
        return -1;
      }
      boolean joined = i + 1 < clause.size() && People.isPerson(clause.word(i + 1).lower());
      String noun = clause.word(i).lower();
      if ((People.isPerson(noun) || roster.isLeader(noun)) && !joined) {
        return clause.is(i + 1, "'s") ? -1 : i;
      }
    }
    return -1;
  }
}
