package parallax.compare;

import java.util.List;

/// Finds the differences of one kind within a story.
interface DifferenceFinder {

  /// @param points the story's points, shared ones and others
  /// @param speech its utterances, each with its renderings
  List<Found> find(StoryView view, List<PointCluster> points, List<List<Rendering>> speech);
}
