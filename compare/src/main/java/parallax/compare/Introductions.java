package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.language.TaggedToken;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

/// Reads what an article says somebody or something is right beside the name: "a night nurse, Ada
/// Orla", "Mayor Ada Orla", "the survey ship Orla", "Ada Orla, the prosecutor in charge".
final class Introductions {
  private static final WordClasses OFFICES = WordClasses.read("offices.txt");
  private static final WordClasses FACILITIES = WordClasses.read("facilities.txt");

  /// Nouns for one human being.
  private static final Set<String> PEOPLE =
      Stream.of("persons", "people")
          .flatMap(name -> OFFICES.of(name).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> THINGS = Set.copyOf(FACILITIES.of("called"));
  private static final Set<String> TITLES =
      Stream.of("offices", "over")
          .flatMap(name -> OFFICES.of(name).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> RANKS = Set.copyOf(OFFICES.of("ranks"));

  /// Words that make another office of one, or say that somebody has it no longer.
  private static final Set<String> OTHER =
      Set.of("deputy", "vice", "assistant", "former", "ex", "late");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "our", "my", "this");

  /// Words that stand before a name without being said of it: "last week Ada Orla".
  private static final Set<String> WHEN =
      Stream.of(Clash.WEEKDAYS, Amounts.MONTHS, Set.of("today", "yesterday", "tomorrow"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> GROUP = Set.of("ADJ", "NOUN", "PROPN");

  /// What may follow an introduction behind a name: "Ada Orla, the ministry said" is none.
  private static final Set<String> CLOSING =
      Set.of(",", ".", ";", ":", ")", "—", "–", "-", "of", "in", "at", "for", "and");

  /// Words of an introduction, at most.
  private static final int LONGEST = 8;

  private final String text;
  private final List<TaggedToken> sentence;
  private final boolean person;
  private final Span name;

  /// What stands beside a name.
  ///
  /// @param span from its first word to the end of the name; none where it stands behind the name
  /// @param noun what somebody or something is, one word in small letters
  /// @param words the other words that say so, in small letters
  record Introduction(Optional<Span> span, String noun, Set<String> words) {
    /// Whether it says that somebody has another office than `noun`, or had it.
    boolean isOther() {
      return words.stream().anyMatch(OTHER::contains);
    }
  }

  private Introductions(String text, List<TaggedToken> sentence, Mention mention) {
    this.text = text;
    this.sentence = sentence;
    this.person = mention.type() == EntityType.PERSON;
    this.name = mention.span();
  }

  /// Whether `word` is an office, a noun for a human being or what an office is over, and no name.
  static boolean isCommon(String word) {
    return PEOPLE.contains(word.toLowerCase(Locale.ROOT)) || TITLES.contains(word);
  }

  /// What stands beside `mention`, a name in `sentence` of `text`.
  static List<Introduction> of(String text, List<TaggedToken> sentence, Mention mention) {
    Introductions reading = new Introductions(text, sentence, mention);
    return Stream.of(reading.before(), reading.behind()).flatMap(Optional::stream).toList();
  }

  private Optional<Introduction> before() {
    int last = -1;
    while (last + 1 < sentence.size() && sentence.get(last + 1).token().end() <= name.start()) {
      last++;
    }
    boolean ranked = false;
    while (last >= 0 && RANKS.contains(word(last)) && !isNoun(last)) {
      last--;
      ranked = true;
    }
    boolean comma = last > 0 && word(last).equals(",");
    last -= comma ? 1 : 0;
    if (last < 0 || !onOneLine(sentence.get(last).token().end(), name.start())) {
      return Optional.empty();
    }
    int head = head(last);
    // "The minister of the Armed Forces" is not they; "the owner, Orla Shipping" is.
    if (head < 0 || (!person && !comma && !THINGS.contains(noun(head)))) {
      return Optional.empty();
    }
    int first = first(head);
    boolean determined = first > 0 && DETERMINERS.contains(lower(first - 1));
    first -= determined ? 1 : 0;
    // "Talks with the minister, Ada Orla": without a determiner a comma only lists.
    boolean whole = determined || first == 0 || !comma || hasOwner(first, head);
    if (!whole || (ranked && !comma && head == last && first == head && !determined)) {
      return Optional.empty();
    }
    return Optional.of(
        new Introduction(
            Optional.of(Span.of(sentence.get(first).token().start(), name.end())),
            noun(head),
            words(first, last, head)));
  }

  /// ", the prosecutor in charge" right behind the name: up to its noun.
  private Optional<Introduction> behind() {
    int at = 0;
    while (at < sentence.size() && sentence.get(at).token().start() < name.end()) {
      at++;
    }
    if (at + 1 >= sentence.size()
        || !word(at).equals(",")
        || !onOneLine(name.end(), sentence.get(at).token().start())) {
      return Optional.empty();
    }
    int first = at + 1;
    int end = DETERMINERS.contains(lower(first)) ? first + 1 : first;
    while (end < sentence.size() && end - first <= LONGEST && inGroup(end)) {
      end++;
    }
    int head = end - 1;
    boolean closed = end == sentence.size() || CLOSING.contains(lower(end));
    return head >= first && closed && isNoun(head)
        ? Optional.of(new Introduction(Optional.empty(), noun(head), words(first, head, head)))
        : Optional.empty();
  }

  /// The noun that says what somebody is in the words that end at `last`: that itself, or the one
  /// before "of the Republic"; -1 where there is none.
  private int head(int last) {
    // Behind "the president of the" stands what somebody presides over.
    if (isNoun(last) || !person || !inGroup(last)) {
      return isNoun(last) ? last : -1;
    }
    int at = last;
    while (at > 0 && last - at < LONGEST && (inGroup(at) || lower(at).equals("the"))) {
      at--;
    }
    boolean of = at > 0 && at < last && lower(at).equals("of") && isNoun(at - 1);
    return of ? at - 1 : -1;
  }

  private int first(int head) {
    int at = head;
    while (at > 0 && head - at < LONGEST && inGroup(at - 1)) {
      at--;
    }
    // "In Wren President Ada Orla": the place belongs to what comes before.
    boolean where = at > 0 && Set.of("in", "at", "near").contains(lower(at - 1));
    while (where && at < head && sentence.get(at).tag().equals("PROPN") && !isNoun(at)) {
      at++;
    }
    return at;
  }

  private boolean inGroup(int at) {
    String word = word(at);
    return !WHEN.contains(lower(at))
        && (GROUP.contains(sentence.get(at).tag()) || word.equals("'s") || word.equals("’s"))
        && !(at + 1 < sentence.size()
            && !onOneLine(sentence.get(at).token().end(), sentence.get(at + 1).token().start()));
  }

  private boolean hasOwner(int first, int head) {
    return text.substring(sentence.get(first).token().start(), sentence.get(head).token().start())
        .matches("(?s).*['’]s? .*");
  }

  private boolean isNoun(int at) {
    return (!person && THINGS.contains(noun(at))) || PEOPLE.contains(noun(at));
  }

  /// "colonel" of "ex-colonel".
  private String noun(int at) {
    String word = lower(at);
    return PEOPLE.contains(word) ? word : word.substring(word.lastIndexOf('-') + 1);
  }

  private Set<String> words(int first, int last, int head) {
    List<String> words = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (i != head && !DETERMINERS.contains(lower(i))) {
        words.add(lower(i));
      }
    }
    String whole = lower(head);
    if (!whole.equals(noun(head))) {
      words.add(whole.substring(0, whole.lastIndexOf('-')));
    }
    return Set.copyOf(words);
  }

  private boolean onOneLine(int from, int to) {
    return text.substring(from, Math.max(from, to)).indexOf('\n') < 0;
  }

  private String word(int at) {
    return sentence.get(at).token().text();
  }

  private String lower(int at) {
    return word(at).toLowerCase(Locale.ROOT);
  }
}
