package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /// Words of the longest description before a name and a comma: "the spokesman of the command,".
  private static final int APPOSED = 9;

  private static final Set<String> INSTITUTIONS = WordList.words("institutions.txt");

  private final List<Mention> names;
  private final Map<String, Set<String>> descriptions = new LinkedHashMap<>();
  private final Map<String, EntityType> types = new LinkedHashMap<>();
  private final Map<String, Integer> lastSeen = new LinkedHashMap<>();
  private final Map<Integer, Mention> byStart = new HashMap<>();
  private final Map<String, Integer> shes = new HashMap<>();

  /// Names of two words or more right before which an office or a trade stands: whatever they were
  /// taken for, they are persons.
  private final Set<String> bearers = new HashSet<>();

  Roster(List<Mention> mentions, List<Clause> clauses, FunctionWords function) {
    names =
        mentions.stream()
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .sorted((a, b) -> a.span().compareTo(b.span()))
            .toList();
    for (Mention mention : names) {
      types.merge(mention.entity(), mention.type(), (a, b) -> b == EntityType.PERSON ? b : a);
    }
    names.forEach(mention -> byStart.put(mention.span().start(), mention));
    describe(clauses, function);
    clauses.forEach(this::countPronouns);
  }

  /// Pronouns after the only person whom a sentence names tell whether that is "he" or "she"; once
  /// "him", or "her" in "stood at her side", does not, which may be another.
  private void countPronouns(Clause clause) {
    String who = "";
    int shes = 0;
    for (int i = 0; i < clause.size(); i++) {
      Word word = clause.word(i);
      Mention name = byStart.get(word.start());
      if (clause.isQuoted(i)) {
        continue;
      }
      boolean pronoun = SHE.contains(word.lower()) || HE.contains(word.lower());
      if (name != null && name.type() == EntityType.PERSON) {
        boolean another = !who.isEmpty() && !who.equals(name.entity());
        if (another || clause.is(clause.wordAt(name.span().end()), "'s")) {
          return;
        }
        who = name.entity();
      } else if (pronoun && who.isEmpty()) {
        return;
      } else if (pronoun) {
        int weight = word.is("she") || word.is("he") || isOwner(clause, i) ? TOLD : 1;
        shes += SHE.contains(word.lower()) ? weight : -weight;
      }
    }
    if (!who.isEmpty()) {
      this.shes.merge(who, shes, Integer::sum);
    }
  }

  /// "Her husband", not "called her on Monday", "at her side".
  private static boolean isOwner(Clause clause, int at) {
    if (!(clause.is(at, "his") || clause.is(at, "her")) || at + 1 >= clause.size()) {
      return false;
    }
    String next = clause.word(at + 1).lower();
    return People.isPerson(next) || OWN.contains(next);
  }

  private static final Set<String> OWN = WordList.words("belongings.txt");

  /// Weight of pronouns from which they tell.
  private static final int TOLD = 2;

  private static final Set<String> SHE = Set.of("she", "her", "herself");
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");

  private static final Set<String> LADIES =
      Set.of("mrs", "ms", "miss", "queen", "princess", "lady", "sister", "mother", "widow");

  private static final Set<String> GENTLEMEN =
      Set.of("mr", "king", "prince", "lord", "sir", "pope", "father", "brother");

  /// Whether "she", or else "he", can mean `entity`, as far as the article tells.
  boolean canBe(String entity, boolean she) {
    Set<String> known = descriptions.getOrDefault(entity, Set.of());
    boolean lady = known.stream().anyMatch(w -> LADIES.contains(w) || w.endsWith("woman"));
    boolean gentleman = known.stream().anyMatch(GENTLEMEN::contains);
    if (lady != gentleman) {
      return lady == she;
    }
    int told = shes.getOrDefault(entity, 0);
    return Math.abs(told) < TOLD || told > 0 == she;
  }

  /// Whether a lower-case noun means whoever leads a country.
  boolean isLeader(String noun) {
    return LEADERS.contains(noun);
  }

  /// The name that begins at `offset`.
  Optional<Mention> startsAt(int offset) {
    return Optional.ofNullable(byStart.get(offset));
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
      before(clause, from, words, function);
      int role = clause.is(from - 1, ",") ? head(clause, from - 1, function) : from - 1;
      if (role >= 0 && mention.type() != EntityType.PERSON && isBearer(clause, role, mention)) {
        bearers.add(mention.entity());
      }
      after(clause, clause.wordAt(mention.span().end()), words);
    }
  }

  private static boolean isBearer(Clause clause, int role, Mention mention) {
    String noun = clause.word(role).lower();
    return People.isPerson(noun)
        && !OWNERS.contains(noun)
        && mention.entity().indexOf(' ') > 0
        && Character.isUpperCase(mention.entity().codePointAt(0));
  }

  /// Nouns for one human being that a company may be called by as well.
  private static final Set<String> OWNERS =
      Set.of("owner", "operator", "contractor", "developer", "builder", "publisher", "rival");

  /// The noun that heads the group before a comma: "The chairman of the federation,"; -1 where the
  /// sentence does not begin with one.
  private static int head(Clause clause, int comma, FunctionWords function) {
    for (int i = comma - 1; i >= Math.max(0, comma - APPOSED) && !clause.isBreak(i); i--) {
      boolean begins = function.is("determiner", clause.word(i)) && !clause.is(i - 1, "of");
      if (begins) {
        int at = i + 1;
        while (at < comma && !People.isPerson(clause.word(at).lower())) {
          at++;
        }
        return at < comma ? at : -1;
      }
    }
    return -1;
  }

  /// "Russian President …", "Minister of Energy …", "the UN's envoy, …".
  private void before(Clause clause, int from, Set<String> words, FunctionWords function) {
    int at = from - 1;
    int limit = Math.max(0, from - NEAR - 1);
    while (at >= limit && (describes(clause.word(at), function) || isOf(clause, at))) {
      words.add(clause.word(at).lower());
      at--;
    }
    if (!clause.is(at, ",")) {
      return;
    }
    List<String> apposed = new ArrayList<>();
    for (int i = at - 1; i >= Math.max(0, at - APPOSED) && !clause.isBreak(i); i--) {
      apposed.add(clause.word(i).lower());
      boolean begins = function.is("determiner", clause.word(i)) && !clause.is(i - 1, "of");
      if (begins || i == 0) {
        if (apposed.stream().anyMatch(People::isPerson)) {
          words.addAll(apposed);
        }
        return;
      }
    }
  }

  /// "Minister of Energy", "Head of State": the office goes on before "of".
  private static boolean isOf(Clause clause, int at) {
    boolean of = clause.is(at, "of") || clause.is(at, "for") || clause.is(at, "and");
    return of && at > 0 && clause.word(at - 1).isCapitalised();
  }

  /// Whether a word before a name may tell who that is: a name, or a noun for somebody who speaks.
  private static boolean describes(Word word, FunctionWords function) {
    boolean noun =
        word.isCapitalised() || People.maySpeak(word.lower()) || LEADERS.contains(word.lower());
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
            && (clause.is(at + 1, "the")
                || clause.is(at + 1, "a")
                || clause.is(at + 1, "an")
                || (at + 1 < clause.size() && People.isPerson(clause.word(at + 1).lower())));
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
    boolean person = types.get(entity) == EntityType.PERSON || bearers.contains(entity);
    return person && !INSTITUTIONS.contains(last);
  }

  /// The only person of two names or more whose last is `surname`: "More" was taken for no name.
  Optional<String> bySurname(String surname) {
    List<String> bearing =
        types.keySet().stream()
            .filter(name -> name.endsWith(" " + surname) && isPerson(name))
            .limit(2)
            .toList();
    return bearing.size() == 1 ? Optional.of(bearing.getFirst()) : Optional.empty();
  }

  /// Whether a noun means a body: "the office".
  static boolean isInstitution(String noun) {
    return INSTITUTIONS.contains(noun);
  }

  /// Whether it is a body by name, as a company is.
  boolean isBody(String entity) {
    return types.get(entity) == EntityType.ORGANIZATION;
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
          && OTHERS.stream().allMatch(word -> !known.contains(word) || words.contains(word))
          && words.stream().allMatch(word -> known.stream().anyMatch(k -> alike(k, word)))) {
        best = Optional.of(seen.getKey());
        bestAt = seen.getValue();
      }
    }
    return best;
  }

  /// The only body named before `offset` in whose name `noun` stands: "the ministry".
  Optional<String> body(String noun, int offset) {
    List<String> fitting =
        names.stream()
            .takeWhile(name -> name.span().start() < offset)
            .filter(name -> !isPerson(name.entity()))
            .map(Mention::entity)
            .filter(name -> List.of(name.toLowerCase(Locale.ROOT).split(" ")).contains(noun))
            .distinct()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /// Words that make another office of one: the prime minister is not the minister.
  private static final Set<String> OTHERS = Set.of("deputy", "vice", "prime", "assistant");

  private static final Set<String> LEADERS = WordList.words("leaders.txt");

  private static boolean alike(String known, String word) {
    if (known.equals(word) || (LEADERS.contains(known) && LEADERS.contains(word))) {
      return true;
    }
    if (People.maySpeak(word) || People.maySpeak(known)) {
      return false;
    }
    // Syria and Syrian, Russia and Russian, Turkey and Turkish
    int prefix = 4;
    return known.length() > prefix
        && word.length() > prefix
        && known.regionMatches(0, word, 0, prefix);
  }
}
