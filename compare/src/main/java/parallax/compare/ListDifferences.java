package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.compare.Frame.Group;
import parallax.compare.Frames.Match;

/// Finds lists of those who did one thing together that do not hold the same people: "the
/// presidents of A, B and C", "the presidents of A and B".
final class ListDifferences implements DifferenceFinder {
  /// Nearness of two statements from which two lists that share somebody are of one deed.
  private static final double NEAR = 0.4;

  /// The same where one list only has more: less near, it may have been left out.
  private static final double VERY_NEAR = 0.8;

  private static final Pattern BETWEEN = Pattern.compile(",? and |, ");

  private static final Set<String> OPEN =
      Set.of("among", "including", "other", "others", "such", "several", "some", "many");

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    for (Match match : told.frames().matches(told.alignment(), NEAR)) {
      of(told.view(), match).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Found> of(StoryView view, Match match) {
    Optional<Group> left = match.a().agent();
    Optional<Group> right = match.b().agent();
    if (left.isEmpty()
        || right.isEmpty()
        || Actors.tellsWhen(view, match.a().article(), left.get().span())
        || Actors.tellsWhen(view, match.b().article(), right.get().span())
        || !match.a().verb().equals(match.b().verb())
        || match.a().negated() != match.b().negated()) {
      return Optional.empty();
    }
    List<Set<String>> here = members(view, match.a(), left.get());
    List<Set<String>> there = members(view, match.b(), right.get());
    if (here.size() < 2 || there.size() < 2) {
      return Optional.empty();
    }
    long onlyHere = here.stream().filter(member -> !known(member, there)).count();
    long onlyThere = there.stream().filter(member -> !known(member, here)).count();
    boolean shared = onlyHere < here.size() && onlyThere < there.size();
    boolean near = (onlyHere > 0 && onlyThere > 0) || match.nearness() >= VERY_NEAR;
    return shared && near && onlyHere + onlyThere > 0
        ? Optional.of(
            new Found(
                Found.Kind.PARTICIPANTS,
                "Who did it together: "
                    + Phrase.shortened(view.words(match.a().article(), left.get().span())),
                List.of(
                    PartDifferences.side(view, match.a(), left.get().span()),
                    PartDifferences.side(view, match.b(), right.get().span())),
                0.65,
                "the lists of those who did it do not hold the same"))
        : Optional.empty();
  }

  private static boolean known(Set<String> member, List<Set<String>> list) {
    return list.stream().anyMatch(other -> other.stream().anyMatch(member::contains));
  }

  /// What tells the members of a list apart: their content words; one member where it says that
  /// there are more.
  private static List<Set<String>> members(StoryView view, Frame frame, Group group) {
    String words = view.words(frame.article(), group.span());
    if (!words.contains(" and ") || !group.named()) {
      return List.of();
    }
    List<Set<String>> members = new ArrayList<>();
    for (String part : BETWEEN.split(words)) {
      Terms terms = Terms.of(part);
      if (terms.stems().stream().anyMatch(OPEN::contains)) {
        return List.of();
      }
      Set<String> member = new HashSet<>(terms.content());
      member.retainAll(group.stems());
      if (!member.isEmpty()) {
        members.add(member);
      }
    }
    return members;
  }
}
