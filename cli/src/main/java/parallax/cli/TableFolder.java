package parallax.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.columns.ParquetWriter;
import parallax.model.Dossier;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Table;

/// A folder with a file of Parquet for each table, which grow story by story, so that no more than
/// one story is held at a time.
final class TableFolder implements Closeable {
  /// The file from which an archive is made anew.
  static final String ENTRIES = "entries.parquet";

  private final Map<String, ParquetWriter> files = new LinkedHashMap<>();

  /// @param folder files of these names in it are written anew
  TableFolder(Path folder) throws IOException {
    Dossier nothing = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());
    for (Table table : DossierTables.withTexts(nothing)) {
      Path file = folder.resolve(table.name() + ".parquet");
      files.put(
          table.name(),
          new ParquetWriter(
              new BufferedOutputStream(Files.newOutputStream(file)), table.columns()));
    }
  }

  void add(Dossier dossier) throws IOException {
    for (Table table : DossierTables.withTexts(dossier)) {
      ParquetWriter file = files.get(table.name());
      if (file == null) {
        throw new IllegalStateException("no file for " + table.name());
      }
      table.addTo(file);
    }
  }

  @Override
  public void close() throws IOException {
    for (ParquetWriter file : files.values()) {
      file.close();
    }
  }
}
