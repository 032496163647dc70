package parallax.flink;

/// An article on its way to its story.
///
/// @param story the story's id
/// @param id of the article
/// @param number see [Numbered]
/// @param article as [parallax.archive.Codec] writes an annotated one
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Member(String story, String id, int number, byte[] article) {}
