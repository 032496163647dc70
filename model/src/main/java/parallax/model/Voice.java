package parallax.model;

import java.util.Optional;

/// In whose voice an article tells something.
public sealed interface Voice {

  /// The outlet says it itself.
  record Own() implements Voice {}

  /// The outlet reports that somebody says it.
  ///
  /// @param speaker canonical name within the story; empty where not known
  /// @param via who relayed it, where the article says so
  record Quoted(Optional<String> speaker, Optional<String> via) implements Voice {}
}
