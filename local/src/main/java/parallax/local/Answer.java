package parallax.local;

import java.util.List;
import parallax.archive.Ruled;
import parallax.archive.StoryVersion;

/// What came of what a person said.
public sealed interface Answer {

  /// Carried out and kept.
  record Kept(Ruled ruled) implements Answer {}

  /// Not carried out; nothing has changed.
  record Refused(String reason) implements Answer {}

  /// Not carried out, because the story has changed since that person looked at it.
  ///
  /// @param now how far it has come
  /// @param since what others said meanwhile, oldest first; articles may have come too
  record Outdated(StoryVersion now, List<Ruled> since) implements Answer {
    public Outdated {
      since = List.copyOf(since);
    }
  }
}
