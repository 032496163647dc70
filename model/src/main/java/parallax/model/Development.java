package parallax.model;

import java.util.List;

/// Something that later stories of a thread tell otherwise because time went on: a toll that rose.
///
/// @param thread id of the thread
/// @param about what changed, in a few plain words
/// @param sides in order of time, two or more
public record Development(String thread, String about, List<Side> sides) {
  public Development {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("development '" + about + "' has fewer than two sides");
    }
  }
}
