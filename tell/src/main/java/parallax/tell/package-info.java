/// A dossier as a page, as JSON, on a terminal.
@NullMarked
package parallax.tell;

import org.jspecify.annotations.NullMarked;
