package parallax.tell.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.columns.Column;
import parallax.columns.ParquetReader;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.EventDate;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.Voice;
import parallax.tell.fixture.Ferry;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Table;

/// What leaves is read again by programs that are not ours: Apache POI, Jackson.
class FormTest {
  private static final String HOSTILE = "=HYPERLINK(\"http://mole.example\",\"gull\")";
  private static final String ARABIC = "الجسر مغلق، قال العمدة.";
  private static final String MIXED = "他说：“橋已關閉”。 𝒜 <b>&amp; \u0007 _gull_ [x](y)";

  private static byte[] written(Form form, Dossier dossier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(dossier, out);
    return out.toByteArray();
  }

  /// One article of three sentences in three scripts, the first of which looks like a formula.
  private static Dossier hostile() {
    String text = HOSTILE + "\n" + ARABIC + "\n" + MIXED;
    ArticleId id = new ArticleId("a1");
    Article article =
        new Article(
            id,
            new Provenance(
                "a.html", Optional.of("https://gull.example/?a=1&b=<2>"), Optional.of("@Gull")),
            Optional.of(ARABIC),
            List.of(),
            new Published.Unknown(),
            "ar",
            text);
    List<Span> spans = List.of(at(text, HOSTILE), at(text, ARABIC), at(text, MIXED));
    List<Point> points = new ArrayList<>();
    for (Span span : spans) {
      Report report = new Report(id, span, new Voice.Own());
      points.add(
          new Point(
              "p" + points.size(),
              Point.Status.SINGLE,
              report,
              List.of(report),
              List.of(new Origin(Origin.Kind.OUTLET, "@Gull", List.of(id)))));
    }
    Quote quote =
        new Quote(
            List.of(spans.get(2)),
            List.of(),
            List.of(),
            Quote.Kind.DIRECT,
            Optional.empty(),
            Optional.empty());
    return new Dossier(
        List.of(
            new AnnotatedArticle(
                article, List.of(), List.of(), List.of(quote), List.of(), List.of())),
        List.of(
            new StoryDossier(
                new Story("s1", List.of(id)),
                Optional.of(ARABIC),
                new EventDate.Unknown(),
                new StoryDossier.Findings(List.of(), points, List.of(), List.of()),
                new StoryDossier.Background(List.of(), List.of(), List.of()))),
        List.of(),
        List.of(),
        List.of());
  }

  private static Span at(String text, String words) {
    int start = text.indexOf(words);
    return Span.of(start, start + words.length());
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void isTheSameEachTime(Form form) throws IOException, InterruptedException {
    assertThat(written(form, Ferry.dossier())).isNotEmpty();
    if (form != Form.XLSX) {
      assertThat(written(form, Ferry.dossier())).isEqualTo(written(form, Ferry.dossier()));
    }
    assertThat(Form.of(form.key())).contains(form);
  }

  @Test
  void putsEveryTableWithEveryRowIntoASheet() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(written(Form.XLSX, Ferry.dossier())))) {
      for (Table table : DossierTables.of(Ferry.dossier())) {
        XSSFSheet sheet = book.getSheet(table.name());
        assertThat(sheet.getLastRowNum()).as(table.name()).isEqualTo(table.rows().size());
        for (int i = 0; i < table.columns().size(); i++) {
          assertThat(sheet.getRow(0).getCell(i).getStringCellValue())
              .isEqualTo(table.columns().get(i).name());
        }
      }
      assertThat(book.getSheet("differences").getLastRowNum()).isPositive();
      assertThat(book.getSheet("figures").getLastRowNum()).isPositive();
    }
  }

  @Test
  void makesNoFormulaOfWhatStrangersWrote() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(written(Form.XLSX, hostile())))) {
      List<String> words = new ArrayList<>();
      for (var row : book.getSheet("points")) {
        row.forEach(
            cell -> {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              words.add(cell.toString());
            });
      }
      assertThat(words).contains(HOSTILE, ARABIC, MIXED.replace("\u0007", ""));
    }
    String csv = files(written(Form.CSV, hostile())).get(1);
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http").contains("\"'@Gull\"").contains(ARABIC);
    assertThat(csv.split("\r\n")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void putsEveryTableIntoAFileOfParquet(boolean strange, @TempDir Path folder) throws IOException {
    Dossier dossier = strange ? hostile() : Ferry.dossier();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(written(Form.PARQUET, dossier)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    List<Table> tables = DossierTables.withTexts(dossier);
    assertThat(files.keySet())
        .containsExactlyElementsOf(tables.stream().map(one -> one.name() + ".parquet").toList());
    for (Table table : tables) {
      Path file = folder.resolve(table.name());
      Files.write(file, files.getOrDefault(table.name() + ".parquet", new byte[0]));
      assertThat(ParquetReader.columns(file)).as(table.name()).isEqualTo(table.columns());
      List<List<Table.Cell>> rows = new ArrayList<>();
      ParquetReader.read(
          file,
          table.columns(),
          row -> rows.add(table.columns().stream().map(column -> cell(row, column)).toList()));
      assertThat(rows)
          .as(table.name())
          .isEqualTo(table.rows().stream().map(FormTest::inUtf8).toList());
    }
    Table articles = tables.getFirst();
    assertThat(articles.rows().getFirst().getLast())
        .isEqualTo(new Table.Words(dossier.articles().getFirst().article().text()));
  }

  /// Half of a surrogate pair has no form in UTF-8.
  private static List<Table.Cell> inUtf8(List<Table.Cell> row) {
    return row.stream()
        .<Table.Cell>map(
            cell ->
                cell instanceof Table.Words(String text)
                    ? new Table.Words(
                        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    : cell)
        .toList();
  }

  private static Table.Cell cell(ParquetReader.Row row, Column column) {
    return switch (column.kind()) {
      case WORDS ->
          row.words(column.name()).<Table.Cell>map(Table.Words::new).orElseGet(Table.Nothing::new);
      case COUNT -> {
        OptionalLong count = row.count(column.name());
        yield count.isPresent() ? new Table.Amount(count.getAsLong()) : new Table.Nothing();
      }
      case AMOUNT -> {
        OptionalDouble amount = row.amount(column.name());
        yield amount.isPresent() ? new Table.Amount(amount.getAsDouble()) : new Table.Nothing();
      }
    };
  }

  private static List<String> files(byte[] zip) throws IOException {
    List<String> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void writesADocumentThatAWordProcessorReads() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(written(Form.DOCX, Ferry.dossier())))) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(p -> String.valueOf(p.getStyle()).startsWith("Heading"))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings).contains("The account", "Differs", "Sources");
      assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
      assertThat(document.getHyperlinks()).isNotEmpty();
    }
  }

  @Test
  void keepsOtherScriptsAndTheirDirection() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(written(Form.DOCX, hostile())))) {
      List<XWPFParagraph> arabic =
          document.getParagraphs().stream().filter(p -> p.getText().contains(ARABIC)).toList();
      assertThat(arabic).hasSizeGreaterThan(1);
      assertThat(arabic.getFirst().getCTP().getPPr().isSetBidi()).isTrue();
      assertThat(document.getParagraphs())
          .anyMatch(p -> p.getText().contains(MIXED.replace(" \u0007", " ").replace("  ", " ")));
    }
    String markdown = new String(written(Form.MARKDOWN, hostile()), StandardCharsets.UTF_8);
    assertThat(markdown)
        .contains("# " + ARABIC)
        .contains("\\<b\\>\\&amp; ")
        .contains("\\_gull\\_ \\[x\\](y)")
        .contains("<https://gull.example/?a=1&b=%3C2%3E>");
  }

  @Test
  void pinsAnnotationsToTheirWordsInCodePoints() throws IOException {
    JsonNode all = JsonMapper.builder().build().readTree(written(Form.ANNOTATIONS, hostile()));
    assertThat(all.path("total").asInt()).isEqualTo(4).isEqualTo(all.at("/first/items").size());
    String text = hostile().articles().getFirst().article().text();
    int[] points = text.codePoints().toArray();
    for (JsonNode one : all.at("/first/items")) {
      JsonNode selector = one.at("/target/0/selector");
      int start = selector.path("start").asInt();
      int length = selector.path("end").asInt() - start;
      assertThat(new String(points, start, length))
          .isEqualTo(selector.at("/refinedBy/exact").asText());
    }
  }

  @Test
  void saysInSchemaOrgWhoSaysWhatWhereWithoutTheTexts() throws IOException {
    byte[] json = written(Form.SCHEMA_ORG, Ferry.dossier());
    JsonNode graph = JsonMapper.builder().build().readTree(json).path("@graph");
    assertThat(graph.findValuesAsText("@type"))
        .contains("Collection", "NewsArticle", "Claim", "Quotation", "Organization");
    assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("articleBody");
  }
}
