package parallax.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/// A file of Parquet put together page by page, as others write it, or as nobody should.
final class ForeignTable {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<SchemaElement> schema = new ArrayList<>();
  private final List<ColumnChunk> chunks = new ArrayList<>();
  private final long rows;
  private int chunkStart;

  ForeignTable(long rows) {
    this.rows = rows;
    schema.add(new SchemaElement("table"));
    magic();
    chunkStart = file.size();
  }

  private void magic() {
    file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
  }

  /// A page of plain values, or of indexes.
  ForeignTable data(int cells, Encoding encoding, byte[] packed, int size) {
    PageHeader header = new PageHeader(PageType.DATA_PAGE, size, packed.length);
    header.setData_page_header(new DataPageHeader(cells, encoding, Encoding.RLE, Encoding.RLE));
    return page(header, packed);
  }

  /// A page of the second version.
  ForeignTable data2(int cells, byte[] levels, byte[] values, boolean isPacked, int size) {
    byte[] packed = joined(levels, values);
    PageHeader header = new PageHeader(PageType.DATA_PAGE_V2, size, packed.length);
    DataPageHeaderV2 head = new DataPageHeaderV2(cells, 0, cells, Encoding.PLAIN, levels.length, 0);
    header.setData_page_header_v2(head.setIs_compressed(isPacked));
    return page(header, packed);
  }

  ForeignTable dictionary(int cells, byte[] packed, int size) {
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, size, packed.length);
    header.setDictionary_page_header(new DictionaryPageHeader(cells, Encoding.PLAIN));
    return page(header, packed);
  }

  ForeignTable page(PageHeader header, byte[] packed) {
    try {
      Util.writePageHeader(header, file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    file.writeBytes(packed);
    return this;
  }

  /// Ends a column, which has the pages since the one before it.
  ForeignTable column(SchemaElement element, CompressionCodec codec) {
    schema.add(element);
    ColumnMetaData meta =
        new ColumnMetaData(
            element.getType(),
            List.of(Encoding.PLAIN),
            List.of(element.getName()),
            codec,
            rows,
            1,
            file.size() - chunkStart,
            chunkStart);
    chunks.add(new ColumnChunk(0).setMeta_data(meta));
    chunkStart = file.size();
    return this;
  }

  byte[] bytes() throws IOException {
    schema.getFirst().setNum_children(schema.size() - 1);
    RowGroup group = new RowGroup(chunks, 1, rows);
    var footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(new FileMetaData(1, schema, rows, List.of(group)), footer);
    return ended(footer.toByteArray());
  }

  /// The file with any end.
  byte[] ended(byte[] footer) {
    file.writeBytes(footer);
    file.writeBytes(number(footer.length));
    magic();
    return file.toByteArray();
  }

  static SchemaElement required(String name, Type type) {
    return new SchemaElement(name).setType(type).setRepetition_type(FieldRepetitionType.REQUIRED);
  }

  static SchemaElement optional(String name, Type type) {
    return required(name, type).setRepetition_type(FieldRepetitionType.OPTIONAL);
  }

  static byte[] words(String... words) {
    byte[] all = {};
    for (String one : words) {
      byte[] utf8 = one.getBytes(StandardCharsets.UTF_8);
      all = joined(all, number(utf8.length), utf8);
    }
    return all;
  }

  static byte[] number(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
