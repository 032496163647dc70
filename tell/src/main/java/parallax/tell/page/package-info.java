/// A dossier as one self-contained HTML page.
@NullMarked
package parallax.tell.page;

import org.jspecify.annotations.NullMarked;
