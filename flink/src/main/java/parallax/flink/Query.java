package parallax.flink;

/// Earlier articles with which one may share text.
///
/// @param shard where their texts are; see [Verify]
/// @param newer number of the article; see [Numbered]
/// @param time see [Numbered]; of the article
/// @param older their numbers
/// @param text of the article: a [parallax.group.CopyText], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Query(int shard, int newer, long time, int[] older, byte[] text) {}
