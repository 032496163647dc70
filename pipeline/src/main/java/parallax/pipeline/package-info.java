/// The order of the stages, written once.
@NullMarked
package parallax.pipeline;

import org.jspecify.annotations.NullMarked;
