/// Dates and times as outlets write them, in words and numbers, in several languages.
@NullMarked
package parallax.read.date;

import org.jspecify.annotations.NullMarked;
