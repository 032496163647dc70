package parallax.cli;

/// An argument that cannot be used, with the reason as its message.
final class Unusable extends RuntimeException {
  Unusable(String reason) {
    super(reason);
  }
}
