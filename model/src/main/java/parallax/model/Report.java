package parallax.model;

/// One article's telling of one thing: the words, and in whose voice.
public record Report(ArticleId article, Span span, Voice voice) {}
