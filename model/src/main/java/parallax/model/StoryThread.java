package parallax.model;

import java.util.List;

/// Stories that follow one another, in order of time.
///
/// @param id `t1`, `t2`, …
/// @param stories two story ids or more
/// @param reason why they are linked, in words
public record StoryThread(String id, List<String> stories, String reason) {
  public StoryThread {
    stories = List.copyOf(stories);
    if (stories.size() < 2) {
      throw new IllegalArgumentException("thread " + id + " has fewer than two stories");
    }
  }
}
