package parallax.flink;

/// Two articles that may share text.
///
/// @param older number of the one that was there before
/// @param newer number of the other
/// @param time see [Numbered]; of the newer
/// @param text of the newer: a [parallax.group.CopyText], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Pair(int older, int newer, long time, byte[] text) {}
