package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.EntityType;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;

/// Finds lists of who was there that name different people for one event.
final class PresenceDifferences implements DifferenceFinder {
  private static final List<String> CUES = WordClasses.read("participants.txt").of("presence");

  /// Nearness of the two statements from which they tell of one occasion.
  private static final double NEAR = 0.38;

  /// Words after which a list of people has ended.
  private static final Set<String> ENDS =
      Set.of("to", "who", "which", "when", "where", "after", "before", "during", "for", "at", "on");

  /// @param names whom it names
  private record Presence(Statement statement, Span words, Set<String> terms, Set<String> names) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    List<Presence> lists = new ArrayList<>();
    view.statements().forEach(statement -> presence(view, statement, lists));
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      for (int j = i + 1; j < lists.size(); j++) {
        Presence a = lists.get(i);
        Presence b = lists.get(j);
        if (a.statement().article() != b.statement().article()
            && a.statement().nearness(b.statement()) >= NEAR
            && bothOwn(a, b)) {
          found.add(difference(view, a, b));
        }
      }
    }
    return found;
  }

  /// Whether each list has somebody that the other lacks: a shorter list alone only leaves out.
  /// One name with a longer title is no one else.
  private static boolean bothOwn(Presence a, Presence b) {
    boolean sameNames = !a.names().isEmpty() && a.names().equals(b.names());
    return !sameNames
        && a.terms().stream().anyMatch(term -> !b.terms().contains(term))
        && b.terms().stream().anyMatch(term -> !a.terms().contains(term));
  }

  private static void presence(StoryView view, Statement statement, List<Presence> lists) {
    Span clause = statement.place().span();
    String words = view.words(statement.article(), clause).toLowerCase(Locale.ROOT);
    for (String cue : CUES) {
      int at = words.indexOf(cue + " ");
      if (at < 0) {
        continue;
      }
      int start = clause.start() + at + cue.length() + 1;
      Terms after = Terms.of(view.words(statement.article(), Span.of(start, clause.end())));
      int end = 0;
      while (end < after.words().size() && !ENDS.contains(after.stems().get(end))) {
        end++;
      }
      if (end > 0) {
        Span list = Span.of(start, start + after.words().get(end - 1).span().end());
        Terms terms = Terms.of(view.words(statement.article(), list));
        lists.add(new Presence(statement, list, terms.content(), names(view, statement, list)));
        return;
      }
    }
  }

  private static Set<String> names(StoryView view, Statement statement, Span list) {
    return view.articles().get(statement.article()).mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON && list.contains(mention.span()))
        .map(mention -> view.cast().canonical(statement.article(), mention.entity()))
        .collect(Collectors.toSet());
  }

  private static Found difference(StoryView view, Presence a, Presence b) {
    return new Found(
        Found.Kind.PARTICIPANTS,
        "Who was there",
        List.of(side(view, a), side(view, b)),
        0.7,
        "each names somebody as present whom the other does not");
  }

  private static Side side(StoryView view, Presence presence) {
    return new Side(
        view.words(presence.statement().article(), presence.words()),
        List.of(presence.statement().report()),
        List.of(new Evidence(presence.statement().place().id(), presence.words())));
  }
}
