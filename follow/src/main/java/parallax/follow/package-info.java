/// What comes into an archive by itself, and who is told of it.
@NullMarked
package parallax.follow;

import org.jspecify.annotations.NullMarked;
