/// Saved feeds, an entry at a time.
@NullMarked
package parallax.read.feed;

import org.jspecify.annotations.NullMarked;
