package parallax.flink;

/// Whose turn it is: articles are numbered from 0, without a gap, in the order in which they are
/// placed; a repeat has no number.
///
/// @param order see [Found]
/// @param number of the article
/// @param time at which it is placed, in milliseconds of the stream's event time
public record Numbered(String order, int number, long time) {}
