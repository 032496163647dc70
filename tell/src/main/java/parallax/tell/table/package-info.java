/// A dossier as tables, for those who count.
@NullMarked
package parallax.tell.table;

import org.jspecify.annotations.NullMarked;
