package parallax.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.Span;

/// One verb of a statement with who does it, whom it is done to, and what hangs on it by a
/// preposition, as far as the parts of speech show it.
///
/// @param verb base form, with its particle: "blow up"
/// @param negated whether a "not" or "never" stands at the verb
/// @param agent who does it: before an active verb, after "by" behind a passive one
/// @param patient whom it is done to: after an active verb, before a passive one
record Frame(
    Statement statement,
    String verb,
    boolean negated,
    Optional<Group> agent,
    Optional<Group> patient,
    List<Adjunct> adjuncts) {
  Frame {
    adjuncts = List.copyOf(adjuncts);
  }

  /// A group of words around a noun.
  ///
  /// @param stems its content words
  /// @param head the stem of its first noun
  /// @param named whether a name is in it
  record Group(Span span, Set<String> stems, String head, boolean named) {

    boolean shares(Group other) {
      return stems.stream().anyMatch(other.stems::contains);
    }
  }

  /// What a preposition adds.
  record Adjunct(String preposition, Group group) {}

  int article() {
    return statement.article();
  }

  /// Whether both have the same verb, and somebody or something in the same part of it.
  boolean sameDeed(Frame other) {
    return verb.equals(other.verb) && (sharesPatient(other) || sharesAgent(other));
  }

  boolean sharesPatient(Frame other) {
    return share(patient, other.patient);
  }

  boolean sharesAgent(Frame other) {
    return share(agent, other.agent);
  }

  private static boolean share(Optional<Group> a, Optional<Group> b) {
    return a.isPresent() && b.isPresent() && a.get().shares(b.get());
  }
}
