package parallax.read;

/// One article's bytes, found and held, but not looked into yet.
///
/// Reading one touches no other, so that several can be read at once; the finding is what has to go
/// in order.
@FunctionalInterface
public interface Unread {

  /// What became of it. Nothing that it holds makes it throw.
  Reading read();

  /// Something whose fate is known already.
  static Unread of(Reading reading) {
    return () -> reading;
  }

  /// A refusal of `source` for `reason`.
  static Unread refused(String source, String reason) {
    return of(Reading.refused(source, reason));
  }
}
