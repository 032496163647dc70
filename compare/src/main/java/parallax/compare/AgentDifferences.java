package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;

/// Finds one act that is put down to different actors: "sanctions imposed by the US and EU", "the
/// United States imposed sanctions".
final class AgentDifferences implements DifferenceFinder {
  private static final Set<String> ACTS = WordClasses.read("participants.txt").stems("acts");

  /// Acts of telling something, which several may do side by side.
  private static final Set<String> TELLING = WordClasses.read("participants.txt").stems("telling");

  /// A run of names: "the US and EU", "Britain, France and Germany".
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:the )?\\p{Lu}[\\p{L}.'’-]*+(?:(?: and |, | )(?:the )?\\p{Lu}[\\p{L}.'’-]*+){0,5}");

  /// Whoever speaks: nobody's name.
  private static final Pattern SPEAKER = Pattern.compile("I(?![\\p{L}\\p{N}.])|We\\b");

  /// Nearness from which two statements are taken to tell of one act.
  private static final double NEAR = 0.5;

  /// Words between the verb and what it is done to.
  private static final int OBJECT_REACH = 3;

  /// An act with its actors.
  ///
  /// @param key stems of the verb and of what is done
  /// @param names the actors, by the names that the story knows them by
  /// @param what the act in the article's words
  private record Act(Statement statement, String key, String what, Set<String> names, Span words) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    List<Act> acts = new ArrayList<>();
    view.statements().forEach(statement -> acts(view, statement, acts));
    Map<String, List<Act>> byKey = new LinkedHashMap<>();
    for (Act act : acts) {
      List<Act> same = byKey.computeIfAbsent(act.key(), _ -> new ArrayList<>());
      boolean near =
          same.isEmpty()
              || same.stream()
                  .anyMatch(other -> other.statement().nearness(act.statement()) >= NEAR);
      if (near) {
        same.add(act);
      }
    }
    return byKey.values().stream().flatMap(same -> difference(view, same).stream()).toList();
  }

  private static void acts(StoryView view, Statement statement, List<Act> acts) {
    Span clause = statement.place().span();
    String words = view.words(statement.article(), clause);
    Terms terms = Terms.of(words);
    for (int verb = 0; verb < terms.stems().size(); verb++) {
      if (ACTS.contains(terms.stems().get(verb))) {
        act(view, statement, words, terms, verb).ifPresent(acts::add);
      }
    }
  }

  private static Optional<Act> act(
      StoryView view, Statement statement, String words, Terms terms, int verb) {
    Span at = terms.words().get(verb).span();
    int by = words.indexOf(" by ", at.end());
    boolean passive = by >= 0 && words.substring(at.end(), by).indexOf(',') < 0;
    Optional<Span> names = passive ? after(words, by + " by ".length()) : before(words, at.start());
    Optional<Integer> object = passive ? objectBefore(terms, verb) : objectAfter(terms, verb);
    if (names.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    Set<String> actors = actors(view, statement, names.get().in(words));
    int thing = object.get();
    String key = terms.stems().get(verb) + " " + terms.stems().get(thing);
    String what = terms.words().get(verb).text() + " " + terms.words().get(thing).text();
    Span place = names.get().shift(statement.place().span().start());
    boolean isTime =
        view.articles().get(statement.article()).times().stream()
            .anyMatch(time -> time.span().overlaps(place));
    return actors.isEmpty() || isTime
        ? Optional.empty()
        : Optional.of(new Act(statement, key, what, actors, place));
  }

  /// Each name as the story's cast knows it.
  private static Set<String> actors(StoryView view, Statement statement, String names) {
    Set<String> actors = new LinkedHashSet<>();
    for (String name : names.split(" and |, ", -1)) {
      String bare = name.strip().replaceFirst("^[Tt]he ", "");
      if (!bare.isEmpty() && !SPEAKER.matcher(bare).lookingAt()) {
        actors.add(NameMerging.known(view.cast().canonical(statement.article(), bare)));
      }
    }
    return actors;
  }

  private static Optional<Span> after(String words, int from) {
    Matcher matcher = NAMES.matcher(words);
    matcher.region(from, words.length());
    return matcher.lookingAt()
        ? Optional.of(Span.of(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /// The names that end right before the verb, an auxiliary aside.
  private static Optional<Span> before(String words, int verb) {
    Matcher matcher = NAMES.matcher(words);
    Optional<Span> last = Optional.empty();
    while (matcher.find() && matcher.end() <= verb) {
      String gap = words.substring(matcher.end(), verb).strip();
      if (gap.isEmpty() || "has".equals(gap) || "have".equals(gap) || "had".equals(gap)) {
        last = Optional.of(Span.of(matcher.start(), matcher.end()));
      }
    }
    return last;
  }

  private static Optional<Integer> objectAfter(Terms terms, int verb) {
    for (int i = verb + 1; i < Math.min(terms.stems().size(), verb + 1 + OBJECT_REACH); i++) {
      if (terms.content().contains(terms.stems().get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> objectBefore(Terms terms, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - OBJECT_REACH); i--) {
      if (terms.content().contains(terms.stems().get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> difference(StoryView view, List<Act> acts) {
    Map<Set<String>, List<Act>> sides = new LinkedHashMap<>();
    acts.forEach(act -> sides.computeIfAbsent(act.names(), _ -> new ArrayList<>()).add(act));
    if (TELLING.contains(Terms.of(acts.getFirst().what()).stems().getFirst())) {
      dropShared(sides);
    }
    if (sides.size() < 2
        || acts.stream().mapToInt(a -> a.statement().article()).distinct().count() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            Found.Kind.PARTICIPANTS,
            "Who did it: " + acts.getFirst().what(),
            sides.values().stream().map(side -> side(view, side)).toList(),
            0.65,
            "the same act is put down to different actors"));
  }

  /// What two told together each of them told: such sides are none.
  private static void dropShared(Map<Set<String>, List<Act>> sides) {
    List<Set<String>> all = List.copyOf(sides.keySet());
    sides
        .keySet()
        .removeIf(one -> all.stream().anyMatch(other -> !other.equals(one) && shares(one, other)));
  }

  /// Whether a name of one is a name of the other, the words in any order: "Treasury Department",
  /// "Department of the Treasury".
  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream()
        .map(name -> Terms.of(name).content())
        .anyMatch(
            words ->
                other.stream()
                    .map(name -> Terms.of(name).content())
                    .anyMatch(more -> more.containsAll(words) || words.containsAll(more)));
  }

  private static Side side(StoryView view, List<Act> acts) {
    Act first = acts.getFirst();
    return new Side(
        view.words(first.statement().article(), first.words()),
        acts.stream().map(act -> act.statement().report()).distinct().toList(),
        acts.stream().map(act -> new Evidence(act.statement().place().id(), act.words())).toList());
  }
}
