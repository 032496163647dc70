/// Tests that hold the house together: arrows, documents, formatting.
@NullMarked
package parallax.house;

import org.jspecify.annotations.NullMarked;
