package parallax.flink;

/// Two articles that share text.
///
/// @param older number of the one that was there before
/// @param newer number of the other
/// @param copy a [parallax.model.Copy], as [parallax.archive.Codec] writes it
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Verified(int older, int newer, byte[] copy) {}
