package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Words;

/// Who of a story is "the finance minister", "the PM", "the general": what its articles say beside
/// a person's name tells it.
final class Holders {
  /// Words before and after a name that may describe it.
  private static final int BEFORE = 8;

  private static final int AFTER = 6;

  /// Letters of a word whose point ends a sentence.
  private static final int SENTENCE_WORD = 4;

  private static final WordClasses OFFICES = WordClasses.read("offices.txt");
  private static final Set<String> PERSONS = Set.copyOf(OFFICES.of("persons"));

  /// Short forms of offices to the words that they stand for, both lower case.
  private static final Map<String, String> SHORT =
      OFFICES.of("short").stream()
          .map(line -> line.split(" = "))
          .collect(Collectors.toUnmodifiableMap(p -> p[0].toLowerCase(Locale.ROOT), p -> p[1]));

  /// Words that make another office of one: the deputy minister is not the minister.
  private static final Set<String> OTHERS = Set.of("deputy", "vice", "prime", "assistant");

  /// Words that say of a holder only when.
  private static final Set<String> WHEN = Set.of("former", "ex", "acting", "then", "late", "the");

  /// "The" and up to four words more, one of which may be an office.
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\b[Tt]he ((?:[\\p{L}-]+ ){0,3}[\\p{L}-]+)");

  private final List<AnnotatedArticle> articles;
  private final Cast cast;

  /// What each article says each person is: bags of words by the person's name in the story.
  private final List<Map<String, List<Set<String>>>> described = new ArrayList<>();

  Holders(List<AnnotatedArticle> articles, Cast cast) {
    this.articles = articles;
    this.cast = cast;
    for (int i = 0; i < articles.size(); i++) {
      described.add(new LinkedHashMap<>());
      int last = 0;
      for (Mention mention : persons(articles.get(i))) {
        describe(i, mention, last);
        last = mention.span().end();
      }
    }
  }

  /// Whether an article names `person`, by the story's name.
  boolean knows(String person) {
    return described.stream().anyMatch(persons -> persons.containsKey(person));
  }

  /// Where article number `number` calls a person by the office alone, by the story's name.
  Map<Span, String> descriptions(int number) {
    Map<Span, String> found = new LinkedHashMap<>();
    Map<String, Optional<String>> known = new LinkedHashMap<>();
    String text = articles.get(number).article().text();
    Matcher matcher = DESCRIPTION.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.start(1);
      int end = officeEnd(text, matcher.start(1), matcher.end(1));
      if (end > matcher.start(1) && !isBeforeName(text, end)) {
        String words = text.substring(matcher.start(1), end);
        known
            .computeIfAbsent(words, description -> bearer(number, description))
            .ifPresent(person -> found.put(Span.of(matcher.start(), end), person));
      }
    }
    return found;
  }

  /// One past the first office among the words from `start` to `end`; `start` where there is none,
  /// or where another noun comes before it: "the control of President al-Assad".
  private static int officeEnd(String text, int start, int end) {
    String all = text.substring(start, end).toLowerCase(Locale.ROOT) + " ";
    for (String known : SHORT.keySet()) {
      if (all.startsWith(known + " ")) {
        return start + known.length();
      }
    }
    int at = start;
    while (at < end) {
      int next = text.indexOf(' ', at);
      int stop = next < 0 || next > end ? end : next;
      String word = text.substring(at, stop).toLowerCase(Locale.ROOT);
      if (word.equals("of")) {
        return start;
      }
      if (PERSONS.contains(word)) {
        return stop;
      }
      at = stop + 1;
    }
    return start;
  }

  /// "The minister Ada", "the minister, Ada", "the minister of …": more follows.
  private static boolean isBeforeName(String text, int end) {
    String after = text.substring(end, Math.min(text.length(), end + 8));
    return after.matches("(?s),? \\p{Lu}.*|,? of .*|-.*|['’]s \\p{L}.*");
  }

  private static List<Mention> persons(AnnotatedArticle article) {
    return article.mentions().stream()
        .filter(m -> m.form() == Mention.Form.NAME && m.type() == EntityType.PERSON)
        .sorted(Comparator.comparing(Mention::span))
        .toList();
  }

  /// @param last where the name of another person ends before it: what stands before that
  ///     describes the other
  private void describe(int article, Mention mention, int last) {
    String text = articles.get(article).article().text();
    int line = text.lastIndexOf('\n', Math.max(0, mention.span().start() - 1)) + 1;
    int from = Math.min(Math.max(line, last), mention.span().start());
    List<String> before = words(text.substring(from, mention.span().start()));
    Set<String> bag = new LinkedHashSet<>();
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - BEFORE); i--) {
      bag.add(before.get(i));
    }
    int end = mention.span().end();
    String rest = text.substring(end, Math.min(text.length(), end + 80));
    if (rest.startsWith(", ")) {
      String apposition = rest.substring(2).replaceFirst("(?s)[,.;:\\n].*", "");
      words(apposition).stream().limit(AFTER).forEach(bag::add);
    }
    described
        .get(article)
        .computeIfAbsent(cast.canonical(article, mention.entity()), _ -> new ArrayList<>())
        .add(bag);
  }

  static List<String> words(String text) {
    return Words.of(text.substring(lastSentence(text))).stream()
        .map(word -> Fold.fold(word.text()).toLowerCase(Locale.ROOT))
        .flatMap(word -> List.of(SHORT.getOrDefault(word, word).split(" ")).stream())
        .toList();
  }

  /// Where the last sentence begins. Its end cuts off what came before; a dot after a short title
  /// does not.
  private static int lastSentence(String text) {
    for (int at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
      if (".!?".indexOf(text.charAt(at - 1)) >= 0 && endsLowerCase(text, at - 1)) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
          start++;
        }
        return start;
      }
    }
    return 0;
  }

  /// Whether [#SENTENCE_WORD] small letters stand right before `end`.
  private static boolean endsLowerCase(String text, int end) {
    int at = end;
    for (int letter = 0; letter < SENTENCE_WORD; letter++) {
      if (at <= 0 || Character.getType(text.codePointBefore(at)) != Character.LOWERCASE_LETTER) {
        return false;
      }
      at -= Character.charCount(text.codePointBefore(at));
    }
    return true;
  }

  /// The one person of the story whom an article calls what this one calls its speaker.
  Optional<String> bearer(int number, String description) {
    List<String> words =
        words(unabbreviated(description.replace("ex-", "ex "))).stream()
            .filter(w -> !WHEN.contains(w))
            .toList();
    String text = articles.get(number).article().text().toLowerCase(Locale.ROOT);
    String lower = description.toLowerCase(Locale.ROOT);
    boolean definite =
        text.contains("the " + lower)
            && !text.contains(" a " + lower)
            && !text.contains(" an " + lower);
    if (words.isEmpty() || !definite || !PERSONS.contains(words.getLast())) {
      return Optional.empty();
    }
    List<String> own = called(described.get(number), words);
    if (own.size() == 1) {
      return Optional.of(own.getFirst());
    }
    List<String> fitting =
        described.stream().flatMap(persons -> called(persons, words).stream()).distinct().toList();
    List<String> here = fitting.stream().filter(person -> isNamed(number, person)).toList();
    if (here.size() == 1) {
      return Optional.of(here.getFirst());
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /// Whether it is no name but a short form of an office: "PM".
  static boolean isOffice(String name) {
    return SHORT.containsKey(name.toLowerCase(Locale.ROOT));
  }

  private static String unabbreviated(String description) {
    return SHORT.getOrDefault(description.toLowerCase(Locale.ROOT), description);
  }

  private static List<String> called(Map<String, List<Set<String>>> persons, List<String> words) {
    return persons.entrySet().stream()
        .filter(
            person ->
                person.getValue().stream()
                    .filter(bag -> bag.containsAll(words))
                    .anyMatch(
                        bag ->
                            OTHERS.stream().allMatch(o -> !bag.contains(o) || words.contains(o))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isNamed(int number, String person) {
    return articles.get(number).mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .anyMatch(mention -> cast.canonical(number, mention.entity()).equals(person));
  }
}
