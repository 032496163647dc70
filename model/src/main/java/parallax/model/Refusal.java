package parallax.model;

/// An input that could not be read, and why, in words for its owner.
///
/// @param source the path as given
/// @param reason one sentence without the path
public record Refusal(String source, String reason) {}
