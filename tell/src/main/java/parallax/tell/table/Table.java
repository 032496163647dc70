package parallax.tell.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.columns.Column;
import parallax.columns.ParquetWriter;

/// One table.
///
/// @param name in lower case, fit for a file's name
/// @param rows as many cells each as there are columns, of these columns' kinds
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + columns.size() + " columns and a row of " + row.size());
      }
      for (int i = 0; i < row.size(); i++) {
        if (!fits(row.get(i), columns.get(i).kind())) {
          throw new IllegalArgumentException(name + ": " + row.get(i) + " in " + columns.get(i));
        }
      }
    }
  }

  private static boolean fits(Cell cell, Column.Kind kind) {
    return switch (cell) {
      case Nothing() -> true;
      case Words(String _) -> kind == Column.Kind.WORDS;
      case Amount(double value) ->
          kind == Column.Kind.AMOUNT || (kind == Column.Kind.COUNT && value == (long) value);
    };
  }

  /// Adds the rows to a table that is kept column by column.
  ///
  /// @param to has the same columns
  /// @throws IOException where it cannot be written to
  public void addTo(ParquetWriter to) throws IOException {
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        boolean whole = columns.get(i).kind() == Column.Kind.COUNT;
        switch (row.get(i)) {
          case Nothing() -> to.nothing();
          case Words(String text) -> to.words(text);
          case Amount(double value) when whole -> to.count((long) value);
          case Amount(double value) -> to.amount(value);
        }
      }
      to.endRow();
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
