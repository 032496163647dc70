package parallax.model;

import java.util.Optional;

/// What a figure counts, taken apart: "attacks by the Front in Ruun in May" are attacks, in Ruun,
/// in May.
///
/// @param head the noun that is counted, in lower case as the article has it; never empty
/// @param place the canonical name of the place
/// @param time the TIMEX3 value of the time
public record Tally(String head, Optional<String> place, Optional<String> time) {
  public Tally {
    if (head.isBlank()) {
      throw new IllegalArgumentException("a tally without a head");
    }
  }
}
