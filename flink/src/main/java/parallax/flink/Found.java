package parallax.flink;

/// One article as it was found in an input, or why there is none.
///
/// @param order where it stands among all inputs: sorts as the local runner reads them
/// @param source the name that it is reported by
/// @param article as [parallax.archive.Codec] writes it; empty where it was refused or passed over
/// @param reason why it was refused, or what was passed over; empty where there is an article
/// @param omitted whether it was passed over, which is no fault
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Found(String order, String source, byte[] article, String reason, boolean omitted) {}
