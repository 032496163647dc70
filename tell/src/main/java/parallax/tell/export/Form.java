package parallax.tell.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parallax.columns.ParquetWriter;
import parallax.model.Dossier;
import parallax.tell.document.Markdown;
import parallax.tell.document.WordFile;
import parallax.tell.json.DossierJson;
import parallax.tell.json.SchemaOrg;
import parallax.tell.json.WebAnnotations;
import parallax.tell.page.Page;
import parallax.tell.table.Csv;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Spreadsheet;
import parallax.tell.table.Table;

/// A form in which a dossier leaves.
public enum Form {
  /// `dossier.json`.
  JSON("json", "json", "application/json") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      text(DossierJson.write(dossier), out);
    }
  },
  /// The page.
  HTML("html", "html", "text/html; charset=utf-8") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      text(Page.write(dossier), out);
    }
  },
  /// A document in plain text.
  MARKDOWN("md", "md", "text/markdown; charset=utf-8") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      text(Markdown.write(dossier), out);
    }
  },
  /// A document for word processors.
  DOCX("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      WordFile.write(dossier, out);
    }
  },
  /// Every table in one workbook.
  XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      Spreadsheet.write(DossierTables.of(dossier), out);
    }
  },
  /// Every table as a file of its own, zipped.
  CSV("csv", "zip", "application/zip") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (Table table : DossierTables.of(dossier)) {
        ZipEntry entry = new ZipEntry(table.name() + ".csv");
        entry.setTime(0);
        zip.putNextEntry(entry);
        text(Csv.write(table), zip);
        zip.closeEntry();
      }
      zip.finish();
    }
  },
  /// Every table, with the articles' texts, column by column in a file of its own, zipped.
  PARQUET("parquet", "zip", "application/zip") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (Table table : DossierTables.withTexts(dossier)) {
        ZipEntry entry = new ZipEntry(table.name() + ".parquet");
        entry.setTime(0);
        zip.putNextEntry(entry);
        ParquetWriter file = new ParquetWriter(zip, table.columns());
        table.addTo(file);
        file.finish();
        zip.closeEntry();
      }
      zip.finish();
    }
  },
  /// W3C Web Annotations.
  ANNOTATIONS("annotations", "jsonld", "application/ld+json") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      text(WebAnnotations.write(dossier), out);
    }
  },
  /// The vocabulary of schema.org.
  SCHEMA_ORG("schema.org", "jsonld", "application/ld+json") {
    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
      text(SchemaOrg.write(dossier), out);
    }
  };

  private final String key;
  private final String ending;
  private final String mediaType;

  Form(String key, String ending, String mediaType) {
    this.key = key;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// Writes a dossier; does not close `out`.
  ///
  /// @throws IOException where `out` cannot be written to
  public abstract void write(Dossier dossier, OutputStream out) throws IOException;

  /// Its name in commands and in the API.
  public String key() {
    return key;
  }

  /// What its files end in, without the dot.
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The form of a name.
  public static Optional<Form> of(String key) {
    return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /// All names, with commas between them.
  public static String keys() {
    return List.of(values()).stream().map(Form::key).collect(Collectors.joining(", "));
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
