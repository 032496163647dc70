package parallax.tell.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One table.
///
/// @param name in lower case, fit for a file's name
/// @param columns their names
/// @param rows as many cells each as there are columns
public record Table(String name, List<String> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + columns.size() + " columns and a row of " + row.size());
      }
    }
  }

  /// What stands in one place of a table.
  public sealed interface Cell {}

  /// Nothing: it is not known, or there is none.
  public record Nothing() implements Cell {}

  public record Words(String text) implements Cell {}

  public record Amount(double value) implements Cell {}

  /// A row in the making.
  static final class Row {
    private final List<Cell> cells = new ArrayList<>();

    Row words(String text) {
      cells.add(new Words(text));
      return this;
    }

    Row words(Optional<String> text) {
      cells.add(text.<Cell>map(Words::new).orElseGet(Nothing::new));
      return this;
    }

    Row number(double value) {
      cells.add(Double.isFinite(value) ? new Amount(value) : new Nothing());
      return this;
    }

    Row nothing() {
      cells.add(new Nothing());
      return this;
    }

    List<Cell> cells() {
      return List.copyOf(cells);
    }
  }
}
