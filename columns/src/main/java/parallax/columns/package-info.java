/// How does a table lie in a file, column by column?
@NullMarked
package parallax.columns;

import org.jspecify.annotations.NullMarked;
