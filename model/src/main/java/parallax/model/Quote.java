package parallax.model;

import java.util.List;
import java.util.Optional;

/// An attribution: words or content that the article gives as somebody's.
///
/// @param content what is attributed, with its quotation marks where it is quoted
/// @param source the words that name who said it, empty where there are none
/// @param cue the words that say that it was said ("told", "according to"), empty where there are
///     none
/// @param speaker who said it; empty where that is not safe to tell
/// @param via who relayed it to the outlet ("Syrian TV", "Kremlin"), where the article says so
public record Quote(
    List<Span> content,
    List<Span> source,
    List<Span> cue,
    Kind kind,
    Optional<Speaker> speaker,
    Optional<String> via) {
  public Quote {
    content = List.copyOf(content);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quote has no content");
    }
  }

  /// The smallest span that holds all of the content.
  public Span span() {
    return content.stream().reduce(Span::cover).orElseThrow();
  }

  /// How it is quoted.
  public enum Kind {
    /// One sentence or more in quotation marks.
    DIRECT,
    /// Some words in quotation marks within the outlet's sentence.
    PARTIAL,
    /// Reported without quotation marks.
    INDIRECT,
    /// Reported speech part of which is in quotation marks.
    MIXED
  }
}
