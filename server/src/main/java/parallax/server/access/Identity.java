package parallax.server.access;

/// Who asks.
///
/// @param name as corrections and the record of changes give it
public record Identity(String name, Role role) {
  /// Whoever may use this machine, where no tokens are asked for.
  public static final Identity LOCAL = new Identity("local", Role.ADMINISTER);

  public Identity {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an identity without a name");
    }
  }
}
