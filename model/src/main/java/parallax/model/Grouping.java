package parallax.model;

import java.util.List;

/// What belongs together in a set of articles. Every article is in exactly one story.
public record Grouping(List<Story> stories, List<StoryThread> threads, List<Copy> copies) {
  public Grouping {
    stories = List.copyOf(stories);
    threads = List.copyOf(threads);
    copies = List.copyOf(copies);
  }
}
