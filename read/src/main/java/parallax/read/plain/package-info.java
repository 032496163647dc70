/// Text that was scraped already: which lines are the article, which are what stood around it.
@NullMarked
package parallax.read.plain;

import org.jspecify.annotations.NullMarked;
