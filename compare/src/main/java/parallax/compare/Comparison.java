package parallax.compare;

import java.util.List;

/// What the finders of differences look at: one story, read and aligned.
///
/// @param points the story's points, shared ones and others
/// @param speech its utterances, each with its renderings
record Comparison(
    StoryView view,
    Alignment alignment,
    Frames frames,
    List<PointCluster> points,
    List<List<Rendering>> speech) {}
