/// Copies and stories; threads are still to come.
@NullMarked
package parallax.group;

import org.jspecify.annotations.NullMarked;
