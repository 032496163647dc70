/// Who and what an article names: persons, organisations, places, groups, and the other words that
/// it calls them.
@NullMarked
package parallax.annotate.name;

import org.jspecify.annotations.NullMarked;
