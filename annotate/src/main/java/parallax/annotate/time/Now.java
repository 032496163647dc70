package parallax.annotate.time;

import java.time.LocalDateTime;
import parallax.model.TimeExpression.Anchor;

/// The moment that "today" means.
///
/// @param moment the day of publication, or what the text itself lets infer
/// @param wholeMonth whether only its month is known
/// @param anchor what it rests on
record Now(LocalDateTime moment, boolean wholeMonth, Anchor anchor) {}
