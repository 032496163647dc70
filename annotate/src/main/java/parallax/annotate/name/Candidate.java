package parallax.annotate.name;

import java.util.List;
import parallax.model.EntityType;
import parallax.model.Span;
import parallax.text.Token;

/// A capitalised run that may be a name.
///
/// @param type what its own words and its surroundings say it is
/// @param sure whether that is known rather than guessed
/// @param gender "m" or "f" where a title tells, else empty
/// @param country of the office before it: "Russian President" gives "Russia"
/// @param office the title before it, lower case; may be empty
record Candidate(
    List<Token> tokens,
    EntityType type,
    boolean sure,
    String gender,
    String country,
    String office,
    int sentence) {
  Span span() {
    return tokens.getFirst().span().cover(tokens.getLast().span());
  }

  Candidate as(EntityType other, boolean known) {
    return new Candidate(tokens, other, known, gender, country, office, sentence);
  }
}
