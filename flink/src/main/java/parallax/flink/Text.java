package parallax.flink;

/// What the search for copies reads of one article.
///
/// @param number see [Numbered]
/// @param time see [Numbered]
/// @param text a [parallax.group.CopyText], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Text(int number, long time, byte[] text) {}
