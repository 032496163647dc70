package parallax.read;

import java.time.Clock;
import parallax.read.html.BlockRanker;
import parallax.read.web.WebOptions;

/// How inputs are read.
///
/// @param asIs the text is already clean: nothing is taken out of it, so that offsets into it are
///     offsets into the input
/// @param limits what is too large
/// @param clock publication moments after its day are not believed
/// @param web how addresses are fetched
/// @param ranker what tells a page's text from the rest of it
public record ReadOptions(
    boolean asIs, Limits limits, Clock clock, WebOptions web, BlockRanker ranker) {

  /// Cleaning on, default limits.
  public static ReadOptions cleaning(Clock clock) {
    return new ReadOptions(false, Limits.DEFAULT, clock, WebOptions.DEFAULT, BlockRanker.bundled());
  }

  /// Every character kept, default limits.
  public static ReadOptions asIs(Clock clock) {
    return new ReadOptions(true, Limits.DEFAULT, clock, WebOptions.DEFAULT, BlockRanker.bundled());
  }

  /// The same, with addresses fetched so.
  public ReadOptions with(WebOptions fetching) {
    return new ReadOptions(asIs, limits, clock, fetching, ranker);
  }

  /// The same, with pages judged by this ranker.
  public ReadOptions with(BlockRanker judging) {
    return new ReadOptions(asIs, limits, clock, web, judging);
  }
}
