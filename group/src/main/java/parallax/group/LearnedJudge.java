package parallax.group;

import parallax.text.Trees;
import parallax.text.WordList;

/// Decides by what was learned from stories whose articles are known; see docs/stages/group.md
/// for the recipe.
final class LearnedJudge implements Judge {

  private final Trees join;
  private final Trees merge;
  private final Trees split;

  /// With what comes with the program.
  LearnedJudge() {
    this(
        Trees.read(WordList.lines(LearnedJudge.class, "join.trees"), Features.joinNames()),
        Trees.read(WordList.lines(LearnedJudge.class, "merge.trees"), Features.mergeNames()),
        Trees.read(WordList.lines(LearnedJudge.class, "split.trees"), Features.mergeNames()));
  }

  LearnedJudge(Trees join, Trees merge, Trees split) {
    this.join = join;
    this.merge = merge;
    this.split = split;
  }

  @Override
  public double join(Profile article, LiveStory story, double[] features) {
    return join.score(features);
  }

  @Override
  public double merge(LiveStory a, LiveStory b, double[] features) {
    return merge.score(features);
  }

  @Override
  public double split(LiveStory one, LiveStory other, double[] features) {
    return split.score(features);
  }
}
