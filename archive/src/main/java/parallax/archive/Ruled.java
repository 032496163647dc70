package parallax.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parallax.model.ArticleId;

/// One line of the audit log: who said what, when, and what it changed.
///
/// @param number where it stands among all articles and rulings, in order of coming
/// @param who a name
/// @param effect what it changed
/// @param undone number of the ruling that took it back, where one did
public record Ruled(
    long number, Instant when, String who, Ruling what, Effect effect, Optional<Long> undone) {

  /// What a ruling changed.
  ///
  /// @param before how it was, in words
  /// @param after how it is, in words
  /// @param moved articles that went into another story
  /// @param beside an article that stayed where they were, where one did
  public record Effect(
      String before, String after, List<ArticleId> moved, Optional<ArticleId> beside) {
    public Effect {
      moved = List.copyOf(moved);
    }

    /// One that moved nothing.
    public static Effect of(String before, String after) {
      return new Effect(before, after, List.of(), Optional.empty());
    }
  }

  /// Whether it holds: it was not taken back, and is not itself what took another back.
  public boolean holds() {
    return undone.isEmpty() && !(what instanceof Ruling.TakenBack);
  }

  Ruled numbered(long own) {
    return new Ruled(own, when, who, what, effect, undone);
  }
}
