package parallax.annotate.time;

import parallax.text.grammar.Frame;

/// A time expression before it has a value.
///
/// @param from its first piece
/// @param to one past its last piece
record Candidate(int from, int to, Frame frame) {}
