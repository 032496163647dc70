package parallax.text.grammar;

/// A reading of the pieces from some position up to `end`.
///
/// @param symbol the number of its class or word in the grammar
/// @param end the position after its last piece
/// @param rank the rule that made it: of two readings of the same pieces as the same class, the
///     lower rank stays
record Edge(int symbol, int end, Frame frame, int rank) {}
