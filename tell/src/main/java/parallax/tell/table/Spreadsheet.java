package parallax.tell.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import parallax.text.XmlText;

/// Tables as one Office Open XML workbook (ECMA-376), a sheet each. Words are written as words,
/// never as formulas.
public final class Spreadsheet {
  /// What a cell and a sheet hold at most.
  private static final int MOST_CHARS = 32_767;

  private static final int MOST_ROWS = 1_048_576;

  private Spreadsheet() {}

  /// @throws IOException where `out` cannot be written to
  public static void write(List<Table> tables, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Parallax", "1.0");
    for (Table table : tables) {
      sheet(workbook.newWorksheet(table.name()), table);
    }
    workbook.finish();
  }

  private static void sheet(Worksheet sheet, Table table) throws IOException {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column).name());
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    int number = 1;
    for (List<Table.Cell> row : table.rows()) {
      if (number == MOST_ROWS) {
        throw new IOException(
            table.name() + " has " + table.rows().size() + " rows, more than a sheet holds");
      }
      for (int column = 0; column < row.size(); column++) {
        switch (row.get(column)) {
          case Table.Nothing() -> {
            // An empty cell.
          }
          case Table.Words(String text) -> sheet.value(number, column, allowed(text));
          case Table.Amount(double value) -> sheet.value(number, column, value);
        }
      }
      number++;
    }
    sheet.finish();
  }

  /// As much as a cell holds, without what XML cannot hold; where it is cut, it says so.
  private static String allowed(String text) {
    String clean = XmlText.allowed(text);
    if (clean.length() <= MOST_CHARS) {
      return clean;
    }
    String end = " … (cut)";
    int cut = MOST_CHARS - end.length();
    return clean.substring(0, Character.isLowSurrogate(clean.charAt(cut)) ? cut - 1 : cut) + end;
  }
}
