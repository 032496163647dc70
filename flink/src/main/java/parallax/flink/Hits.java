package parallax.flink;

/// Which earlier articles share grams of one part with an article.
///
/// @param number of the article; see [Numbered]
/// @param time see [Numbered]
/// @param older numbers of the earlier ones, each as often as it shares a gram
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Hits(int number, long time, int[] older) {}
