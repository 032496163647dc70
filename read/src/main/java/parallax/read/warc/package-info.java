/// Web archives, a record at a time.
@NullMarked
package parallax.read.warc;

import org.jspecify.annotations.NullMarked;
