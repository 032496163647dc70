/// What is kept, with search: articles, which are never lost, and what is derived from them.
@NullMarked
package parallax.archive;

import org.jspecify.annotations.NullMarked;
