package parallax.archive;

/// An archive that cannot be opened, read or written; the message names it and says why.
public final class DamagedArchive extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedArchive(String message, Throwable cause) {
    super(message, cause);
  }

  /// @param message what is damaged, and how
  public DamagedArchive(String message) {
    super(message);
  }
}
