package parallax.flink;

/// That an article has come, and what its place among the others rests on.
///
/// @param id of the article
/// @param order see [Found]
/// @param source the name that it is reported by
/// @param time from which on it may be placed, in milliseconds of the stream's event time
/// @param published a [parallax.model.Published], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Arrived(String id, String order, String source, long time, byte[] published) {}
