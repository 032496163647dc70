package parallax.archive;

import java.util.Optional;
import parallax.model.ArticleId;

/// Text that an outlet's article shares with one of another outlet.
///
/// @param article the outlet's own
/// @param other the other outlet's name, where it has one
/// @param containment share of the shorter text, 0 to 1
/// @param from which of the two had it first, where that is known
public record Shared(
    ArticleId article,
    Optional<String> title,
    ArticleId otherArticle,
    Optional<String> other,
    double containment,
    Optional<ArticleId> from) {}
