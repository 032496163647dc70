package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.compare.Introductions.Introduction;
import parallax.language.TaggedToken;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.model.Span;

/// Where an article calls somebody or something of the story by a noun alone: "the skipper", "the
/// ship", "the authority". What the story's articles say beside the names, and the names
/// themselves, tell whom it can mean; a noun that fits two is nobody's.
final class NounsAlone {
  private static final WordClasses OFFICES = WordClasses.read("offices.txt");
  private static final Set<String> BODIES =
      Set.copyOf(WordClasses.read("facilities.txt").of("bodies"));

  /// Nouns that each article uses of its own people.
  private static final Set<String> ANYBODY = Set.copyOf(OFFICES.of("anybody"));

  private static final Set<String> GROUP = Set.of("ADJ", "NOUN", "PROPN");

  /// Words behind a noun that say of which it is told.
  private static final Set<String> SAYING_WHICH = Set.of("of", "who", "whose", "that", "for");

  /// Marks behind which a name may stand: 'the ferry "Orla"'.
  private static final String QUOTES = "\"“«„‘'";

  /// "Our president" takes a side where "the president" does not.
  private static final Set<String> DETERMINERS = Set.of("the", "our");

  /// Words between "the" and its noun, at most.
  private static final int LONGEST = 3;

  /// What somebody or something of the story is said to be.
  private record Said(String name, Set<String> words, boolean other) {}

  private final StoryView view;

  /// Articles' texts in small letters, once they are asked for.
  private final Map<Integer, String> lowered = new HashMap<>();

  /// What is said in each article, by the noun.
  private final List<Map<String, List<Said>>> said = new ArrayList<>();

  private final Set<String> nouns = new LinkedHashSet<>();

  /// Where names stand with what they are introduced by, by article.
  private final List<Map<Span, String>> introduced = new ArrayList<>();

  NounsAlone(StoryView view) {
    this.view = view;
    for (int article = 0; article < view.articles().size(); article++) {
      said.add(new LinkedHashMap<>());
      introduced.add(new LinkedHashMap<>());
      introductions(article);
    }
    for (Member member : view.cast().members()) {
      if (member.type() != EntityType.PERSON) {
        member.members().forEach(appearance -> bodies(member, appearance));
      }
    }
    said.forEach(one -> nouns.addAll(one.keySet()));
  }

  /// Where names of article number `article` stand with what they are introduced by, by the story's
  /// name.
  Map<Span, String> introduced(int article) {
    return introduced.get(article);
  }

  /// Whether an article says what a person of the story is.
  boolean isIntroduced(String name) {
    return said.stream()
        .flatMap(one -> one.values().stream())
        .flatMap(List::stream)
        .anyMatch(one -> one.name.equals(name));
  }

  /// Where article number `article` calls somebody or something by the noun alone, by the story's
  /// name.
  Map<Span, String> alone(int article) {
    Map<Span, String> found = new LinkedHashMap<>();
    for (Sentence sentence : view.articles().get(article).sentences()) {
      List<TaggedToken> words = view.grammars().get(article).of(sentence.span());
      for (int at = 0; at + 1 < words.size(); at++) {
        int last = DETERMINERS.contains(lower(words, at)) ? last(words, at) : at;
        Span noun = Span.of(words.get(Math.min(at + 1, last)).token().start(), end(words, last));
        if (last > at
            && nouns.contains(lower(words, last))
            && isWhole(words, last)
            && !isNamed(article, noun)) {
          Span span = Span.of(words.get(at).token().start(), noun.end());
          bearer(article, words.subList(at + 1, last + 1)).ifPresent(name -> found.put(span, name));
        }
      }
    }
    return found;
  }

  private static int end(List<TaggedToken> words, int at) {
    return words.get(at).token().end();
  }

  /// Whether a name stands at `noun`: then "the" adds nothing to it.
  private boolean isNamed(int article, Span noun) {
    return view.articles().get(article).mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .anyMatch(mention -> mention.span().contains(noun));
  }

  private static int last(List<TaggedToken> words, int at) {
    int last = at;
    while (last + 1 < words.size()
        && last - at < LONGEST
        && GROUP.contains(words.get(last + 1).tag())) {
      last++;
    }
    return last;
  }

  /// Whether nothing more follows that says who is meant: "the minister Ada", "the minister, Ada",
  /// "the minister of …".
  private static boolean isWhole(List<TaggedToken> words, int last) {
    if (last + 1 >= words.size()) {
      return true;
    }
    String next = lower(words, last + 1);
    boolean named =
        next.equals(",")
            && last + 2 < words.size()
            && Character.isUpperCase(words.get(last + 2).token().text().charAt(0));
    return !named
        && QUOTES.indexOf(next.charAt(0)) < 0
        && !GROUP.contains(words.get(last + 1).tag())
        && !SAYING_WHICH.contains(next)
        && !next.startsWith("-");
  }

  private Optional<String> bearer(int article, List<TaggedToken> group) {
    String noun = lower(group, group.size() - 1);
    Set<String> before = new LinkedHashSet<>();
    for (int i = 0; i + 1 < group.size(); i++) {
      before.add(lower(group, i));
    }
    List<String> own = bearers(said.get(article), noun, before);
    if (!own.isEmpty()) {
      return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
    String text = lowered.computeIfAbsent(article, one -> view.text(one).toLowerCase(Locale.ROOT));
    if (ANYBODY.contains(noun) || text.contains(" a " + noun) || text.contains(" an " + noun)) {
      return Optional.empty();
    }
    List<String> others =
        said.stream().flatMap(one -> bearers(one, noun, before).stream()).distinct().toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  private static List<String> bearers(
      Map<String, List<Said>> said, String noun, Set<String> before) {
    return said.getOrDefault(noun, List.of()).stream()
        .filter(one -> one.words.containsAll(before) && (!one.other || !before.isEmpty()))
        .map(Said::name)
        .distinct()
        .toList();
  }

  private void introductions(int article) {
    List<Sentence> sentences = view.articles().get(article).sentences();
    int at = 0;
    for (Mention mention : view.articles().get(article).mentions()) {
      // Both stand in the order of the text.
      while (at < sentences.size() && sentences.get(at).span().end() < mention.span().end()) {
        at++;
      }
      if (mention.form() == Mention.Form.NAME
          && at < sentences.size()
          && sentences.get(at).span().contains(mention.span())) {
        introductions(article, sentences.get(at), mention);
      }
    }
  }

  private void introductions(int article, Sentence sentence, Mention mention) {
    String name = view.cast().canonical(article, mention.entity());
    List<TaggedToken> words = view.grammars().get(article).of(sentence.span());
    for (Introduction one : Introductions.of(view.text(article), words, mention)) {
      one.span().ifPresent(span -> introduced.get(article).put(span, name));
      say(article, one.noun(), new Said(name, one.words(), one.isOther()));
    }
  }

  /// "Water Authority" is an authority, "Front for the Orla" a front.
  private void bodies(Member member, Appearance appearance) {
    for (String name : appearance.names(view.text(appearance.article()))) {
      List<String> words = Holders.words(name);
      if (words.size() > 1) {
        boolean first = Set.of("of", "for").contains(words.get(1));
        String noun = first ? words.getFirst() : words.getLast();
        if (BODIES.contains(noun)) {
          say(appearance.article(), noun, new Said(member.name(), Set.copyOf(words), false));
        }
      }
    }
  }

  private void say(int article, String noun, Said one) {
    said.get(article).computeIfAbsent(noun, _ -> new ArrayList<>()).add(one);
  }

  private static String lower(List<TaggedToken> words, int at) {
    return words.get(at).token().text().toLowerCase(Locale.ROOT);
  }
}
