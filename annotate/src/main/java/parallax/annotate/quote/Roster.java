package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

/// Who is named in an article, where, and how each is described there: "Russian President Vladimir
/// Putin" is described as "russian" and "president".
final class Roster {

  /// Words before and after a name that may describe it.
  private static final int NEAR = 4;

  private static final Set<String> NOUNS = WordList.words("speaker-nouns.txt");

  private static final Set<String> INSTITUTIONS = WordList.words("institutions.txt");

  private final List<Mention> names;
  private final Map<String, Set<String>> descriptions = new LinkedHashMap<>();
  private final Map<String, EntityType> types = new LinkedHashMap<>();
  private final Map<String, Integer> lastSeen = new LinkedHashMap<>();

  Roster(List<Mention> mentions, List<Clause> clauses, FunctionWords function) {
    names =
        mentions.stream()
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .sorted((a, b) -> a.span().compareTo(b.span()))
            .toList();
    for (Mention mention : names) {
      types.merge(mention.entity(), mention.type(), (a, b) -> b == EntityType.PERSON ? b : a);
    }
    describe(clauses, function);
  }

  private void describe(List<Clause> clauses, FunctionWords function) {
    int clauseNumber = 0;
    for (Mention mention : names) {
      while (clauseNumber < clauses.size()
          && clauses.get(clauseNumber).span().end() <= mention.span().start()) {
        clauseNumber++;
      }
      if (clauseNumber == clauses.size()) {
        return;
      }
      Clause clause = clauses.get(clauseNumber);
      Set<String> words = descriptions.computeIfAbsent(mention.entity(), _ -> new HashSet<>());
      int from = clause.wordAt(mention.span().start());
      for (int i = from; i < clause.size() && clause.word(i).end() <= mention.span().end(); i++) {
        words.add(clause.word(i).lower());
      }
      for (int i = from - 1; i >= Math.max(0, from - NEAR - 1); i--) {
        Word word = clause.word(i);
        if (!describes(word, function)) {
          break;
        }
        words.add(word.lower());
      }
      after(clause, clause.wordAt(mention.span().end()), words);
    }
  }

  /// Whether a word before a name may tell who that is: a name, or a noun for somebody who speaks.
  private static boolean describes(Word word, FunctionWords function) {
    boolean noun =
        word.isCapitalised() || NOUNS.contains(word.lower()) || LEADERS.contains(word.lower());
    return noun
        && !word.isMark()
        && !function.is("preposition", word)
        && !function.is("determiner", word)
        && !function.is("boundary", word);
  }

  /// "Vladimir Putin of Russia", "Putin, the Russian president,".
  private static void after(Clause clause, int at, Set<String> words) {
    boolean apposition =
        clause.is(at, ",")
            && (clause.is(at + 1, "the") || clause.is(at + 1, "a") || clause.is(at + 1, "an"));
    if (!apposition && !clause.is(at, "of")) {
      return;
    }
    for (int i = at + 1;
        i < Math.min(clause.size(), at + 2 + NEAR) && !clause.word(i).isMark();
        i++) {
      words.add(clause.word(i).lower());
    }
  }

  /// The names that stand within `span`, in order.
  List<Mention> within(Span span) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = low; i < names.size() && names.get(i).span().start() < span.end(); i++) {
      if (names.get(i).span().end() <= span.end()) {
        found.add(names.get(i));
      }
    }
    return found;
  }

  /// Whether it is a human being: "Orla's office" is none, whatever it was taken for.
  boolean isPerson(String entity) {
    String last = entity.substring(entity.lastIndexOf(' ') + 1);
    return types.get(entity) == EntityType.PERSON && !INSTITUTIONS.contains(last);
  }

  /// The last entity named before `offset` that all of `words` describe.
  ///
  /// @param words lower-case; a nationality matches its country ("syrian", "syria")
  Optional<String> described(List<String> words, int offset) {
    lastSeen.clear();
    for (Mention mention : names) {
      if (mention.span().start() >= offset) {
        break;
      }
      lastSeen.put(mention.entity(), mention.span().start());
    }
    Optional<String> best = Optional.empty();
    int bestAt = -1;
    for (Map.Entry<String, Integer> seen : lastSeen.entrySet()) {
      Set<String> known = descriptions.getOrDefault(seen.getKey(), Set.of());
      if (isPerson(seen.getKey())
          && seen.getValue() > bestAt
          && words.stream().allMatch(word -> known.stream().anyMatch(k -> alike(k, word)))) {
        best = Optional.of(seen.getKey());
        bestAt = seen.getValue();
      }
    }
    return best;
  }

  private static final Set<String> LEADERS = WordList.words("leaders.txt");

  private static boolean alike(String known, String word) {
    if (known.equals(word) || (LEADERS.contains(known) && LEADERS.contains(word))) {
      return true;
    }
    // Syria and Syrian, Russia and Russian, Turkey and Turkish
    int prefix = 4;
    return known.length() > prefix
        && word.length() > prefix
        && known.regionMatches(0, word, 0, prefix);
  }
}
