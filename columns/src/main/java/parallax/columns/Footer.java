package parallax.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/// What a file of Parquet says at its end of what it holds.
///
/// @param leaves the columns that can be read, in order
/// @param groups of rows, in order
/// @param end where the rows end at the latest
record Footer(List<Leaf> leaves, List<RowGroup> groups, long end) {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  /// A thousand groups of a thousand columns take some 100 bytes each.
  private static final int MOST_BYTES = 128 << 20;

  Footer {
    leaves = List.copyOf(leaves);
    groups = List.copyOf(groups);
  }

  /// @throws IOException where the file is no Parquet, or a damaged one
  static Footer of(FileChannel file) throws IOException {
    long size = file.size();
    if (size < MAGIC.length + TAIL || !Arrays.equals(bytes(file, 0, MAGIC.length), MAGIC)) {
      throw new IOException("it is no Parquet");
    }
    ByteBuffer tail =
        ByteBuffer.wrap(bytes(file, size - TAIL, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
    int length = tail.getInt();
    if (tail.getInt() != ByteBuffer.wrap(MAGIC).order(ByteOrder.LITTLE_ENDIAN).getInt()) {
      throw new IOException("it is cut off: its description, which stands at its end, is missing");
    }
    long end = size - TAIL - length;
    if (length < 0 || end < MAGIC.length || length > MOST_BYTES) {
      throw new IOException("its description is said to be " + length + " bytes long");
    }
    FileMetaData meta = new FileMetaData();
    Thrift.read(bytes(file, end, length), meta);
    List<Leaf> leaves = leaves(Thrift.said(meta.getSchema()));
    List<RowGroup> groups = Thrift.said(meta.getRow_groups());
    for (RowGroup group : groups) {
      if (group.getNum_rows() < 0) {
        throw new IOException("a group of it has " + group.getNum_rows() + " rows");
      }
    }
    return new Footer(leaves, groups, end);
  }

  static byte[] bytes(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("it ends early");
      }
    }
    return bytes.array();
  }

  /// The chunk of a column in a group.
  ///
  /// @throws IOException where the group has none, or one of another kind
  ColumnMetaData chunk(RowGroup group, Leaf leaf) throws IOException {
    var chunks = Thrift.said(group.getColumns());
    if (leaf.chunk() >= chunks.size()) {
      throw new IOException("a group of rows has no column " + leaf.column().name());
    }
    ColumnMetaData chunk = Thrift.said(chunks.get(leaf.chunk()).getMeta_data());
    if (chunk.getType() != leaf.type()
        || !List.of(leaf.column().name()).equals(chunk.getPath_in_schema())) {
      throw new IOException("its groups of rows have other columns than it says");
    }
    return chunk;
  }

  /// Columns within others are left out, and such as hold several cells a row.
  private static List<Leaf> leaves(List<SchemaElement> schema) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    int chunks = 0;
    int within = 0;
    for (SchemaElement element : schema.subList(Math.min(1, schema.size()), schema.size())) {
      boolean top = within == 0;
      within = Math.max(0, within - 1);
      int children = element.isSetNum_children() ? element.getNum_children() : 0;
      if (children > 0) {
        within = Math.addExact(within, children);
        continue;
      }
      if (top && element.getRepetition_type() != FieldRepetitionType.REPEATED) {
        leaf(element, chunks).ifPresent(leaves::add);
      }
      chunks++;
    }
    if (schema.isEmpty() || within > 0) {
      throw new IOException("its description is damaged");
    }
    return leaves;
  }

  private static Optional<Leaf> leaf(SchemaElement element, int chunk) throws IOException {
    String name = Thrift.said(element.getName());
    Type type = Thrift.said(element.getType());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Leaf.Moment moment = Leaf.Moment.of(element);
    boolean told = moment != Leaf.Moment.NONE;
    Optional<Column.Kind> kind =
        switch (type) {
          case BYTE_ARRAY -> Optional.of(Column.Kind.WORDS);
          case INT32, INT64 -> Optional.of(told ? Column.Kind.WORDS : Column.Kind.COUNT);
          case FLOAT, DOUBLE -> Optional.of(Column.Kind.AMOUNT);
          case BOOLEAN, INT96, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    boolean optional = element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
    return kind.map(one -> new Leaf(new Column(name, one), type, chunk, optional, moment));
  }
}
