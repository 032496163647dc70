package parallax.flink;

/// What grouping needs of one article.
///
/// @param order see [Found]
/// @param time from which on it may be placed, in milliseconds of the stream's event time
/// @param sketch a [parallax.group.Sketch], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Sketched(String order, long time, byte[] sketch) {}
