/// Spans, normalising, hashing, similarity of strings.
@NullMarked
package parallax.text;

import org.jspecify.annotations.NullMarked;
