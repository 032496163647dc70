/// The models: sentences, tokens, tags, embeddings, relations between sentences.
@NullMarked
package parallax.language;

import org.jspecify.annotations.NullMarked;
