package parallax.compare;

import parallax.model.Span;

/// Where a form stands.
///
/// @param title whether in the article's headline; else in its text
record FormPlace(Span span, boolean title) {}
