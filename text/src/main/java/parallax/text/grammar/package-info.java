/// Grammars as data: rules over pieces of text, and a matcher that runs them in time linear in the
/// text.
@NullMarked
package parallax.text.grammar;

import org.jspecify.annotations.NullMarked;
