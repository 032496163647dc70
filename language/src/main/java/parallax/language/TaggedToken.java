package parallax.language;

import parallax.text.Token;

/// A token with its part of speech and its base form.
///
/// @param tag Universal Dependencies' part of speech: `NOUN`, `VERB`, `PROPN`, …
/// @param lemma lower case; the word itself where no rule knows better
public record TaggedToken(Token token, String tag, String lemma) {}
