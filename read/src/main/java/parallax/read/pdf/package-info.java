/// The text of PDF files.
@NullMarked
package parallax.read.pdf;

import org.jspecify.annotations.NullMarked;
