/// A dossier as a summary on a terminal.
@NullMarked
package parallax.tell.terminal;

import org.jspecify.annotations.NullMarked;
