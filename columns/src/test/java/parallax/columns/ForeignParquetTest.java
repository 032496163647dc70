package parallax.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.columns.ForeignTable.bytes;
import static parallax.columns.ForeignTable.joined;
import static parallax.columns.ForeignTable.number;
import static parallax.columns.ForeignTable.optional;
import static parallax.columns.ForeignTable.required;
import static parallax.columns.ForeignTable.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files as others write them, and files made to hurt.
class ForeignParquetTest {
  private static final Column TEXT = Column.words("text");

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.parquet"), bytes);
  }

  private List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    ParquetReader.read(file(bytes), List.of(TEXT), row -> texts.add(row.words("text").orElse("-")));
    return texts;
  }

  private void refuses(byte[] bytes, String reason) {
    assertThatThrownBy(() -> texts(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("table.parquet")
        .hasMessageContaining(reason);
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void readsDictionariesAndPackedIndexes() throws IOException {
    byte[] dictionary = words("harbour", "mill", "bridge");
    // Eight packed indexes of two bits (0 1 2 0 1 2 0 1), then three times the last one.
    byte[] indexes = bytes(2, 3, 0b00100100, 0b01001001, 6, 2);
    byte[] table =
        new ForeignTable(11)
            .dictionary(3, dictionary, dictionary.length)
            .data(11, Encoding.RLE_DICTIONARY, indexes, indexes.length)
            .column(required("text", Type.BYTE_ARRAY), CompressionCodec.UNCOMPRESSED)
            .bytes();
    String three = "harbour mill bridge ";
    assertThat(String.join(" ", texts(table)))
        .isEqualTo(three + three + "harbour mill bridge bridge bridge");
  }

  @Test
  void readsSnappy() throws IOException {
    // Length 12: four bytes as they are (the length 8), then "ab" and, four back, six more.
    byte[] packed = joined(bytes(12, 5 << 2), number(8), bytes('a', 'b', 5 << 2 | 2, 2, 0));
    byte[] table =
        new ForeignTable(1)
            .data(1, Encoding.PLAIN, packed, 12)
            .column(required("text", Type.BYTE_ARRAY), CompressionCodec.SNAPPY)
            .bytes();
    assertThat(texts(table)).containsExactly("abababab");
  }

  @Test
  void readsPagesOfTheSecondVersion() throws IOException {
    byte[] values = words("mill", "bridge");
    byte[] levels = bytes(3, 0b101);
    byte[] table =
        new ForeignTable(6)
            .data2(3, levels, gzipped(values), true, levels.length + values.length)
            .data2(3, levels, values, false, levels.length + values.length)
            .column(optional("text", Type.BYTE_ARRAY), CompressionCodec.GZIP)
            .bytes();
    assertThat(texts(table)).containsExactly("mill", "-", "bridge", "mill", "-", "bridge");
  }

  @Test
  void tellsDaysAndMomentsInWords() throws IOException {
    var micros = new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()));
    byte[] table =
        new ForeignTable(1)
            .data(1, Encoding.PLAIN, number(19_479), 4)
            .column(
                required("day", Type.INT32).setConverted_type(ConvertedType.DATE),
                CompressionCodec.UNCOMPRESSED)
            .data(1, Encoding.PLAIN, number(1_683_023_460_000_000L), 8)
            .column(
                required("moment", Type.INT64).setLogicalType(LogicalType.TIMESTAMP(micros)),
                CompressionCodec.UNCOMPRESSED)
            .data(1, Encoding.PLAIN, number(-7), 4)
            .column(required("number", Type.INT32), CompressionCodec.UNCOMPRESSED)
            .bytes();
    Path file = file(table);
    List<Column> columns =
        List.of(Column.words("day"), Column.words("moment"), Column.count("number"));
    assertThat(ParquetReader.columns(file)).isEqualTo(columns);
    ParquetReader.read(
        file,
        columns,
        row -> {
          assertThat(row.words("day")).contains("2023-05-02");
          assertThat(row.words("moment")).contains("2023-05-02T10:31");
          assertThat(row.count("number")).hasValue(-7);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "GZIP", "SNAPPY"})
  void doesNotBelieveAPageThatItIsLargerThanItCanBe(CompressionCodec codec) throws IOException {
    for (int size : new int[] {Integer.MAX_VALUE, 1 << 30, 1 << 20, -1, Integer.MIN_VALUE}) {
      byte[] packed = gzipped(words("mill"));
      refuses(
          new ForeignTable(1)
              .data(1, Encoding.PLAIN, packed, size)
              .column(required("text", Type.BYTE_ARRAY), codec)
              .bytes(),
          size > 256 << 20 ? "more than 256 MiB" : "is said to unpack to");
    }
  }

  @Test
  void doesNotHoldPagesThatUnpackToMoreThanFits() throws IOException {
    byte[] zeros = gzipped(new byte[100 << 20]);
    ForeignTable table = new ForeignTable(1);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      table
          .dictionary(0, zeros, 100 << 20)
          .data(1, Encoding.PLAIN, gzipped(words("mill")), words("mill").length)
          .column(required("c" + i, Type.BYTE_ARRAY), CompressionCodec.GZIP);
      columns.add(Column.words("c" + i));
    }
    Path file = file(table.bytes());
    assertThatThrownBy(() -> ParquetReader.read(file, columns, _ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 256 MiB");
  }

  @Test
  void holdsNothingForEmptyCells() throws IOException {
    long rows = 5_000_000;
    // One run of levels: not there.
    byte[] page = joined(number(5), bytes(0x80, 0xad, 0xe2, 0x04, 0));
    byte[] table =
        new ForeignTable(rows)
            .data((int) rows, Encoding.PLAIN, page, page.length)
            .column(optional("text", Type.BYTE_ARRAY), CompressionCodec.UNCOMPRESSED)
            .bytes();
    long[] count = {0};
    ParquetReader.read(file(table), List.of(TEXT), _ -> count[0]++);
    assertThat(count[0]).isEqualTo(rows);
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    byte[] mill = words("mill");
    var text = required("text", Type.BYTE_ARRAY);
    CompressionCodec none = CompressionCodec.UNCOMPRESSED;
    refuses(
        new ForeignTable(9).data(1, Encoding.PLAIN, mill, mill.length).column(text, none).bytes(),
        "fewer cells than there are rows");
    refuses(
        new ForeignTable(2).data(2, Encoding.PLAIN, mill, mill.length).column(text, none).bytes(),
        "fewer cells than it says");
    byte[] endless = joined(number(Integer.MAX_VALUE), mill);
    refuses(
        new ForeignTable(1)
            .data(1, Encoding.PLAIN, endless, endless.length)
            .column(text, none)
            .bytes(),
        "ends behind its page");
    refuses(
        new ForeignTable(1)
            .dictionary(Integer.MAX_VALUE, mill, mill.length)
            .column(text, none)
            .bytes(),
        "fewer cells than it says");
    refuses(
        new ForeignTable(1)
            .dictionary(1, mill, mill.length)
            .data(1, Encoding.RLE_DICTIONARY, bytes(8, 2, 77), 3)
            .column(text, none)
            .bytes(),
        "refers to a cell that is not there");
    refuses(
        new ForeignTable(1).data(1, Encoding.DELTA_BYTE_ARRAY, mill, 8).column(text, none).bytes(),
        "DELTA_BYTE_ARRAY");
    refuses(
        new ForeignTable(1)
            .data(1, Encoding.PLAIN, mill, 8)
            .column(text, CompressionCodec.ZSTD)
            .bytes(),
        "packed with ZSTD");
    PageHeader outside = new PageHeader(PageType.DATA_PAGE, 8, Integer.MAX_VALUE);
    outside.setData_page_header(new DataPageHeader(1, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    refuses(new ForeignTable(1).page(outside, mill).column(text, none).bytes(), "2147483647");
    PageHeader checked = new PageHeader(PageType.DATA_PAGE, 8, 8);
    checked.setData_page_header(new DataPageHeader(1, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    CRC32 check = new CRC32();
    check.update(mill);
    checked.setCrc((int) check.getValue());
    byte[] table = new ForeignTable(1).page(checked, mill).column(text, none).bytes();
    assertThat(texts(table)).containsExactly("mill");
    checked.setCrc(1);
    refuses(new ForeignTable(1).page(checked, mill).column(text, none).bytes(), "check");
  }

  @Test
  void allocatesNothingForWhatAFooterDeclares() {
    // The schema as a list of 2^31 - 1 structures.
    byte[] list = bytes(0x15, 2, 0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 7);
    refuses(new ForeignTable(1).ended(list), "damaged");
    byte[] nothing = joined(new ForeignTable(1).ended(bytes(0)));
    refuses(nothing, "damaged");
    byte[] long1 = nothing.clone();
    System.arraycopy(number(Integer.MAX_VALUE), 0, long1, long1.length - 8, 4);
    refuses(long1, "said to be 2147483647 bytes long");
    System.arraycopy(number(-5), 0, long1, long1.length - 8, 4);
    refuses(long1, "said to be -5 bytes long");
  }
}
