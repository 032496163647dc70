/// Packed bytes to plain bytes, in bounds.
@NullMarked
package parallax.read.bytes;

import org.jspecify.annotations.NullMarked;
