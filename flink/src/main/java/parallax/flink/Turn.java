package parallax.flink;

/// An article that is to be placed.
///
/// @param number see [Numbered]
/// @param time see [Numbered]
/// @param order see [Found]
/// @param sketch a [parallax.group.Sketch], written
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Turn(int number, long time, String order, byte[] sketch) {}
