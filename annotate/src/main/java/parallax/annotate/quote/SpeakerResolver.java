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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.model.Mention;
import parallax.model.Span;
import parallax.model.Speaker;

/// Says who the words of a source mean, in order of the text, remembering who spoke last.
///
/// Better no speaker than a wrong one: a pronoun that has nobody before it in this paragraph or the
/// one before stays open.
final class SpeakerResolver {

  // Confidences: set by hand, by how far each way can be trusted; they are not measured.
  private static final double BY_NAME = 0.95;
  private static final double BY_POSSESSIVE = 0.85;
  private static final double BY_DESCRIPTION = 0.75;
  private static final double BY_PRONOUN = 0.7;
  private static final double BY_WORDS = 0.5;

  private static final Set<String> PLURAL = Set.of("they", "we", "both", "many", "some", "those");

  /// What follows "his" or "her" in place of a name.
  private static final Set<String> HONOURS =
      Set.of("excellency", "majesty", "highness", "holiness", "eminence", "grace", "worship");

  private static final Map<String, String> PRONOUN_OF = Map.of("his", "he", "her", "she");

  /// Nouns for a body named before: "the company".
  private static final Set<String> BODIES = WordList.words("generic-bodies.txt");

  /// An office to what its holder heads: "the head of the ministry".
  private static final Map<String, Set<String>> HEADS = heads();

  /// Words of the longest description that may stand as a speaker.
  private static final int DESCRIPTION = 8;

  private final Roster roster;
  private final FunctionWords function;

  /// Persons whom an article may go on about, the last one first, and the paragraphs where it did.
  private final List<Last> persons = new ArrayList<>();

  /// Descriptions that stand for a person: "an army spokesman".
  private final Set<String> described = new HashSet<>();

  /// Descriptions of several, and names of what nobody knows: no pronoun means them for sure.
  private final Set<String> passing = new HashSet<>();

  /// Words with a capital that no sentence begins with, once they were asked for.
  private Optional<Set<String>> withinSentences = Optional.empty();

  /// Nouns that were asked for, and whether the text brings in somebody by them.
  private final Map<String, Boolean> introduced = new HashMap<>();

  private Optional<String> lastOther = Optional.empty();
  private int lastOtherParagraph = -9;

  private record Last(String name, int paragraph) {}

  /// Persons that are remembered.
  private static final int REMEMBERED = 4;

  SpeakerResolver(Roster roster, FunctionWords function) {
    this.roster = roster;
    this.function = function;
  }

  /// Who the words at `source` mean, and remembers that.
  Optional<Speaker> resolve(String text, Span source, int paragraph) {
    Optional<Speaker> speaker = identify(text, source, paragraph);
    speaker.ifPresent(found -> remember(found, paragraph));
    return speaker;
  }

  /// Whom a sentence is about: a pronoun in the next one may mean them.
  void about(String text, Span subject, int paragraph) {
    identify(text, subject, paragraph).ifPresent(found -> remember(found, paragraph));
  }

  /// A sentence goes on about the same person.
  void goesOn(int paragraph) {
    if (!persons.isEmpty() && paragraph - persons.getFirst().paragraph() <= NEAR) {
      persons.set(0, new Last(persons.getFirst().name(), paragraph));
    }
  }

  /// The person of whom paragraph `paragraph` goes on.
  Optional<Speaker> lastPerson(int paragraph) {
    return persons.stream()
        .findFirst()
        .filter(last -> last.paragraph() == paragraph)
        .map(last -> new Speaker(last.name(), BY_PRONOUN));
  }

  private void remember(Speaker speaker, int paragraph) {
    String name = speaker.name();
    if (passing.contains(name)) {
      return;
    }
    if (roster.isPerson(name) || described.contains(name)) {
      persons.removeIf(last -> last.name().equals(name));
      persons.addFirst(new Last(name, paragraph));
      if (persons.size() > REMEMBERED) {
        persons.removeLast();
      }
    } else {
      lastOther = Optional.of(name);
      lastOtherParagraph = paragraph;
    }
  }

  /// Paragraphs over which a pronoun may reach back.
  private static final int NEAR = 2;

  boolean isPerson(Speaker speaker) {
    return roster.isPerson(speaker.name());
  }

  private Optional<Speaker> identify(String text, Span source, int paragraph) {
    List<Word> words = Word.in(text, source);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Word first = words.getFirst();
    if (words.size() == 1 && function.is("pronoun", first)) {
      return pronoun(first.lower(), paragraph);
    }
    Optional<String> honoured = honoured(text, words);
    if (honoured.isPresent()) {
      boolean crowned = words.getLast().is("majesty");
      return Optional.of(honoured.get().equals("she") ? "queen" : "king")
          .filter(_ -> crowned)
          .flatMap(office -> roster.described(List.of(office), source.start()))
          .map(name -> new Speaker(name, BY_DESCRIPTION))
          .or(() -> pronoun(honoured.get(), paragraph));
    }
    if (words.size() == 1 && (first.is("which") || first.is("who"))) {
      return antecedent(text, source);
    }
    Optional<Speaker> apposed = apposed(text, source, words);
    if (apposed.isPresent()) {
      return apposed;
    }
    Optional<Speaker> named = named(text, source, words);
    if (named.isPresent()) {
      boolean byWords = named.get().confidence() == BY_WORDS;
      boolean fragment = isVerbAndObject(words) || (byWords && !isGroup(words));
      return fragment ? Optional.empty() : named;
    }
    return nominal(text, source, words, paragraph);
  }

  /// "His Excellency" is "he", "Her Majesty" "she".
  private static Optional<String> honoured(String text, List<Word> words) {
    Word last = words.getLast();
    if (words.size() > 2 || !HONOURS.contains(last.lower())) {
      return Optional.empty();
    }
    String before = text.substring(Math.max(0, last.start() - "his ".length()), last.start());
    return Optional.ofNullable(PRONOUN_OF.get(before.strip().toLowerCase(Locale.ROOT)));
  }

  /// "Orla, which said …": the name right before.
  private Optional<Speaker> antecedent(String text, Span source) {
    int end = source.start();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    int last = end;
    return roster.within(Span.of(Math.max(0, end - LONGEST_NAME), end)).stream()
        .filter(name -> name.span().end() == last)
        .findFirst()
        .map(name -> new Speaker(name.entity(), BY_PRONOUN));
  }

  /// "Orla's adviser, Ada Marin,", "a spokesman for the navy in Orla, Colonel Marin,": the person
  /// named right after the comma that ends a description of one.
  private Optional<Speaker> apposed(String text, Span source, List<Word> words) {
    Span core = core(words, source);
    boolean comma = text.startsWith(", ", core.end());
    boolean role = function.is("determiner", words.getFirst()) && !isBody(head(words, core));
    if (!comma || !(role || People.isPerson(head(words, core)))) {
      return Optional.empty();
    }
    int from = core.end() + 2;
    int to = Math.min(text.length(), from + LONGEST_NAME);
    return roster.within(Span.of(from, to)).stream()
        .findFirst()
        .filter(name -> roster.isPerson(name.entity()))
        .filter(name -> TITLES.matcher(text.substring(from, name.span().start())).matches())
        .filter(name -> name.span().end() <= source.end() || endsGroup(text, name.span().end()))
        .map(name -> new Speaker(name.entity(), BY_NAME));
  }

  /// "The company", "his office": a person after the comma is no name of it.
  private static boolean isBody(String noun) {
    return BODIES.contains(noun) || Roster.isInstitution(noun);
  }

  /// A name within an apposition is closed by another comma, or by the end of what is said of it.
  private static boolean endsGroup(String text, int at) {
    return at < text.length() && text.charAt(at) == ',';
  }

  /// Capitalised words before a name: "Prof. ", "Colonel ".
  private static final Pattern TITLES = Pattern.compile("(?:\\p{Lu}[\\p{L}.-]* ){0,3}");

  /// Characters in which a name with its title is looked for.
  private static final int LONGEST_NAME = 60;

  /// "involve the United": a noun group has its article in front.
  private boolean isVerbAndObject(List<Word> words) {
    Word first = words.getFirst();
    return words.size() > 2
        && !first.isCapitalised()
        && !function.is("determiner", first)
        && (words.get(1).is("the") || words.get(1).is("a") || words.get(1).is("an"));
  }

  /// Whether words read as a noun group, not as a piece of a clause ("involve the United").
  private boolean isGroup(List<Word> words) {
    Word first = words.getFirst();
    boolean begins =
        first.isCapitalised()
            || Character.isDigit(first.text().codePointAt(0))
            || function.is("determiner", first)
            || People.maySpeak(first.lower())
            || (words.size() > 1 && People.maySpeak(words.get(1).lower()))
            || (words.size() > 2 && People.maySpeak(words.get(2).lower()));
    Word last = words.getLast();
    boolean cut = function.is("determiner", last) || function.is("preposition", last);
    for (Word word : words) {
      if (word.is(",") || word.is("who") || word.is("which") || word.is("whose")) {
        break;
      }
      cut |= (function.is("be", word) && !word.isPossessive()) || function.is("auxiliary", word);
    }
    return begins && !cut && !function.is("preposition", first);
  }

  private Optional<Speaker> pronoun(String pronoun, int paragraph) {
    if (PLURAL.contains(pronoun)
        || pronoun.equals("i")
        || pronoun.equals("you")
        || pronoun.equals("who")) {
      return Optional.empty();
    }
    if (pronoun.equals("it")) {
      return paragraph - lastOtherParagraph > NEAR
          ? Optional.empty()
          : lastOther.map(name -> new Speaker(name, BY_PRONOUN));
    }
    boolean she = pronoun.startsWith("she") || pronoun.startsWith("her");
    return persons.stream()
        .filter(last -> paragraph - last.paragraph() <= NEAR)
        .map(Last::name)
        .filter(name -> roster.canBe(name, she))
        .findFirst()
        .map(name -> new Speaker(name, BY_PRONOUN));
  }

  /// The name that heads the source: the last one before the first comma, or the first one after it
  /// ("the commander, Mazloum Abdi,"), unless it only owns the head ("Assad's office").
  private Optional<Speaker> named(String text, Span source, List<Word> words) {
    Span core = core(words, source);
    List<Mention> names = roster.within(core);
    if (names.isEmpty()) {
      return roster.within(source).stream()
          .findFirst()
          .filter(name -> renames(text, core.end(), name.span().start()))
          .map(Mention::entity)
          .or(
              () ->
                  words.size() == 1 ? roster.bySurname(words.getFirst().text()) : Optional.empty())
          .map(name -> new Speaker(name, BY_NAME));
    }
    Mention head = head(names, text);
    String rest = text.substring(head.span().end(), core.end());
    if (rest.matches("(?s)\\s*['’]s?\\s+\\S.*")) {
      return Optional.of(new Speaker(withoutArticle(text, core), BY_POSSESSIVE));
    }
    String before = text.substring(core.start(), head.span().start()).toLowerCase(Locale.ROOT);
    if (before.matches("(?s).*\\b(of|for|in|at|from|with|to|close to|by)\\s+(the\\s+|a\\s+)?")) {
      boolean spokesperson = before.startsWith("the ") && before.contains("spokes");
      return spokesperson || names.size() == 1
          ? Optional.of(new Speaker(withoutArticle(text, core), BY_WORDS))
          : Optional.of(new Speaker(names.getFirst().entity(), BY_NAME));
    }
    if (rest.strip()
        .matches(
            "(statement|report|transcript|spokesman|spokeswoman|spokesperson|official|officials)s?.*")) {
      boolean person = rest.strip().matches("(spokes|official).*");
      return Optional.of(
          new Speaker(person ? withoutArticle(text, core) : head.entity(), BY_POSSESSIVE));
    }
    if (rest.strip().matches("\\p{Ll}.*")
        && !(roster.isPerson(head.entity()) && goesOn(text, head.span().end(), core.end()))
        && !rest.strip().matches("(of|in|for|at|from|and|with|,).*")) {
      return Optional.of(new Speaker(withoutArticle(text, core), BY_WORDS));
    }
    return Optional.of(new Speaker(head.entity(), BY_NAME));
  }

  /// Whether what follows a person's name is no part of a name or role: "today", "acknowledged".
  private boolean goesOn(String text, int from, int to) {
    Word next = Word.in(text, Span.of(from, to)).getFirst();
    return function.is("time", next)
        || function.is("adverb", next)
        || (next.lower().endsWith("ed") && !People.maySpeak(next.lower()));
  }

  /// Whether what stands between a description and a name lets it be the described one's: ", ",
  /// ", Colonel ", not ", who met ".
  private boolean renames(String text, int from, int to) {
    return Word.in(text, Span.of(Math.min(from, to), to)).stream()
        .noneMatch(
            word ->
                function.is("boundary", word)
                    || function.is("preposition", word)
                    || function.is("pronoun", word));
  }

  private Mention head(List<Mention> names, String text) {
    Mention head = names.getFirst();
    for (Mention name : names) {
      if (name.span().start() < head.span().end()) {
        continue;
      }
      String between = text.substring(head.span().end(), name.span().start());
      boolean governed =
          between.matches("(?s).*\\b(of|in|for|at|from|to|and|with|who|which|whom|whose)\\b.*");
      if (!governed) {
        head = name;
      }
    }
    return head;
  }

  private static Span core(List<Word> words, Span source) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is(",") || word.is("who") || word.is("(") || word.is("to")) {
        return Span.of(source.start(), words.get(i - 1).end());
      }
    }
    return source;
  }

  /// "the commander", "the Syrian leader": whoever was so described; else its own words.
  private Optional<Speaker> nominal(String text, Span source, List<Word> words, int paragraph) {
    Span core = core(words, source);
    List<String> content = new ArrayList<>();
    for (Word word : words) {
      boolean counts =
          word.end() <= core.end()
              && !word.isMark()
              && !word.isPossessive()
              && !function.is("determiner", word)
              && !function.is("preposition", word)
              && !function.is("adverb", word);
      if (counts) {
        content.add(word.lower());
      }
    }
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (content.size() > DESCRIPTION) {
      return counted(words, core).map(group -> byWords(text, group));
    }
    Word first = words.getFirst();
    boolean label = words.size() == 1 && first.text().equals(first.text().toUpperCase(Locale.ROOT));
    boolean definite = first.is("the") || first.is("this") || label;
    if (definite) {
      Optional<String> entity =
          Stream.of(content, withoutWhen(content))
              .distinct()
              .filter(one -> !one.isEmpty())
              .flatMap(one -> offices(one).stream())
              .flatMap(office -> roster.described(office, source.start()).stream())
              .findFirst();
      if (entity.isPresent()) {
        return entity.map(name -> new Speaker(name, BY_DESCRIPTION));
      }
    }
    Optional<Speaker> called = definite ? called(text, content, paragraph) : Optional.empty();
    if (called.isPresent()) {
      return called;
    }
    Optional<String> body =
        definite && content.size() == 1
            ? body(content.getFirst(), source, paragraph)
            : Optional.empty();
    if (body.isPresent()) {
      return body.map(name -> new Speaker(name, BY_DESCRIPTION));
    }
    if (words.getFirst().is("whose")) {
      return Optional.empty();
    }
    String head = head(words, core);
    if (!People.maySpeak(head)) {
      return counted(words, core)
          .or(() -> isUnknownName(text, words, core) ? Optional.of(core) : Optional.empty())
          .map(group -> byWords(text, group));
    }
    String description = withoutArticle(text, core);
    if (People.isPerson(head)) {
      described.add(description);
    }
    return Optional.of(new Speaker(description, BY_WORDS));
  }

  private Speaker byWords(String text, Span group) {
    String words = withoutArticle(text, group);
    passing.add(words);
    return new Speaker(words, BY_WORDS);
  }

  /// A name that was not taken for one, "Politico", "Ada Marin": every word has a capital, also
  /// where no sentence begins.
  private boolean isUnknownName(String text, List<Word> words, Span core) {
    List<Word> own = words.stream().filter(word -> word.end() <= core.end()).toList();
    boolean name = own.stream().allMatch(word -> word.isMark() || word.isCapitalised());
    Word first = own.getFirst();
    return name
        && !function.is("determiner", first)
        && !function.is("pronoun", first)
        && (own.size() > 1 || withinSentences(text).contains(first.text()));
  }

  private Set<String> withinSentences(String text) {
    if (withinSentences.isEmpty()) {
      withinSentences =
          Optional.of(
              WITHIN
                  .matcher(text)
                  .results()
                  .map(word -> word.group(1))
                  .collect(Collectors.toSet()));
    }
    return withinSentences.get();
  }

  /// A word with a capital that no sentence begins with.
  private static final Pattern WITHIN = Pattern.compile("[\\p{Ll},] (\\p{Lu}[\\p{L}.-]*\\p{L})");

  /// "The former teacher": when somebody held the office is not always said at the name.
  private static List<String> withoutWhen(List<String> content) {
    return content.stream().filter(word -> !WHEN.contains(word)).toList();
  }

  private static final Set<String> WHEN =
      Set.of("former", "retired", "outgoing", "current", "acting", "ex");

  /// "The teacher": what somebody is, not the holder of an office, is another name for the person
  /// whom the sentences before are about, unless the article has brought in a teacher without name.
  private Optional<Speaker> called(String text, List<String> content, int paragraph) {
    String noun = content.getLast();
    boolean calling = CALLINGS.contains(noun) || noun.endsWith("-year-old");
    if (!calling || content.size() > CALLED || persons.isEmpty()) {
      return Optional.empty();
    }
    Last last = persons.getFirst();
    boolean other = introduced.computeIfAbsent(noun, word -> isIntroduced(text, word));
    return paragraph - last.paragraph() > 1 || other || !roster.isPerson(last.name())
        ? Optional.empty()
        : Optional.of(new Speaker(last.name(), BY_PRONOUN));
  }

  /// Whether the text has "a teacher" or "an old teacher" somewhere.
  private static boolean isIntroduced(String text, String noun) {
    return Pattern.compile("(?i)\\ban? (?:[\\p{L}-]+ ){0,2}" + Pattern.quote(noun) + "\\b")
        .matcher(text)
        .find();
  }

  /// Words of the longest description by what somebody is: "the disgraced banker".
  private static final int CALLED = 3;

  private static final Set<String> CALLINGS = WordList.words("callings.txt");

  /// "More than 3,000 supporters burned scarves and", "two of the officials", "people familiar with
  /// the talks": whom it counts, with the number.
  private static Optional<Span> counted(List<Word> words, Span core) {
    boolean number = MANY.contains(words.getFirst().lower());
    for (int i = 0; i < Math.min(words.size(), COUNTED) && words.get(i).end() <= core.end(); i++) {
      number |= Character.isDigit(words.get(i).text().codePointAt(0));
      boolean owns = i + 1 < words.size() && words.get(i + 1).isPossessive();
      if (number && !owns && People.maySpeak(words.get(i).lower())) {
        return Optional.of(Span.of(core.start(), words.get(i).end()));
      }
    }
    return Optional.empty();
  }

  /// Words that begin the description of several.
  private static final Set<String> MANY = WordList.words("several.txt");

  /// Words among which a number's noun is looked for.
  private static final int COUNTED = 6;

  /// "The company", "the ministry": the body last spoken of, or the only one so called.
  private Optional<String> body(String noun, Span source, int paragraph) {
    boolean last =
        lastOther.filter(name -> endsWith(name, noun)).isPresent()
            || (BODIES.contains(noun)
                && lastOtherParagraph == paragraph
                && lastOther.filter(roster::isBody).isPresent());
    return last ? lastOther : roster.body(noun, source.start());
  }

  /// "The head of the ministry": its minister. The likeliest office first.
  private List<List<String>> offices(List<String> content) {
    String first = content.getFirst();
    if (content.size() == 2 && COUNTRY.contains(content.getLast())) {
      if (first.equals("head") || roster.isLeader(first)) {
        return List.of(List.of(first.equals("head") ? LEADER : first));
      }
    }
    List<List<String>> offices = new ArrayList<>();
    if (content.size() > 1 && (first.equals("head") || first.equals("chief"))) {
      HEADS.forEach(
          (office, headed) -> {
            if (headed.contains(content.getLast())) {
              offices.add(List.of(office.split(" ")));
            }
          });
    }
    return offices.isEmpty() ? List.of(content) : offices;
  }

  private static final String LEADER = "leader";

  /// What a leader leads, where it tells nothing: "the leader of the nation".
  private static final Set<String> COUNTRY = Set.of("nation", "state", "country", "republic");

  private static Map<String, Set<String>> heads() {
    Map<String, Set<String>> heads = new LinkedHashMap<>();
    for (String line : WordList.lines("heads.tsv")) {
      String[] columns = line.split("\t");
      heads.put(columns[0], Set.of(columns[1].split(" ")));
    }
    return heads;
  }

  private static boolean endsWith(String name, String word) {
    return name.toLowerCase(Locale.ROOT).endsWith(word);
  }

  /// The head of a noun group: the last word before its first preposition or relative clause.
  private String head(List<Word> words, Span core) {
    String head = "";
    for (Word word : words) {
      boolean ends =
          word.end() > core.end()
              || function.is("preposition", word)
              || (function.is("boundary", word) && !head.isEmpty())
              || (word.lower().endsWith("ed") && People.maySpeak(head));
      if (ends && !head.isEmpty()) {
        return head;
      }
      head = word.isPossessive() ? head : word.lower();
    }
    return head;
  }

  /// The name of a relay: "a Kremlin statement" is the Kremlin's, "Syrian TV" its own name.
  Optional<String> relay(String text, Span words) {
    List<Mention> names = roster.within(words);
    String whole = withoutArticle(text, words).replaceFirst("(?s),.*", "");
    if (names.isEmpty()) {
      return whole.isBlank() ? Optional.empty() : Optional.of(whole);
    }
    Mention head = head(names, text);
    String rest = text.substring(head.span().end(), words.end()).strip();
    boolean medium = Relays.isMedium(rest) && Character.isUpperCase(rest.codePointAt(0));
    if (medium || rest.matches("['’]s?\\s+\\p{Ll}.*office.*")) {
      return Optional.of(whole);
    }
    return Optional.of(head.entity());
  }

  static String withoutArticle(String text, Span span) {
    String words = span.in(text).strip().replaceAll("\\s+", " ");
    return words.replaceFirst("^(?i:the|a|an)\\s+", "");
  }
}
