package parallax.tell.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// A table as CSV (RFC 4180): commas, CRLF, a head; UTF-8 when it is written.
///
/// Spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula,
/// and articles are written by strangers: such words get an apostrophe before them (OWASP, CSV
/// injection). Numbers stay numbers.
public final class Csv {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  public static String write(Table table) {
    StringBuilder out = new StringBuilder();
    line(out, table.columns().stream().map(column -> words(column.name())).toList());
    for (List<Table.Cell> row : table.rows()) {
      line(out, row.stream().map(Csv::cell).toList());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Table.Cell cell) {
    return switch (cell) {
      case Table.Nothing() -> "";
      case Table.Words(String text) -> words(text);
      case Table.Amount(double value) -> number(value);
    };
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static String words(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
