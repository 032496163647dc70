/// How much and how many: figures, their units, and what they count.
@NullMarked
package parallax.annotate.figure;

import org.jspecify.annotations.NullMarked;
