/// The forms in which a dossier leaves.
@NullMarked
package parallax.tell.export;

import org.jspecify.annotations.NullMarked;
