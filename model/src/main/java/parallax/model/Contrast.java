package parallax.model;

import java.util.List;

/// The sides of a difference.
///
/// @param id `d1`, `d2`, … within its story, most consequential first
/// @param about what it is about, in a few plain words
/// @param sides two or more
/// @param confidence that this is a difference at all, 0 to 1
/// @param reason why the sides were set against each other, in words
public record Contrast(
    String id, String about, List<Side> sides, double confidence, String reason) {
  public Contrast {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("difference " + id + " has fewer than two sides");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
    }
  }
}
