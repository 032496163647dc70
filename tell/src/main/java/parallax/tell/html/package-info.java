/// HTML as a tree of values, escaped where it is written and nowhere else.
@NullMarked
package parallax.tell.html;

import org.jspecify.annotations.NullMarked;
