package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.compare.Weighed.Sentence;
import parallax.language.Relation;
import parallax.model.Side;

/// Finds sentences of different articles that tell one thing and cannot both be true, whatever
/// words they tell it in: "the decision was unanimous", "one of the three judges dissented".
///
/// A reading of both at once says so ([Readings]). Others that are contrary to the one side and
/// tell the same as the other join that side.
final class ConflictDifferences implements DifferenceFinder {
  /// Chance from which a conflict is shown.
  private static final double SHOWN = 0.55;

  /// Chance from which a further report joins a side.
  private static final double JOINS = 0.25;

  /// Chance that two reports of one side tell the same.
  private static final double SAME = 0.5;

  /// How another sentence stands to one.
  private record Beside(Statement other, double contrary, double same) {}

  @Override
  public List<Found> find(Comparison told) {
    List<ReadPair> pairs = surestFirst(ReadPair.nearest(told.alignment().read()));
    Map<Sentence, List<Beside>> beside = beside(pairs);
    Set<Set<Sentence>> known = new HashSet<>();
    List<Found> found = new ArrayList<>();
    for (ReadPair pair : pairs) {
      if (pair.contrary() < SHOWN) {
        break;
      }
      if (!known.contains(Set.copyOf(pair.sentences()))) {
        List<Statement> left = side(beside, pair.a(), pair.b());
        List<Statement> right =
            side(beside, pair.b(), pair.a()).stream()
                .filter(one -> left.stream().noneMatch(other -> oneArticle(one, other)))
                .toList();
        left.forEach(
            one -> right.forEach(other -> known.add(Set.of(Sentence.of(one), Sentence.of(other)))));
        found.add(
            new Found(
                kind(pair.relation()),
                about(pair),
                List.of(side(told.view(), left), side(told.view(), right)),
                pair.contrary(),
                "as a reading of both sentences at once goes, they tell of one thing and cannot"
                    + " both be true"));
      }
    }
    return found;
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
