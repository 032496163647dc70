package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;

/// Finds who brought harm here and bore it there: "the rebels sustained damage", "the rebels caused
/// damage".
final class HarmDifferences implements DifferenceFinder {
  private static final WordClasses ROLES = WordClasses.read("roles.txt");
  private static final Set<String> BEARS = stems("bears");
  private static final Set<String> BRINGS = stems("brings");
  private static final Set<String> HARM = stems("harm");

  /// Words from the verb to the harm.
  private static final int REACH = 7;

  /// Nearness of two statements from which their harms are taken for one.
  private static final double NEAR = 0.4;

  /// Who stands to a harm in which role.
  ///
  /// @param party the stem of the head word
  /// @param bears whether the party bore the harm
  private record Harm(Statement statement, String party, boolean bears, Span words) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    Map<String, List<Harm>> byParty = new LinkedHashMap<>();
    for (Statement statement : view.statements()) {
      harm(view, statement)
          .ifPresent(
              harm -> byParty.computeIfAbsent(harm.party(), _ -> new ArrayList<>()).add(harm));
    }
    return byParty.values().stream().flatMap(harms -> difference(view, harms).stream()).toList();
  }

  private static Optional<Found> difference(StoryView view, List<Harm> harms) {
    List<Harm> bearing = new ArrayList<>();
    List<Harm> bringing = new ArrayList<>();
    for (Harm bears : harms) {
      for (Harm brings : harms) {
        if (bears.bears()
            && !brings.bears()
            && bears.statement().article() != brings.statement().article()
            && bears.statement().nearness(brings.statement()) >= NEAR) {
          add(bears, bearing);
          add(brings, bringing);
        }
      }
    }
    if (bearing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            Found.Kind.ROLE,
            "Who bore and who brought it: "
                + Phrase.shortened(
                    view.words(
                        bearing.getFirst().statement().article(), bearing.getFirst().words())),
            List.of(side(view, bearing), side(view, bringing)),
            0.85,
            "the same party bears the harm here and brings it there"));
  }

  private static void add(Harm harm, List<Harm> side) {
    if (!side.contains(harm)) {
      side.add(harm);
    }
  }

  private static Side side(StoryView view, List<Harm> harms) {
    Harm first = harms.getFirst();
    return new Side(
        view.words(first.statement().article(), first.words()),
        harms.stream().map(harm -> harm.statement().report()).toList(),
        harms.stream()
            .map(harm -> new Evidence(harm.statement().place().id(), harm.words()))
            .toList());
  }

  private static Optional<Harm> harm(StoryView view, Statement statement) {
    Span clause = statement.place().span();
    Terms terms = Terms.of(view.words(statement.article(), clause));
    for (int verb = 0; verb < terms.stems().size(); verb++) {
      boolean bears = BEARS.contains(terms.stems().get(verb));
      if (!bears && !BRINGS.contains(terms.stems().get(verb))) {
        continue;
      }
      int end = harmAfter(terms, verb);
      if (end < 0) {
        continue;
      }
      int recipient = bears ? -1 : contentBetween(terms, verb, end);
      int party = recipient >= 0 ? recipient : contentBefore(terms, verb);
      if (party >= 0) {
        Span words =
            Span.of(
                clause.start() + terms.words().get(Math.min(party, verb)).span().start(),
                clause.start() + terms.words().get(end).span().end());
        String name = terms.stems().get(party);
        return Optional.of(new Harm(statement, name, bears || recipient >= 0, words));
      }
    }
    return Optional.empty();
  }

  private static int harmAfter(Terms terms, int verb) {
    for (int i = verb + 1; i < Math.min(terms.stems().size(), verb + REACH); i++) {
      if (HARM.contains(terms.stems().get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The recipient in "dealing the rebels a heavy blow": the word after "the", before "a".
  private static int contentBetween(Terms terms, int verb, int harm) {
    for (int i = verb + 1; i + 1 < harm; i++) {
      String next = terms.stems().get(i + 1);
      if (terms.content().contains(terms.stems().get(i))
          && ("a".equals(next) || "an".equals(next))) {
        return i;
      }
    }
    return -1;
  }

  private static int contentBefore(Terms terms, int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      if (terms.content().contains(terms.stems().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> stems(String name) {
    return ROLES.stems(name);
  }
}
