/// The commands, as a user meets them.
@NullMarked
package parallax.cli;

import org.jspecify.annotations.NullMarked;
