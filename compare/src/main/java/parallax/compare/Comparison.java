package parallax.compare;

import java.util.List;

/// What the finders of differences look at: one story, read and aligned.
///
/// @param points the story's points, shared ones and others
/// @param speech what its articles quote
record Comparison(
    StoryView view, Alignment alignment, Frames frames, List<PointCluster> points, Speech speech) {}
