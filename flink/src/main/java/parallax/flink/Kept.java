package parallax.flink;

/// An article on its way into an archive.
///
/// @param number see [Numbered]
/// @param article as [parallax.archive.Codec] writes an annotated one
/// @param shared the copies between it and earlier ones: a [parallax.model.Grouping], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Kept(int number, byte[] article, byte[] shared) {}
