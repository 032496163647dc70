package parallax.model;

/// One sentence of a story's account: an article's sentence, and the point it tells.
///
/// @param point id of the point; its reports are the line's sources
public record AccountLine(Report report, String point) {}
