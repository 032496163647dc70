package parallax.annotate.quote;

import java.util.Optional;

/// A cue with the words around it that are not content.
///
/// @param subject the words that name who reports
/// @param from the first word of cue and subject together
/// @param to one past the last word of cue and subject together
record Anchor(Cue cue, Optional<Range> subject, int from, int to, boolean inverted) {}
