package parallax.archive;

/// Somebody who is quoted.
///
/// @param name as first met
/// @param quotes how many are theirs
public record SpeakerSummary(String name, long quotes) {}
