@NullMarked
package parallax.flink;

import org.jspecify.annotations.NullMarked;
