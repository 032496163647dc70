package parallax.flink;

/// Into which story an article goes, or that it left one.
///
/// @param id of the article
/// @param order which of several articles with this id is meant
/// @param story the story's id
public record Placed(String id, String order, String story) {}
