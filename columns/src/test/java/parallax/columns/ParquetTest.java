package parallax.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
  private static final List<Column> COLUMNS =
      List.of(Column.words("story title"), Column.count("start"), Column.amount("value"));

  @TempDir private Path folder;

  private record Line(Optional<String> title, OptionalLong start, OptionalDouble value) {
    void to(ParquetWriter out) throws IOException {
      title.ifPresentOrElse(out::words, out::nothing);
      start.ifPresentOrElse(out::count, out::nothing);
      value.ifPresentOrElse(out::amount, out::nothing);
      out.endRow();
    }
  }

  private static byte[] written(List<Line> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ParquetWriter(bytes, COLUMNS)) {
      for (Line line : lines) {
        line.to(out);
      }
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.parquet"), bytes);
  }

  private static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    ParquetReader.read(
        file,
        COLUMNS,
        row ->
            lines.add(new Line(row.words("story title"), row.count("start"), row.amount("value"))));
    return lines;
  }

  private static Line line(String title, long start, double value) {
    return new Line(Optional.of(title), OptionalLong.of(start), OptionalDouble.of(value));
  }

  private static Line empty() {
    return new Line(Optional.empty(), OptionalLong.empty(), OptionalDouble.empty());
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    List<Line> lines =
        List.of(
            line("Ferry aground", 0, 2.5),
            empty(),
            empty(),
            line("", Long.MIN_VALUE, Double.NEGATIVE_INFINITY),
            line("Båten 🚢 gick\u0000 på\nrev", -1, -0.0),
            new Line(Optional.empty(), OptionalLong.of(7), OptionalDouble.empty()));
    assertThat(read(file(written(lines)))).isEqualTo(lines);
  }

  @Test
  void givesBackATableOfAnySize() throws IOException {
    Random random = new Random(7);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      String title = "x".repeat(random.nextInt(900)) + i;
      lines.add(
          new Line(
              random.nextInt(5) == 0 ? Optional.empty() : Optional.of(title),
              random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
              i % 3000 < 2000 ? OptionalDouble.empty() : OptionalDouble.of(i / 7.0)));
    }
    assertThat(read(file(written(lines)))).isEqualTo(lines);
  }

  @Test
  void knowsTheColumnsOfATableWithoutRows() throws IOException {
    Path file = file(written(List.of()));
    assertThat(read(file)).isEmpty();
    assertThat(ParquetReader.columns(file)).isEqualTo(COLUMNS);
  }

  @Test
  void writesTheSameBytesForTheSameRows() throws IOException {
    List<Line> lines = List.of(line("a", 1, 1), empty());
    assertThat(written(lines)).isEqualTo(written(lines));
  }

  @Test
  void refusesCellsThatFitNoColumn() throws IOException {
    var out = new ParquetWriter(new ByteArrayOutputStream(), COLUMNS);
    assertThatThrownBy(() -> out.count(1)).isInstanceOf(IllegalArgumentException.class);
    out.words("a");
    assertThatThrownBy(out::endRow).hasMessageContaining("a row of 1 cells, not 3");
    out.nothing();
    out.nothing();
    assertThatThrownBy(out::nothing).hasMessageContaining("more cells");
    assertThatThrownBy(
            () ->
                new ParquetWriter(
                    new ByteArrayOutputStream(), List.of(Column.words("a"), Column.count("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysOfWhatIsDamagedThatItCannotBeRead() throws IOException {
    assertThatThrownBy(() -> read(file("no Parquet at all".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(file(new byte[0]))).isInstanceOf(IOException.class);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(line("title " + i, i, i));
    }
    byte[] whole = written(lines);
    assertThatThrownBy(() -> read(file(java.util.Arrays.copyOf(whole, whole.length / 2))))
        .isInstanceOf(IOException.class);
    for (int at = 4; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xff;
      Path file = file(damaged);
      try {
        read(file);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("table.parquet");
      }
    }
  }

  @Test
  void isReadByAnotherReader() throws IOException {
    java.util.logging.Logger.getLogger("dev.hardwood").setLevel(java.util.logging.Level.WARNING);
    List<Line> lines =
        List.of(line("Ferry aground", 7, 2.5), empty(), line("Båten 🚢 gick på rev", -1, -0.0));
    List<Line> found = new ArrayList<>();
    try (var reader = ParquetFileReader.open(InputFile.of(file(written(lines))));
        var row = reader.rowReader()) {
      while (row.hasNext()) {
        row.next();
        found.add(
            row.isNull("start")
                ? empty()
                : line(row.getString("story title"), row.getLong("start"), row.getDouble("value")));
      }
    }
    assertThat(found).isEqualTo(lines);
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    Path file = file(written(List.of()));
    assertThatThrownBy(() -> ParquetReader.read(file, List.of(Column.words("text")), _ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no column text");
  }
}
