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
      "With --format archive all of it, as parallax import reads it."
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
          "json, html, md, docx, xlsx, csv (a zip of all tables), annotations (W3C Web Annotation),"
              + " schema.org, archive (default: ${DEFAULT-VALUE}).")
  private String format = Form.JSON.key();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "With csv: this table only, as plain CSV: points, differences, quotes, …")
  private @Nullable String table;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      required = true,
      description = "Where it goes; - for standard output.")
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
    try (Archive archive = place.open();
        OutputStream out = out()) {
      if (whole) {
        long count = Transfer.write(archive, out);
        terminal.err().println(count + " articles");
      } else {
        write(dossier(archive), out);
      }
      return Exit.DONE;
    }
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
    List<Table> tables = DossierTables.of(dossier);
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
    out.write(Csv.write(wanted).getBytes(StandardCharsets.UTF_8));
  }

  /// The stories' dossiers as one.
  private Dossier dossier(Archive archive) {
    Desk desk = Desk.open(archive, new Pipeline(ReadOptions.cleaning(terminal.clock())));
    List<String> wanted =
        stories.isEmpty() ? archive.stories().stream().map(Story::id).toList() : stories;
    Map<ArticleId, AnnotatedArticle> articles = new LinkedHashMap<>();
    List<StoryDossier> dossiers = new ArrayList<>();
    Set<StoryThread> threads = new LinkedHashSet<>();
    for (String id : wanted) {
      Dossier one = desk.dossier(id).orElseThrow(() -> new Unusable("there is no story " + id));
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
