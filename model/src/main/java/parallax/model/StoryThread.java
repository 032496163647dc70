package parallax.model;

import java.util.List;

/// Stories that follow one another, in order of time.
///
/// @param id `t1`, `t2`, …
/// @param stories two story ids or more
/// @param reason why they are linked, in words
/// @param links which of them follows which, each with its own reason
public record StoryThread(String id, List<String> stories, String reason, List<Link> links) {
  public StoryThread {
    stories = List.copyOf(stories);
    links = List.copyOf(links);
    if (stories.size() < 2) {
      throw new IllegalArgumentException("thread " + id + " has fewer than two stories");
    }
  }

  /// A thread of which only the whole is known.
  public StoryThread(String id, List<String> stories, String reason) {
    this(id, stories, reason, List.of());
  }

  /// One story that follows another.
  ///
  /// @param earlier a story id
  /// @param later a story id
  /// @param reason why, in words
  public record Link(String earlier, String later, String reason) {}
}
