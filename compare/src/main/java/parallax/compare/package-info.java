/// One story at a time: points, differences, utterances, origins, names.
@NullMarked
package parallax.compare;

import org.jspecify.annotations.NullMarked;
