package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.text.AgencyCredits;
import parallax.text.Fold;

/// What the names of a story's sources tell of them: whether they name anybody, whether they are
/// media, which passes on what others say, and which two are one.
///
/// One are a name and a longer form of it ("Orla", "the Orla administration"), a body and whoever
/// an article calls its spokesman or head, and a country and where its government sits.
final class Sources {
  private static final WordClasses LISTS = WordClasses.read("sources.txt");
  private static final Set<String> UNNAMED = Set.copyOf(LISTS.of("unnamed"));
  private static final Set<String> PAPERS = Set.copyOf(LISTS.of("papers"));
  private static final Set<String> MEDIA = Set.copyOf(LISTS.of("media"));
  private static final Set<String> MEDIA_ENDINGS = Set.copyOf(LISTS.of("media endings"));
  private static final Set<String> SPEAKS_FOR = Set.copyOf(LISTS.of("speaks for"));
  private static final Set<String> WITH_IT = Set.copyOf(LISTS.of("with it"));
  private static final Set<String> NO_LONGER = Set.copyOf(LISTS.of("no longer"));
  private static final Set<String> COMMON = Set.copyOf(LISTS.of("common"));
  private static final List<String> WHOLES = LISTS.of("wholes");
  private static final String NEWS = "news";
  private static final List<List<String>> SEATS =
      LISTS.of("seats").stream().map(line -> List.of(line.split(" = "))).toList();

  /// Characters before and after a person's name in which an office may stand.
  private static final int AROUND = 70;

  /// Letters from which the beginning of a country's name tells it: "Syria", "Syrian".
  private static final int TELLING = 4;

  /// Letters that make of a country's name what belongs there: "-n", "-ese", "-ians".
  private static final int ENDING = 4;

  /// What says of a source what it does: "people briefed on it", "the host of a show".
  private static final Pattern FURTHER =
      Pattern.compile(
          " (?:of|in|with|for|on|from|at|to|by|who|that|close|briefed|familiar|addressed|passed|"
              + "speaking|himself|herself|itself|themselves)\\b.*");

  /// "…, the chairman of the Orla Trust": an office behind a name, then the body.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^,\\s+((?:[\\p{L}’'-]+ ){1,5}?)(?:of|for|at|with|to)\\s+(?:the\\s+)?"
              + "(\\p{Lu}[\\p{L}.’'-]*(?: (?:of |and |for |the )?\\p{Lu}[\\p{L}.’'-]*)*)");

  /// The capitalised words that a stretch ends with.
  private static final Pattern CAPITALS =
      Pattern.compile("(\\p{Lu}[\\p{L}.’'-]*(?: (?:of |and )?\\p{Lu}[\\p{L}.’'-]*)*)$");

  private final Map<String, Set<String>> bodies = new LinkedHashMap<>();

  Sources(List<AnnotatedArticle> articles, Cast cast) {
    for (int i = 0; i < articles.size(); i++) {
      String text = articles.get(i).article().text();
      for (Mention mention : articles.get(i).mentions()) {
        if (mention.type() == EntityType.PERSON && mention.form() == Mention.Form.NAME) {
          String person = cast.canonical(i, mention.entity());
          int start = mention.span().start();
          int end = mention.span().end();
          int article = i;
          before(text.substring(Math.max(0, start - AROUND), start))
              .ifPresent(body -> speaksFor(person, cast.canonical(article, body)));
          behind(text.substring(end, Math.min(text.length(), end + AROUND)))
              .ifPresent(body -> speaksFor(person, cast.canonical(article, body)));
        }
      }
    }
  }

  private void speaksFor(String person, String body) {
    bodies.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(body);
  }

  /// The body whose office stands before a name: "Orla Trust chairman", "the North Velian leader".
  private static Optional<String> before(String text) {
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
    boolean office = false;
    while (!words.isEmpty() && (offices(words.getLast()) || between(words.getLast()))) {
      office |= offices(words.getLast());
      words.removeLast();
    }
    if (!office || words.isEmpty()) {
      return Optional.empty();
    }
    Matcher capitals = CAPITALS.matcher(String.join(" ", words).replaceAll("[’']s?$", ""));
    return capitals.find() && words.stream().noneMatch(word -> NO_LONGER.contains(lower(word)))
        ? Optional.of(capitals.group(1))
        : Optional.empty();
  }

  private static Optional<String> behind(String text) {
    Matcher matcher = BEHIND.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<String> office = List.of(matcher.group(1).strip().split("\\s+"));
    boolean holds =
        office.stream().anyMatch(Sources::offices)
            && office.stream().noneMatch(word -> NO_LONGER.contains(lower(word)));
    return holds ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  private static boolean offices(String word) {
    return SPEAKS_FOR.contains(lower(word));
  }

  private static boolean between(String word) {
    return WITH_IT.contains(lower(word));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// Whether a source's name names nobody: "officials", "two people close to the court", "Says".
  static boolean unnamed(String name) {
    return telling(name).isEmpty() || paper(name) || (UNNAMED.contains(head(name)) && small(name));
  }

  /// Whether it is what was written or said, not who did: "statement", "the lawsuit", "Says".
  static boolean paper(String name) {
    return PAPERS.contains(head(name)) && small(name) && !medium(name);
  }

  /// Whether it is a newspaper, an agency, a station: what passes on what others say.
  static boolean medium(String name) {
    List<String> words = lettered(name);
    if (words.isEmpty() || name.chars().noneMatch(Character::isUpperCase)) {
      return false;
    }
    return AgencyCredits.agency(name).isPresent()
        || words.contains(NEWS)
        || MEDIA.contains(words.getLast())
        || (words.size() > 1 && MEDIA_ENDINGS.contains(words.getLast()));
  }

  /// Whether the word that says what it is is no part of a name: "Fox officials", "Officials".
  private static boolean small(String name) {
    List<String> words = List.of(core(name).split("\\s+"));
    return words.size() == 1 || Character.isLowerCase(words.getLast().charAt(0));
  }

  /// The word that says what a name is of, lower case: "officials" of "two officials in Orla".
  private static String head(String name) {
    List<String> words = lettered(core(name));
    return words.isEmpty() ? "" : words.getLast();
  }

  /// A name without what it says further: "two officials" of "two officials in Orla".
  private static String core(String name) {
    return FURTHER.matcher(" " + name.strip()).replaceFirst("").strip();
  }

  private static List<String> lettered(String name) {
    String folded = Fold.fold(name);
    for (String whole : WHOLES) {
      folded = folded.replace(whole, whole.replace(" ", "-"));
    }
    List<String> words = new ArrayList<>();
    for (String word : folded.split("[^\\p{L}\\p{N}-]+", -1)) {
      if (word.length() > 1 || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
        words.add(word);
      }
    }
    return words;
  }

  /// Whether two names lead to one source.
  boolean one(String a, String b) {
    return leads(a, b) || leads(b, a);
  }

  /// Whether two names are one beyond doubt: one holds the other, of two telling words at least, as
  /// "Port Wren harbour authority" does "harbour authority".
  static boolean oneBody(String a, String b) {
    return Math.min(telling(a).size(), telling(b).size()) > 1 && (within(a, b) || within(b, a));
  }

  private boolean leads(String a, String b) {
    return within(a, b) || adjective(a, b) || speaks(a, b) || seat(a, b);
  }

  /// Whether `words` name `source`.
  static boolean named(String source, String words) {
    Set<String> telling = telling(source);
    return !telling.isEmpty() && new HashSet<>(lettered(words)).containsAll(telling);
  }

  private boolean speaks(String person, String body) {
    return bodies.getOrDefault(person, Set.of()).stream()
        .anyMatch(own -> within(own, body) || within(body, own) || adjective(own, body));
  }

  /// Whether `shorter` is all or a part of the name `longer`.
  private static boolean within(String shorter, String longer) {
    Set<String> few = telling(shorter);
    return !few.isEmpty() && telling(longer).containsAll(few);
  }

  /// Whether `own` is what belongs to the country `body`: "North Velian", "North Velia".
  private static boolean adjective(String own, String body) {
    List<String> of = lettered(own);
    List<String> country = lettered(body);
    if (of.size() != country.size() || of.isEmpty()) {
      return false;
    }
    String a = of.getLast();
    String b = country.getLast();
    int shared = 0;
    while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared >= TELLING
        && a.length() - shared <= ENDING
        && b.length() - shared <= 1
        && of.subList(0, of.size() - 1).equals(country.subList(0, country.size() - 1));
  }

  /// Whether `seat` stands for the government of `country`, or for whoever heads it.
  private boolean seat(String seat, String country) {
    return SEATS.stream()
        .filter(pair -> pair.getLast().equalsIgnoreCase(seat.replaceFirst("(?i)^the ", "")))
        .map(List::getFirst)
        .anyMatch(of -> within(of, country) || adjective(country, of) || speaks(country, of));
  }

  /// The words of a name that tell it from others: neither small ones nor those that any official
  /// may have.
  private static Set<String> telling(String name) {
    Set<String> telling = new LinkedHashSet<>(lettered(name));
    telling.removeIf(
        word ->
            COMMON.contains(word)
                || UNNAMED.contains(word)
                || PAPERS.contains(word)
                || SPEAKS_FOR.contains(word)
                || NO_LONGER.contains(word));
    return telling;
  }
}
