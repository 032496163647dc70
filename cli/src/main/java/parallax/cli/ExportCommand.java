package parallax.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.archive.Transfer;
import parallax.columns.ParquetWriter;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.StoryThread;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.tell.export.Form;
import parallax.tell.table.Csv;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax export`: stories out of an archive as documents, tables and data, or all of it.
@Command(
    name = "export",
    description = {
      "Stories out of an archive as documents, tables and data.",
      "With --format archive all of it, as parallax import reads it; with --format parquet all of"
          + " it as tables, which it reads too."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final String ARCHIVE = "archive";

  private final Terminal terminal;

  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "A story; may be given several times (default: all of them).")
  private List<String> stories = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "json, html, md, docx, xlsx, csv (a zip of all tables), parquet (a folder of them),"
              + " annotations (W3C Web Annotation), schema.org, archive (default:"
              + " ${DEFAULT-VALUE}).")
  private String format = Form.JSON.key();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "With csv or parquet: this table only, as a file of its own: points, differences, quotes,"
              + " …")
  private @Nullable String table;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      required = true,
      description = "Where it goes; - for standard output. With parquet: a folder.")
  private String file = "";

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean whole = format.equals(ARCHIVE);
    if (!whole && Form.of(format).isEmpty()) {
      throw new Unusable("--format is " + format + ", not " + Form.keys() + " or " + ARCHIVE);
    }
    if (!place.isDatabase() && !Files.exists(place.folder())) {
      throw new Unusable("there is no archive " + place.folder());
    }
    if (table != null && !List.of(Form.CSV.key(), Form.PARQUET.key()).contains(format)) {
      throw new Unusable("--table goes with csv and parquet, not with " + format);
    }
    if (format.equals(Form.PARQUET.key()) && table == null) {
      return folder();
    }
    try (Archive archive = place.open();
        OutputStream out = out()) {
      if (whole) {
        say(Transfer.write(archive, out));
      } else {
        write(dossier(archive), out);
      }
      return Exit.DONE;
    }
  }

  private int folder() throws IOException {
    Path to = Path.of(file);
    if (file.equals("-") || Files.isRegularFile(to)) {
      throw new Unusable("with --format parquet, -o is a folder, not " + file);
    }
    try (Archive archive = place.open()) {
      Files.createDirectories(to);
      Desk desk = desk(archive);
      try (var tables = new TableFolder(to)) {
        for (String id : wanted(archive)) {
          tables.add(dossier(desk, id));
        }
      }
      if (stories.isEmpty()) {
        say(Transfer.writeTable(archive, Files.newOutputStream(to.resolve(TableFolder.ENTRIES))));
      }
    }
    return Exit.DONE;
  }

  private void say(long count) {
    terminal.err().println(count + " articles");
  }

  private OutputStream out() throws IOException {
    if (file.equals("-")) {
      return new ToTerminal(terminal);
    }
    return new BufferedOutputStream(Files.newOutputStream(Path.of(file)));
  }

  private void write(Dossier dossier, OutputStream out) throws IOException {
    if (table == null) {
      Form.of(format).orElseThrow().write(dossier, out);
      return;
    }
    boolean plain = format.equals(Form.CSV.key());
    List<Table> tables = plain ? DossierTables.of(dossier) : DossierTables.withTexts(dossier);
    Table wanted =
        tables.stream()
            .filter(one -> one.name().equals(table))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unusable(
                        "--table is "
                            + table
                            + ", not "
                            + tables.stream().map(Table::name).collect(Collectors.joining(", "))));
    if (plain) {
      out.write(Csv.write(wanted).getBytes(StandardCharsets.UTF_8));
    } else {
      ParquetWriter columns = new ParquetWriter(out, wanted.columns());
      wanted.addTo(columns);
      columns.finish();
    }
  }

  private Desk desk(Archive archive) {
    return Desk.open(archive, new Pipeline(ReadOptions.cleaning(terminal.clock())));
  }

  private List<String> wanted(Archive archive) {
    return stories.isEmpty() ? archive.stories().stream().map(Story::id).toList() : stories;
  }

  private static Dossier dossier(Desk desk, String id) {
    return desk.dossier(id).orElseThrow(() -> new Unusable("there is no story " + id));
  }

  /// The stories' dossiers as one.
  private Dossier dossier(Archive archive) {
    Desk desk = desk(archive);
    List<String> wanted = wanted(archive);
    Map<ArticleId, AnnotatedArticle> articles = new LinkedHashMap<>();
    List<StoryDossier> dossiers = new ArrayList<>();
    Set<StoryThread> threads = new LinkedHashSet<>();
    for (String id : wanted) {
      Dossier one = dossier(desk, id);
      one.articles().forEach(article -> articles.putIfAbsent(article.id(), article));
      dossiers.addAll(one.stories());
      archive.threadsOf(id).stream()
          .filter(thread -> wanted.containsAll(thread.stories()))
          .forEach(threads::add);
    }
    return new Dossier(
        List.copyOf(articles.values()), dossiers, List.copyOf(threads), List.of(), List.of());
  }

  /// Standard output as a stream of bytes that are UTF-8.
  private static final class ToTerminal extends OutputStream {
    private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    private final Terminal terminal;

    ToTerminal(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] some, int from, int count) {
      bytes.write(some, from, count);
    }

    @Override
    public void close() {
      terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
      terminal.out().flush();
    }
  }
}
