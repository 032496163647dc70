/// Attributions: what an article gives as somebody's words or views, whose, and through whom.
@NullMarked
package parallax.annotate.quote;

import org.jspecify.annotations.NullMarked;
