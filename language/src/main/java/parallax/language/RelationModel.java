package parallax.language;

/// Reads two sentences at once and tells how they stand to each other.
@FunctionalInterface
public interface RelationModel {
  /// How `a` and `b` stand to each other; the order counts for little. Words beyond the 78th piece
  /// of either are not seen.
  Relation relation(String a, String b);

  /// The bundled `relation-v6` (docs/models/relation-v6.md), of 8-bit weights. Opened once, at
  /// first use; remembers what it read; safe for any number of threads.
  static RelationModel load() {
    return CrossEncoder.shared();
  }
}
