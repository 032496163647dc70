package parallax.archive;

/// What search finds by its words only, until its meaning is known.
///
/// @param id of this task, never given twice
/// @param text what is to be encoded; of an article, its headline and its beginning
public record Unencoded(long id, String text) {}
