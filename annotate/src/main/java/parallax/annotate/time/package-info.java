/// When, how long and how often: time expressions and their TIMEX3 values.
@NullMarked
package parallax.annotate.time;

import org.jspecify.annotations.NullMarked;
