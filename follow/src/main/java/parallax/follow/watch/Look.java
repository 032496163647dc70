package parallax.follow.watch;

/// What one look at a feed or a folder brought.
///
/// @param added articles that are new in the archive
/// @param known articles that it had
/// @param refused inputs that are no articles, or could not be had
record Look(int added, int known, int refused) {
  static final Look NOTHING = new Look(0, 0, 0);

  Look plus(Look other) {
    return new Look(added + other.added, known + other.known, refused + other.refused);
  }
}
