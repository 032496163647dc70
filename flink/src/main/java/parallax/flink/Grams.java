package parallax.flink;

/// One part of an article's word 4-grams.
///
/// @param part which one; the key of the step that looks them up
/// @param number see [Numbered]
/// @param time see [Numbered]
/// @param ofShort whether they are of a short text; see [parallax.group.CopyText#isPosted]
/// @param grams their hashes, each once
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Grams(int part, int number, long time, boolean ofShort, long[] grams) {}
