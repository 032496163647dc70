package parallax.model;

/// Words of one article that a finding rests on.
public record Evidence(ArticleId article, Span span) {}
