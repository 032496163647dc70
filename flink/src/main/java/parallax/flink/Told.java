package parallax.flink;

/// A story on its way into an archive.
///
/// @param story the story's id
/// @param into the story where its articles are now; empty where it still is
/// @param round see [Revised]
/// @param through the greatest number of its articles
/// @param whole a [parallax.model.Grouping] of this story, written; empty where it is no more
/// @param dossier a [parallax.model.Dossier], written; empty where there is none
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Told(
    String story, String into, int round, int through, byte[] whole, byte[] dossier) {}
