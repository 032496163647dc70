package parallax.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.compare.Weighed.Sentence;
import parallax.language.Relation;
import parallax.language.RelationModel;
import parallax.text.Trees;
import parallax.text.WordList;

/// The pairs of sentences of a story that the relation model has read: those that may tell one
/// thing. Trees over all that is seen of a pair then tell how surely it tells the same, or is
/// contrary (`training/told.py`).
///
/// The model is what costs, some ms a pair; so of large stories only the surest pairs are read.
final class Readings {
  /// How much is read.
  ///
  /// @param ofTwo pairs of sentences of any two articles
  /// @param all pairs of sentences of a story
  record Budget(int ofTwo, int all) {}

  /// What a comparison reads: of invented events told by three outlets the twelve nearest pairs of
  /// any two hold nine in ten of those that tell the same.
  static final Budget USUAL = new Budget(12, 300);

  /// What is read to learn from.
  static final Budget LEARNING = new Budget(30, Integer.MAX_VALUE);

  /// Chance to tell the same below which nothing is read.
  private static final double LEAST = 0.04;

  private static final List<String> OWN =
      List.of(
          "read.same",
          "read.contrary",
          "read.neither",
          "rival.same",
          "rival.contrary",
          "kind.polarity",
          "kind.figure",
          "kind.time",
          "kind.role",
          "kind.participants",
          "kind.place",
          "third.contrary",
          "third.same",
          "clash.opposites",
          "clash.numbers",
          "clash.shared",
          "clash.days",
          "clash.weekdays",
          "one.saying",
          "negated",
          "hedged");

  /// What is seen, in order.
  static final List<String> NAMES = Stream.concat(PairScore.NAMES.stream(), OWN.stream()).toList();

  private static final Trees SAME = Trees.read(WordList.lines(Readings.class, "same.trees"), NAMES);
  private static final Trees CONTRARY =
      Trees.read(WordList.lines(Readings.class, "contrary.trees"), NAMES);

  /// A sentence and another article, whose sentences are rivals for it.
  private record Place(Sentence sentence, int other) {}

  private final StoryView view;
  private final Sayings sayings;
  private final Map<List<Sentence>, Relation> relations = new HashMap<>();
  private final Map<Sentence, Map<Sentence, Relation>> beside = new HashMap<>();
  private final Map<Place, Best> best = new HashMap<>();

  /// The most that the model says of a sentence beside any of another article, and of any but that
  /// one.
  private static final class Best {
    private List<Sentence> sameBy = List.of();
    private double same;
    private double nextSame;
    private List<Sentence> contraryBy = List.of();
    private double contrary;
    private double nextContrary;

    void add(List<Sentence> pair, Relation relation) {
      if (relation.same() > same) {
        nextSame = same;
        same = relation.same();
        sameBy = pair;
      } else {
        nextSame = Math.max(nextSame, relation.same());
      }
      if (relation.contrary() > contrary) {
        nextContrary = contrary;
        contrary = relation.contrary();
        contraryBy = pair;
      } else {
        nextContrary = Math.max(nextContrary, relation.contrary());
      }
    }

    double sameBeside(List<Sentence> pair) {
      return pair.equals(sameBy) ? nextSame : same;
    }

    double contraryBeside(List<Sentence> pair) {
      return pair.equals(contraryBy) ? nextContrary : contrary;
    }
  }

  private Readings(StoryView view, Sayings sayings) {
    this.view = view;
    this.sayings = sayings;
  }

  /// The same pairs, with what is seen only where they may be read: stories can have millions.
  static List<Weighed> withoutOthers(List<Weighed> two, Budget budget) {
    Set<List<Sentence>> close =
        nearest(two, budget.ofTwo()).stream().map(Weighed::sentences).collect(Collectors.toSet());
    return two.stream()
        .map(one -> close.contains(one.sentences()) ? one : one.withoutSeen())
        .toList();
  }

  /// @param weighed of each two articles, the pairs of statements that may be read
  /// @param sayings which sentences render one saying
  static Readings of(
      StoryView view,
      List<List<Weighed>> weighed,
      Sayings sayings,
      RelationModel model,
      Budget budget) {
    List<Weighed> chosen =
        weighed.stream()
            .flatMap(two -> nearest(two, budget.ofTwo()).stream())
            .sorted(surestFirst())
            .limit(budget.all())
            .toList();
    List<Relation> read =
        chosen.parallelStream()
            .map(one -> model.relation(sentence(view, one.a()), sentence(view, one.b())))
            .toList();
    Readings readings = new Readings(view, sayings);
    for (int at = 0; at < chosen.size(); at++) {
      if (!read.get(at).equals(Relation.UNREAD)) {
        readings.add(chosen.get(at).sentences(), read.get(at));
      }
    }
    return readings;
  }

  private void add(List<Sentence> pair, Relation relation) {
    relations.put(pair, relation);
    beside.computeIfAbsent(pair.getFirst(), _ -> new HashMap<>()).put(pair.getLast(), relation);
    beside.computeIfAbsent(pair.getLast(), _ -> new HashMap<>()).put(pair.getFirst(), relation);
    for (Place place : places(pair)) {
      best.computeIfAbsent(place, _ -> new Best()).add(pair, relation);
    }
  }

  /// How the pair is read, if it is.
  Optional<ReadPair> of(Weighed weighed) {
    List<Sentence> pair = weighed.sentences();
    return Optional.ofNullable(relations.get(pair))
        .map(
            relation -> {
              Seen seen = seen(weighed, pair, relation);
              return new ReadPair(
                  weighed.a(),
                  weighed.b(),
                  relation,
                  seen.chance(SAME),
                  seen.chance(CONTRARY),
                  seen);
            });
  }

  static String sentence(StoryView view, Statement statement) {
    return view.words(statement.article(), statement.place().whole());
  }

  private static Comparator<Weighed> surestFirst() {
    return Comparator.comparingDouble(Weighed::near)
        .reversed()
        .thenComparingInt(one -> one.a().index())
        .thenComparingInt(one -> one.b().index());
  }

  /// Of each two sentences the nearest statements, and of these pairs the surest.
  private static List<Weighed> nearest(List<Weighed> two, int most) {
    Map<List<Sentence>, Weighed> best = new LinkedHashMap<>();
    for (Weighed one : two) {
      if (one.near() >= LEAST) {
        best.merge(one.sentences(), one, (old, now) -> now.near() > old.near() ? now : old);
      }
    }
    return best.values().stream().sorted(surestFirst()).limit(most).toList();
  }

  private Seen seen(Weighed weighed, List<Sentence> pair, Relation relation) {
    double same = 0;
    double contrary = 0;
    for (Place place : places(pair)) {
      Best beside = best.getOrDefault(place, new Best());
      same = Math.max(same, beside.sameBeside(pair));
      contrary = Math.max(contrary, beside.contraryBeside(pair));
    }
    Third third = third(pair);
    Statement a = weighed.a();
    Statement b = weighed.b();
    Clash clash = Clash.of(sentence(view, a), sentence(view, b));
    return weighed
        .seen()
        .and(
            NAMES,
            Relation.odds(relation.same()),
            Relation.odds(relation.contrary()),
            Relation.odds(relation.neither()),
            Relation.odds(same),
            Relation.odds(contrary),
            relation.chance(Relation.Kind.POLARITY),
            relation.chance(Relation.Kind.FIGURE),
            relation.chance(Relation.Kind.TIME),
            relation.chance(Relation.Kind.ROLE),
            relation.chance(Relation.Kind.PARTICIPANTS),
            relation.chance(Relation.Kind.PLACE),
            third.contrary(),
            third.same(),
            clash.opposites(),
            clash.numbers(),
            clash.shared(),
            clash.days() ? 1 : 0,
            clash.weekdays(),
            sayings.of(pair),
            a.anchors().negated() == b.anchors().negated() ? 0 : 1,
            a.anchors().hedged() == b.anchors().hedged() ? 0 : 1);
  }

  /// What sentences of third articles say of a pair.
  ///
  /// @param contrary most surely of them, one tells the same as the one and is contrary to the
  ///     other, 0 to 1
  /// @param same most surely of them, one tells the same as both, 0 to 1
  private record Third(double contrary, double same) {}

  private Third third(List<Sentence> pair) {
    Map<Sentence, Relation> ofA = beside.getOrDefault(pair.getFirst(), Map.of());
    Map<Sentence, Relation> ofB = beside.getOrDefault(pair.getLast(), Map.of());
    double contrary = 0;
    double same = 0;
    for (Map.Entry<Sentence, Relation> one : ofA.entrySet()) {
      Relation toA = one.getValue();
      Relation toB = ofB.get(one.getKey());
      if (toB != null) {
        contrary = Math.max(contrary, toA.same() * toB.contrary());
        contrary = Math.max(contrary, toA.contrary() * toB.same());
        same = Math.max(same, toA.same() * toB.same());
      }
    }
    return new Third(contrary, same);
  }

  private static List<Place> places(List<Sentence> pair) {
    return List.of(
        new Place(pair.getFirst(), pair.getLast().article()),
        new Place(pair.getLast(), pair.getFirst().article()));
  }
}
