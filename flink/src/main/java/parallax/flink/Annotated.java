package parallax.flink;

/// One article with its annotations.
///
/// @param id of the article
/// @param order see [Found]
/// @param article as [parallax.archive.Codec] writes an annotated one
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Annotated(String id, String order, byte[] article) {}
