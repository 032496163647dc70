/// One article at a time: sentences, entities, quotes, times, figures.
@NullMarked
package parallax.annotate;

import org.jspecify.annotations.NullMarked;
