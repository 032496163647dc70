/// Quality against public data, with pinned floors.
@NullMarked
package parallax.evaluation;

import org.jspecify.annotations.NullMarked;
