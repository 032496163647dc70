/// A dossier as a document to edit.
@NullMarked
package parallax.tell.document;

import org.jspecify.annotations.NullMarked;
