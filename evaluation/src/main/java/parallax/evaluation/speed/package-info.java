/// How fast each stage, each hot path and each command is, beside what others use for the same.
@NullMarked
package parallax.evaluation.speed;

import org.jspecify.annotations.NullMarked;
