package parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The stories that articles can still join, by number. Looked up for each posting of each term of
/// an article, so without boxes or trees; four bytes for each story that ever was. Not thread-safe.
final class LiveStories {

  private @Nullable LiveStory[] byNumber = new LiveStory[64];

  boolean has(int number) {
    return number < byNumber.length && byNumber[number] != null;
  }

  Optional<LiveStory> find(int number) {
    return number < byNumber.length ? Optional.ofNullable(byNumber[number]) : Optional.empty();
  }

  /// The story of a number that [#has] holds for.
  LiveStory get(int number) {
    return find(number)
        .orElseThrow(
            () -> new IllegalStateException("story " + Members.name(number) + " is not live"));
  }

  void put(LiveStory story) {
    if (story.number() >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Math.max(2 * byNumber.length, story.number() + 1));
    }
    byNumber[story.number()] = story;
  }

  /// Takes a story out; what was there.
  Optional<LiveStory> remove(int number) {
    Optional<LiveStory> gone = find(number);
    gone.ifPresent(story -> byNumber[number] = null);
    return gone;
  }

  /// Takes out those that `gone` holds for. Linear in all that ever were: called once in a while.
  void removeIf(Predicate<LiveStory> gone) {
    for (LiveStory story : all()) {
      if (gone.test(story)) {
        byNumber[story.number()] = null;
      }
    }
  }

  /// In order of number.
  List<LiveStory> all() {
    List<LiveStory> all = new ArrayList<>();
    for (LiveStory story : byNumber) {
      if (story != null) {
        all.add(story);
      }
    }
    return all;
  }
}
