/// What an article says was the first of its kind, or went further than any other.
@NullMarked
package parallax.annotate.superlative;

import org.jspecify.annotations.NullMarked;
