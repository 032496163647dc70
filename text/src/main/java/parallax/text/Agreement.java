package parallax.text;

/// How two values of the same kind stand to each other.
public enum Agreement {
  /// They say the same.
  EQUAL,
  /// Both can be true of one thing: one is coarser, vaguer or a bound of the other.
  COMPATIBLE,
  /// They cannot both be true of one thing.
  DIFFERENT
}
