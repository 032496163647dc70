package parallax.columns;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/// A table as a file of Apache Parquet, row by row: every cell may be empty, none is nested; pages
/// are packed with gzip, which every reader knows. Cells are given from left to right, then
/// [#endRow]. The same rows give the same bytes. Some 8 MB of rows are held at a time, and nothing
/// is read back, so that it may go into any stream. Not thread-safe.
///
/// The structures are Parquet's own (`parquet-format-structures`); its writer is not used, as it
/// needs Hadoop's classes.
public final class ParquetWriter implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /// Bytes of rows, before packing, that make a group: small enough to be held, and large enough to
  /// be packed well.
  private static final long GROUP = 8L << 20;

  /// Cells of a group at most, which are counted in an `int` by readers.
  private static final int MOST_ROWS = 1 << 20;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<RowGroup> groups = new ArrayList<>();
  private List<ColumnChunk> chunks;
  private long at;
  private long rows;
  private int groupRows;
  private int next;

  /// @param out is closed with it
  /// @param columns one or more, each with a name of its own
  /// @throws IOException where `out` cannot be written to
  public ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
    if (columns.isEmpty()
        || columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("no columns, or two of one name: " + columns);
    }
    this.out = out;
    this.columns = List.copyOf(columns);
    this.chunks = empty();
    write(MAGIC);
  }

  private List<ColumnChunk> empty() {
    return columns.stream().map(_ -> new ColumnChunk()).toList();
  }

  private ColumnChunk cell(Optional<Column.Kind> kind) {
    if (next >= columns.size()) {
      throw new IllegalArgumentException("more cells than the " + next + " columns");
    }
    Column column = columns.get(next);
    if (kind.isPresent() && column.kind() != kind.get()) {
      throw new IllegalArgumentException(column + " holds no " + kind.get());
    }
    return chunks.get(next++);
  }

  /// The next cell is empty.
  public void nothing() {
    cell(Optional.empty()).nothing();
  }

  public void words(String words) {
    cell(Optional.of(Column.Kind.WORDS)).words(words);
  }

  public void count(long count) {
    cell(Optional.of(Column.Kind.COUNT)).count(count);
  }

  public void amount(double amount) {
    cell(Optional.of(Column.Kind.AMOUNT)).amount(amount);
  }

  /// Ends a row: every column has a cell.
  ///
  /// @throws IOException where `out` cannot be written to
  public void endRow() throws IOException {
    if (next < columns.size()) {
      throw new IllegalArgumentException("a row of " + next + " cells, not " + columns.size());
    }
    next = 0;
    groupRows++;
    long held = chunks.stream().mapToLong(ColumnChunk::size).sum();
    if (held >= GROUP || groupRows == MOST_ROWS) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    long start = at;
    long unpacked = 0;
    List<org.apache.parquet.format.ColumnChunk> written = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnMetaData meta = write(columns.get(i), chunks.get(i));
      unpacked += meta.getTotal_uncompressed_size();
      written.add(new org.apache.parquet.format.ColumnChunk(0).setMeta_data(meta));
    }
    RowGroup group = new RowGroup(written, unpacked, groupRows);
    group.setFile_offset(start);
    group.setTotal_compressed_size(at - start);
    groups.add(group);
    rows += groupRows;
    groupRows = 0;
    chunks = empty();
  }

  private ColumnMetaData write(Column column, ColumnChunk chunk) throws IOException {
    byte[] page = chunk.page();
    byte[] packed = ColumnChunk.packed(page);
    PageHeader header = new PageHeader(PageType.DATA_PAGE, page.length, packed.length);
    header.setData_page_header(
        new DataPageHeader(chunk.cells(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    var head = new ByteArrayOutputStream();
    Util.writePageHeader(header, head);
    long start = at;
    write(head.toByteArray());
    write(packed);
    ColumnMetaData meta =
        new ColumnMetaData(
            type(column),
            List.of(Encoding.PLAIN, Encoding.RLE),
            List.of(column.name()),
            CompressionCodec.GZIP,
            chunk.cells(),
            (long) head.size() + page.length,
            at - start,
            start);
    return meta.setStatistics(new Statistics().setNull_count(chunk.empty()));
  }

  private static Type type(Column column) {
    return switch (column.kind()) {
      case WORDS -> Type.BYTE_ARRAY;
      case COUNT -> Type.INT64;
      case AMOUNT -> Type.DOUBLE;
    };
  }

  private List<SchemaElement> schema() {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("table").setNum_children(columns.size()));
    for (Column column : columns) {
      SchemaElement element =
          new SchemaElement(column.name())
              .setType(type(column))
              .setRepetition_type(FieldRepetitionType.OPTIONAL);
      if (column.kind() == Column.Kind.WORDS) {
        element.setConverted_type(ConvertedType.UTF8);
        element.setLogicalType(LogicalType.STRING(new StringType()));
      }
      schema.add(element);
    }
    return schema;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }

  /// Ends the file, without closing the stream that it goes into.
  ///
  /// @throws IOException where `out` cannot be written to
  public void finish() throws IOException {
    if (groupRows > 0) {
      endGroup();
    }
    FileMetaData meta = new FileMetaData(1, schema(), rows, groups);
    meta.setCreated_by("parallax");
    var footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(meta, footer);
    write(footer.toByteArray());
    write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.size())
            .array());
    write(MAGIC);
    out.flush();
  }

  /// Ends the file, where every row was ended, and closes the stream.
  @Override
  public void close() throws IOException {
    try (out) {
      if (next == 0) {
        finish();
      }
    }
  }
}
