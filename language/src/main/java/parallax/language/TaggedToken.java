package parallax.language;

import parallax.text.Token;

/// A token with its part of speech and its base form.
///
/// @param tag Universal Dependencies part of speech: `NOUN`, `PROPN`, `VERB`, …
/// @param lemma lower case but for proper nouns
public record TaggedToken(Token token, String tag, String lemma) {}
