package parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parallax.model.ArticleId;

/// How a story falls into two by a person's word.
///
/// @param moved articles that leave, whether or not they are still known whole
/// @param stayed articles that stay, of those known whole
/// @param taken articles that leave, of those known whole
record Division(List<ArticleId> moved, List<Profile> stayed, List<Profile> taken) {

  Division {
    moved = List.copyOf(moved);
    stayed = List.copyOf(stayed);
    taken = List.copyOf(taken);
  }

  /// Each article goes with the one of two that it is more like; what a person has tied goes
  /// together. Articles no longer known whole stay.
  ///
  /// @param a the one that stays
  /// @param b the one that leaves
  static Division of(Optional<LiveStory> story, ArticleId a, ArticleId b, Constraints constraints) {
    Set<ArticleId> withA = constraints.tiedTo(a, b);
    Set<ArticleId> moved = new TreeSet<>(constraints.tiedTo(b, a));
    Optional<Profile> one = story.flatMap(whole -> profile(whole, a));
    Optional<Profile> other = story.flatMap(whole -> profile(whole, b));
    if (story.isPresent() && one.isPresent() && other.isPresent()) {
      for (Profile article : story.get().newest()) {
        boolean nearer = likeness(article, other.get()) > likeness(article, one.get());
        if (nearer && !withA.contains(article.id())) {
          moved.add(article.id());
        }
      }
    }
    return divided(story, moved);
  }

  /// Some articles leave, and no others.
  static Division only(Optional<LiveStory> story, Set<ArticleId> articles) {
    return divided(story, new TreeSet<>(articles));
  }

  private static Division divided(Optional<LiveStory> story, Set<ArticleId> moved) {
    List<Profile> stayed = new ArrayList<>();
    List<Profile> taken = new ArrayList<>();
    if (story.isPresent()) {
      for (Profile article : story.get().newest()) {
        (moved.contains(article.id()) ? taken : stayed).add(article);
      }
    }
    return new Division(List.copyOf(moved), stayed, taken);
  }

  private static Optional<Profile> profile(LiveStory story, ArticleId id) {
    for (Profile article : story.newest()) {
      if (article.id().equals(id)) {
        return Optional.of(article);
      }
    }
    return Optional.empty();
  }

  private static double likeness(Profile a, Profile b) {
    return a.words().dot(b.words()) + Dense.dot(a.meanings().getLast(), b.meanings().getLast());
  }
}
