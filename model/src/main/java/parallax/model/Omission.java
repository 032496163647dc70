package parallax.model;

/// What of an input was passed over because it is no article: the images and requests of a web
/// archive, say. Told, so that nothing is silently dropped; not a refusal, as nothing went wrong.
///
/// @param source the input
/// @param what how many of what, in words
public record Omission(String source, String what) {}
