package parallax.tell.html;

import java.util.List;

/// A piece of HTML. Text stays as it is until it is written; then it is escaped, so that words from
/// outside can never become markup.
public sealed interface Html permits Element, Html.Text, Html.Several, Html.Verbatim {

  /// Appends this piece to `out`.
  void writeTo(StringBuilder out);

  static Html text(String words) {
    return new Text(words);
  }

  /// These pieces, one after the other.
  static Html all(List<? extends Html> pieces) {
    return new Several(List.copyOf(pieces));
  }

  /// These pieces, one after the other.
  static Html all(Html... pieces) {
    return new Several(List.of(pieces));
  }

  /// Nothing.
  static Html none() {
    return new Several(List.of());
  }

  /// Our own style sheet or script, written without escaping.
  ///
  /// @throws IllegalArgumentException where it could end the element that it stands in
  static Html verbatim(String resource) {
    return new Verbatim(resource);
  }

  /// Words.
  record Text(String words) implements Html {
    @Override
    public void writeTo(StringBuilder out) {
      Escaping.text(words, out);
    }
  }

  /// Pieces in a row.
  record Several(List<Html> pieces) implements Html {
    @Override
    public void writeTo(StringBuilder out) {
      pieces.forEach(piece -> piece.writeTo(out));
    }
  }

  /// A resource of our own.
  record Verbatim(String resource) implements Html {
    public Verbatim {
      if (resource.contains("</")) {
        throw new IllegalArgumentException("a resource must not hold an end tag");
      }
    }

    @Override
    public void writeTo(StringBuilder out) {
      out.append(resource);
    }
  }
}
