package parallax.archive;

import java.util.List;
import java.util.Map;
import parallax.model.Story;

/// How stories have changed.
///
/// @param changed stories that are new or have other articles than before; their dossiers are no
///     longer fresh
/// @param gone stories that no longer exist, each with the one where its articles are now
public record Placing(List<Story> changed, Map<String, String> gone) {
  public Placing {
    changed = List.copyOf(changed);
    gone = Map.copyOf(gone);
  }

  /// No change.
  public static final Placing NONE = new Placing(List.of(), Map.of());
}
