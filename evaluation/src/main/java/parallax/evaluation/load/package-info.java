/// A server under load: invented articles, and readers and writers that come all at once.
@NullMarked
package parallax.evaluation.load;

import org.jspecify.annotations.NullMarked;
