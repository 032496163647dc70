package parallax.compare;

import java.util.List;

/// Finds the differences of one kind within a story.
interface DifferenceFinder {
  List<Found> find(Comparison told);
}
