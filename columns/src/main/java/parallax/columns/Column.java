package parallax.columns;

/// A column of a table.
///
/// @param name not empty
/// @param kind what its cells hold
public record Column(String name, Kind kind) {
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column has no name");
    }
  }

  /// What a cell holds, where it is not empty.
  public enum Kind {
    WORDS,
    /// A whole number.
    COUNT,
    AMOUNT
  }

  public static Column words(String name) {
    return new Column(name, Kind.WORDS);
  }

  public static Column count(String name) {
    return new Column(name, Kind.COUNT);
  }

  public static Column amount(String name) {
    return new Column(name, Kind.AMOUNT);
  }
}
