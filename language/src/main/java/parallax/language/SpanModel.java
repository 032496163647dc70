package parallax.language;

import java.util.List;
import java.util.Optional;
import parallax.model.EntityType;
import parallax.model.Span;

/// A model that reads a whole text and finds names, and who said what.
public interface SpanModel {
  /// What is found in `text`, a whole article; spans are into it. Linear in its length.
  Found find(String text);

  /// The bundled model, empty where none is bundled. Opened once, at first use; safe for any number
  /// of threads.
  static Optional<SpanModel> load() {
    return MultiHeadSpanModel.shared();
  }

  /// All that was found in one text, each list in order of the text.
  record Found(List<Name> names, List<Attribution> attributions) {
    public Found {
      names = List.copyOf(names);
      attributions = List.copyOf(attributions);
    }
  }

  /// One name.
  ///
  /// @param score mean chance of its labels, 0 to 1
  record Name(Span span, EntityType type, double score) {}

  /// What somebody said.
  ///
  /// @param content its parts, in order, with quotation marks where they are part of it
  /// @param source the words that name who said it
  /// @param cue the words that say that it was said
  /// @param score mean chance of the content's labels, 0 to 1
  record Attribution(List<Span> content, Optional<Span> source, Optional<Span> cue, double score) {
    public Attribution {
      content = List.copyOf(content);
      if (content.isEmpty()) {
        throw new IllegalArgumentException("an attribution has no content");
      }
    }
  }
}
