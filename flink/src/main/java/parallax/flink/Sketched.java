package parallax.flink;

/// What grouping needs of one article.
///
/// @param id of the article
/// @param order see [Found]
/// @param source the name that it is reported by
/// @param time from which on it may be placed, in milliseconds of the stream's event time
/// @param sketch a [parallax.group.Sketch], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Sketched(String id, String order, String source, long time, byte[] sketch) {}
