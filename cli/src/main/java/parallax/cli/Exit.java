package parallax.cli;

/// Exit statuses.
final class Exit {
  /// Everything was done.
  static final int DONE = 0;

  /// Done, but some inputs were refused.
  static final int SOME_REFUSED = 1;

  /// The arguments cannot be used.
  static final int UNUSABLE = 2;

  /// Nothing could be read.
  static final int NOTHING = 3;

  private Exit() {}

  /// The status of a run that read `accepted` inputs and refused `refused`.
  static int of(long accepted, long refused) {
    if (accepted == 0) {
      return NOTHING;
    }
    return refused == 0 ? DONE : SOME_REFUSED;
  }
}
