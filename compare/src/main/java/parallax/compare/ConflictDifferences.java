package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.compare.Weighed.Sentence;
import parallax.language.Relation;
import parallax.model.Side;

/// Finds sentences of different articles that tell one thing and cannot both be true, whatever
/// words they tell it in: "the decision was unanimous", "one of the three judges dissented".
///
/// A reading of both at once says so ([Readings]). Others that are contrary to the one side and
/// tell the same as the other join that side.
final class ConflictDifferences implements DifferenceFinder {
  /// Chance from which a conflict is found, and what either side tells counts as disputed.
  static final double SHOWN = 0.45;

  /// Chance from which a further report joins a side.
  private static final double JOINS = 0.25;

  /// Chance that two reports of one side tell the same.
  private static final double SAME = 0.5;

  /// The same where both are contrary to the other side as surely as is shown.
  private static final double LIKE = 0.3;

  /// How another sentence stands to one.
  private record Beside(Statement other, double contrary, double same) {}

  /// A conflict as it grows: what each side tells, and how the surest two sentences are read.
  private record Conflict(ReadPair surest, List<List<Statement>> sides) {
    boolean holds(Statement statement) {
      return sides.stream().anyMatch(side -> holds(side, statement));
    }

    static boolean holds(List<Statement> side, Statement statement) {
      return side.stream().anyMatch(one -> Sentence.of(one).equals(Sentence.of(statement)));
    }
  }

  @Override
  public List<Found> find(Comparison told) {
    Sayings sayings = Sayings.of(told.view(), told.speech());
    List<ReadPair> pairs =
        surestFirst(
            ReadPair.nearest(told.alignment().read()).stream()
                .filter(pair -> !inOtherWords(pair, sayings))
                .toList());
    Map<Sentence, List<Beside>> beside = beside(pairs);
    List<Conflict> conflicts = new ArrayList<>();
    for (ReadPair pair : pairs) {
      if (pair.contrary() < SHOWN) {
        break;
      }
      if (conflicts.stream().noneMatch(known -> takes(known, pair, beside))) {
        conflicts.add(of(pair, beside));
      }
    }
    return conflicts.stream().map(conflict -> found(conflict, told.view())).toList();
  }

  /// Whether both quote one saying: how its words differ is told of the saying.
  private static boolean inOtherWords(ReadPair pair, Sayings sayings) {
    return sayings.of(pair.sentences()) > 0 && pair.relation().kind() == Relation.Kind.POLARITY;
  }

  private static Conflict of(ReadPair pair, Map<Sentence, List<Beside>> beside) {
    List<Statement> left = side(beside, pair.a(), pair.b());
    List<Statement> right =
        side(beside, pair.b(), pair.a()).stream()
            .filter(one -> left.stream().noneMatch(other -> oneArticle(one, other)))
            .toList();
    return new Conflict(pair, new ArrayList<>(List.of(left, right)));
  }

  /// Whether the pair is part of a conflict that is known. It is where both its sentences are; or
  /// one is, and the other tells of the same as the sides against it: then it joins the side that
  /// tells what it tells, or becomes one more.
  private static boolean takes(Conflict known, ReadPair pair, Map<Sentence, List<Beside>> beside) {
    boolean a = known.holds(pair.a());
    boolean b = known.holds(pair.b());
    if (a && b) {
      return true;
    }
    return (a && grows(known, pair.a(), pair.b(), pair.relation(), beside))
        || (b && grows(known, pair.b(), pair.a(), pair.relation(), beside));
  }

  private static boolean grows(
      Conflict known,
      Statement held,
      Statement more,
      Relation relation,
      Map<Sentence, List<Beside>> beside) {
    if (relation.kind() != known.surest().relation().kind()
        || known.sides().stream().flatMap(List::stream).anyMatch(one -> oneArticle(one, more))) {
      return false;
    }
    List<Beside> ofMore = beside.getOrDefault(Sentence.of(more), List.of());
    for (int at = 0; at < known.sides().size(); at++) {
      List<Statement> side = known.sides().get(at);
      if (!Conflict.holds(side, held)) {
        for (Beside one : ofMore) {
          if (Conflict.holds(side, one.other()) && one.same() >= LIKE) {
            known.sides().set(at, Stream.concat(side.stream(), Stream.of(more)).toList());
            return true;
          }
        }
      }
    }
    boolean against =
        ofMore.stream()
            .filter(one -> !Sentence.of(one.other()).equals(Sentence.of(held)))
            .anyMatch(one -> one.contrary() >= JOINS && known.holds(one.other()));
    if (against) {
      known.sides().add(List.of(more));
    }
    return against;
  }

  private static Found found(Conflict conflict, StoryView view) {
    ReadPair pair = conflict.surest();
    Found.Kind kind = kind(pair.relation());
    return new Found(
        kind,
        about(pair),
        conflict.sides().stream().map(side -> side(view, side)).toList(),
        pair.contrary(),
        "as a reading of both sentences at once goes, they tell of one thing and cannot both be"
            + " true",
        kind.isHard());
  }

  private static List<ReadPair> surestFirst(List<ReadPair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparingDouble(ReadPair::contrary).reversed())
        .toList();
  }

  private static Map<Sentence, List<Beside>> beside(List<ReadPair> surestFirst) {
    Map<Sentence, List<Beside>> beside = new HashMap<>();
    for (ReadPair pair : surestFirst) {
      beside
          .computeIfAbsent(Sentence.of(pair.a()), _ -> new ArrayList<>())
          .add(new Beside(pair.b(), pair.contrary(), pair.same()));
      beside
          .computeIfAbsent(Sentence.of(pair.b()), _ -> new ArrayList<>())
          .add(new Beside(pair.a(), pair.contrary(), pair.same()));
    }
    return beside;
  }

  /// `own`, and of every other article the sentence that is most surely contrary to `against`, if
  /// it tells the same as `own`.
  private static List<Statement> side(
      Map<Sentence, List<Beside>> beside, Statement own, Statement against) {
    Set<Sentence> same =
        beside.getOrDefault(Sentence.of(own), List.of()).stream()
            .filter(one -> one.same() >= SAME)
            .map(one -> Sentence.of(one.other()))
            .collect(Collectors.toSet());
    Map<Integer, Statement> byArticle = new TreeMap<>();
    byArticle.put(own.article(), own);
    for (Beside one : beside.getOrDefault(Sentence.of(against), List.of())) {
      if (one.contrary() >= JOINS && same.contains(Sentence.of(one.other()))) {
        byArticle.putIfAbsent(one.other().article(), one.other());
      }
    }
    return List.copyOf(byArticle.values());
  }

  private static boolean oneArticle(Statement one, Statement other) {
    return one.article() == other.article();
  }

  private static Found.Kind kind(Relation relation) {
    return switch (relation.kind()) {
      case POLARITY -> Found.Kind.POLARITY;
      case ROLE -> Found.Kind.ROLE;
      case PARTICIPANTS -> Found.Kind.PARTICIPANTS;
      case TIME -> Found.Kind.TIME;
      case PLACE -> Found.Kind.PLACE;
      case FIGURE -> Found.Kind.FIGURE;
    };
  }

  private static String about(ReadPair pair) {
    String question =
        switch (pair.relation().kind()) {
          case POLARITY -> "Whether it is so: ";
          case ROLE -> "Who did it to whom: ";
          case PARTICIPANTS -> "Who took part: ";
          case TIME -> "When: ";
          case PLACE -> "Where: ";
          case FIGURE -> "How many: ";
        };
    return question + Phrase.shortened(pair.a().content().text());
  }

  private static Side side(StoryView view, List<Statement> statements) {
    return new Side(
        Readings.sentence(view, statements.getFirst()),
        statements.stream().map(Statement::sentenceReport).toList(),
        List.of());
  }
}
