package parallax.annotate.quote;

import java.util.List;
import java.util.Optional;
import parallax.model.Span;

/// What a text attributes, to whom by its words, and by which words; before it is asked who that
/// is.
///
/// @param content what is attributed, quotation marks included
/// @param source the words that name the source, where there are any
/// @param relay the words that name who passed it on, where there are any: "the BBC" in "told the
///     BBC"
/// @param sentence the number of the sentence in which the cue stands
/// @param speech whether the cue tells of speech, not only of what somebody thinks, wants or shows
record Attribution(
    List<Span> content,
    Optional<Span> source,
    Optional<Span> cue,
    Optional<Span> relay,
    int sentence,
    boolean speech) {
  Attribution {
    content = List.copyOf(content);
  }

  Span contentSpan() {
    return content.stream().reduce(Span::cover).orElseThrow();
  }

  Attribution withContent(List<Span> other) {
    return new Attribution(other, source, cue, relay, sentence, speech);
  }

  Attribution withSourceAndCue(Span who, Span says) {
    return new Attribution(content, Optional.of(who), Optional.of(says), relay, sentence, speech);
  }

  Attribution withRelay(Span words) {
    return new Attribution(content, source, cue, Optional.of(words), sentence, speech);
  }
}
