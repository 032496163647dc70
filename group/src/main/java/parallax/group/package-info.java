/// Copies, stories, threads.
@NullMarked
package parallax.group;

import org.jspecify.annotations.NullMarked;
