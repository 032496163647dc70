/// Files and pages in, articles out.
@NullMarked
package parallax.read;

import org.jspecify.annotations.NullMarked;
