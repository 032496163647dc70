package parallax.group;

import java.util.List;
import parallax.model.ArticleId;

/// Where an article was put when it came, and why.
///
/// @param story `s1`, `s2`, … as numbered at that time; a later merge may have moved it, see
///     [Grouper#grouping]
/// @param reasons one sentence for each decision, the placing first, then merges it brought about
public record Placement(ArticleId article, String story, List<String> reasons) {

  public Placement {
    reasons = List.copyOf(reasons);
  }
}
