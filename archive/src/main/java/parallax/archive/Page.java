package parallax.archive;

import java.util.List;
import java.util.Optional;

/// Some items of a longer list.
///
/// @param next where the list goes on; empty at its end
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}
