package parallax.flink;

/// Into which story an article goes, or that it left one.
///
/// @param id of the article
/// @param order which of several articles with this id is meant
/// @param number see [Numbered]
/// @param story the story's id
/// @param shared the copies between it and earlier ones: a [parallax.model.Grouping], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Placed(String id, String order, int number, String story, byte[] shared) {}
