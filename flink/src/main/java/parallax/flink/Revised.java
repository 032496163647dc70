package parallax.flink;

/// A story as it is now.
///
/// @param story the story's id
/// @param thread the one that it is in; empty where it is in none
/// @param revision how often it has changed, from 1
/// @param round how often changes had been told of any stories, from 1
/// @param whole a [parallax.model.Grouping] of this story and its copies, as
///     [parallax.archive.Codec] writes it; empty where the story is no more
/// @param into where the articles of a story are that is no more; else empty
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Revised(
    String story, String thread, int revision, int round, byte[] whole, String into) {}
