/// Pages: main text and metadata.
@NullMarked
package parallax.read.html;

import org.jspecify.annotations.NullMarked;
