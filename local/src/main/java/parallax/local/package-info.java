/// The pipeline on one machine: the reference result.
@NullMarked
package parallax.local;

import org.jspecify.annotations.NullMarked;
