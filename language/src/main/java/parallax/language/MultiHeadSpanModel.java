package parallax.language;

import java.util.Optional;

/// The bundled span model.
final class MultiHeadSpanModel {
  private MultiHeadSpanModel() {}

  static Optional<SpanModel> shared() {
    return Optional.empty();
  }
}
