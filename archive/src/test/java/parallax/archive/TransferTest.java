package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parallax.columns.Column;
import parallax.columns.ParquetWriter;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Figure;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Speaker;

class TransferTest {

  @Property(tries = 25, seed = "20261125")
  void givesTheSameArchive(@ForAll("articles") List<AnnotatedArticle> articles) throws IOException {
    Path folder = Files.createTempDirectory("transfer");
    try (SqliteArchive first = SqliteArchive.open(folder.resolve("first"));
        SqliteArchive second = SqliteArchive.open(folder.resolve("second"))) {
      articles.forEach(first::add);
      byte[] written = written(first);
      Transfer.Taken taken = Transfer.read(new ByteArrayInputStream(written), second);
      assertThat(taken).isEqualTo(new Transfer.Taken(first.size(), 0, 0, 0));
      assertThat(all(second)).isEqualTo(all(first));
      assertThat(written(second)).isEqualTo(written);
      try (SqliteArchive third = SqliteArchive.open(folder.resolve("third"))) {
        assertThat(Transfer.readTable(table(folder, second), third)).isEqualTo(taken);
        assertThat(written(third)).isEqualTo(written);
      }
    } finally {
      delete(folder);
    }
  }

  private static Path table(Path folder, Archive archive) throws IOException {
    Path file = folder.resolve("entries.parquet");
    Transfer.writeTable(archive, Files.newOutputStream(file));
    return file;
  }

  private static byte[] written(Archive archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Transfer.write(archive, out);
    return out.toByteArray();
  }

  private static List<AnnotatedArticle> all(Archive archive) {
    List<AnnotatedArticle> all = new ArrayList<>();
    archive.each(all::add);
    return all;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Articles with different ids, whatever their words hold: other scripts, control characters,
  /// halves of surrogate pairs.
  @Provide
  Arbitrary<List<AnnotatedArticle>> articles() {
    Arbitrary<String> words = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40);
    Arbitrary<Published> published =
        Arbitraries.of(
            new Published.Unknown(),
            new Published.Day(LocalDate.of(2024, 2, 29), "meta"),
            new Published.Minute(LocalDate.of(2024, 2, 29).atTime(23, 59), "json-ld"));
    return Combinators.combine(words, words.optional(), words.list().ofMaxSize(2), published)
        .as(TransferTest::article)
        .list()
        .ofMaxSize(6)
        .map(TransferTest::withDifferentIds);
  }

  private static AnnotatedArticle article(
      String text, Optional<String> title, List<String> byline, Published published) {
    Span all = Span.of(0, text.length());
    return new AnnotatedArticle(
        new Article(
            new ArticleId(Integer.toHexString(text.hashCode())),
            new Provenance("a.txt", title, Optional.empty()),
            title,
            byline,
            published,
            "en",
            text),
        List.of(new Sentence(all, 0)),
        List.of(),
        List.of(
            new Quote(
                List.of(all),
                List.of(),
                List.of(all),
                Quote.Kind.MIXED,
                title.map(name -> new Speaker(name, 0.5)),
                Optional.empty())),
        List.of(),
        List.of(
            new Figure(
                all, new Quantity.Between(4, Double.POSITIVE_INFINITY), "people", title, text)));
  }

  private static List<AnnotatedArticle> withDifferentIds(List<AnnotatedArticle> articles) {
    Map<ArticleId, AnnotatedArticle> byId = new LinkedHashMap<>();
    articles.forEach(article -> byId.putIfAbsent(article.id(), article));
    return List.copyOf(byId.values());
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("the first line does not say");
    assertThatThrownBy(() -> read("{\"format\": \"parallax-archive/9\"}"))
        .hasMessageContaining("parallax-archive/1");
    assertThatThrownBy(() -> read("{\"format\": \"parallax-archive/1\"}\n{\"article\": {}}"))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("{\"format\": \"parallax-archive/1\"}\n\nnonsense"))
        .hasMessageContaining("line 3 is not JSON");
    assertThatThrownBy(() -> read("{\"format\": \"parallax-archive/1\"}\n{}"))
        .hasMessageContaining("line 2 holds no article and no ruling");
  }

  @Test
  void refusesTablesThatAreNoArchive() throws IOException {
    Path folder = Files.createTempDirectory("transfer");
    try (SqliteArchive archive = SqliteArchive.open(folder.resolve("archive"))) {
      Path file = folder.resolve("entries.parquet");
      try (var other = new ParquetWriter(Files.newOutputStream(file), List.of(Column.words("a")))) {
        other.words("gull");
        other.endRow();
      }
      assertThatThrownBy(() -> Transfer.readTable(file, archive))
          .hasMessageContaining("no column record");
      try (var none =
          new ParquetWriter(Files.newOutputStream(file), List.of(Column.words("record")))) {
        none.nothing();
        none.endRow();
      }
      assertThatThrownBy(() -> Transfer.readTable(file, archive))
          .isInstanceOf(DamagedArchive.class);
      assertThat(archive.size()).isZero();
    } finally {
      delete(folder);
    }
  }

  private static void read(String lines) throws IOException {
    Path folder = Files.createTempDirectory("transfer");
    try (SqliteArchive archive = SqliteArchive.open(folder)) {
      Transfer.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), archive);
    } finally {
      delete(folder);
    }
  }

  @Test
  void keepsWhatPersonsSaidInItsPlace() throws IOException {
    Path folder = Files.createTempDirectory("transfer");
    try (SqliteArchive first = SqliteArchive.open(folder.resolve("first"));
        SqliteArchive second = SqliteArchive.open(folder.resolve("second"))) {
      first.add(Fixtures.bridge("a1", "The Gull", Fixtures.day(6)));
      Ruled said = said(new Ruling.Noted(new ArticleId("a1"), "the toll was given later"));
      long number = first.keep(said, Placing.NONE).number();
      first.add(Fixtures.bridge("a2", "The Tern", Fixtures.day(7)));
      first.keep(said(new Ruling.TakenBack(number)), Placing.NONE);
      byte[] written = written(first);
      Transfer.Taken taken = Transfer.read(new ByteArrayInputStream(written), second);
      assertThat(taken).isEqualTo(new Transfer.Taken(2, 0, 2, 0));
      assertThat(written(second)).isEqualTo(written);
      assertThat(second.ruling(number).orElseThrow().holds()).isFalse();
      assertThat(Transfer.read(new ByteArrayInputStream(written), second))
          .isEqualTo(new Transfer.Taken(0, 2, 0, 2));
      try (SqliteArchive third = SqliteArchive.open(folder.resolve("third"))) {
        Transfer.readTable(table(folder, second), third);
        assertThat(written(third)).isEqualTo(written);
      }
    } finally {
      delete(folder);
    }
  }

  private static Ruled said(Ruling what) {
    return new Ruled(
        0,
        Instant.parse("2026-06-01T12:00:00Z"),
        "Ana",
        what,
        Ruled.Effect.of("before", "after"),
        Optional.empty());
  }
}
