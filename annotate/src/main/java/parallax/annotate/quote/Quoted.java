package parallax.annotate.quote;

import parallax.model.Span;

/// Words in quotation marks.
///
/// @param outer with the marks
/// @param inner without them
/// @param continues whether it goes on from the one before it, across a paragraph's end
record Quoted(Span outer, Span inner, boolean continues) {}
