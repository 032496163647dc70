package parallax.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/// The cells of one column in one group of rows, one after the other. One page is held at a time,
/// and the column's dictionary where it has one.
final class ChunkReader {
  private static final byte[] NOTHING = {};

  /// As much as the head of a page takes at first sight, and at most: it may hold the page's
  /// smallest and greatest words.
  private static final int HEAD_BYTES = 512;

  private static final int MOST_HEAD_BYTES = 16 << 20;

  private final FileChannel file;
  private final Leaf leaf;
  private final ColumnMetaData meta;
  private final Held held;
  private final int width;
  private final long end;
  private long at;
  private byte[] dictionary = NOTHING;
  private int[] entries = {};
  private byte[] page = NOTHING;
  private int position;
  private int left;
  private @Nullable Runs levels;
  private @Nullable Runs indexes;
  private byte[] in = NOTHING;
  private int start;
  private int length;

  /// @param most where the rows of the file end
  ChunkReader(FileChannel file, long most, Leaf leaf, ColumnMetaData meta, Held held)
      throws IOException {
    this.file = file;
    this.leaf = leaf;
    this.meta = meta;
    this.held = held;
    this.width =
        switch (leaf.type()) {
          case INT32, FLOAT -> Integer.BYTES;
          case INT64, DOUBLE -> Long.BYTES;
          case BYTE_ARRAY, BOOLEAN, INT96, FIXED_LEN_BYTE_ARRAY -> 0;
        };
    long first = meta.getData_page_offset();
    if (meta.isSetDictionary_page_offset() && meta.getDictionary_page_offset() > 0) {
      first = Math.min(first, meta.getDictionary_page_offset());
    }
    long size = meta.getTotal_compressed_size();
    if (first < 0 || size < 0 || first > most || size > most - first) {
      throw damaged("lies outside of the file");
    }
    this.at = first;
    this.end = first + size;
  }

  private IOException damaged(String what) {
    return new IOException("its column " + leaf.column().name() + " " + what);
  }

  /// Goes on to the next row.
  ///
  /// @return whether it has a cell
  boolean advance() throws IOException {
    while (left == 0) {
      nextPage();
    }
    left--;
    if (levels != null && levels.next() == 0) {
      return false;
    }
    if (indexes == null) {
      in = page;
      start = position;
      length = width;
      if (width == 0) {
        length = plainLength(page, position);
        start += Integer.BYTES;
      }
      if (length > page.length - start) {
        throw damaged("is damaged: a cell ends behind its page");
      }
      position = start + length;
    } else {
      int entry = indexes.next();
      if (entry < 0 || entry >= entries.length) {
        throw damaged("is damaged: it refers to a cell that is not there");
      }
      in = dictionary;
      start = entries[entry];
      length = width;
      if (width == 0) {
        length = plainLength(dictionary, start);
        start += Integer.BYTES;
      }
    }
    return true;
  }

  private int plainLength(byte[] bytes, int from) throws IOException {
    if (bytes.length - from < Integer.BYTES) {
      throw damaged("is damaged: it has fewer cells than it says");
    }
    int words = buffer(bytes, from, Integer.BYTES).getInt();
    if (words < 0) {
      throw damaged("is damaged: a cell is said to be " + words + " bytes long");
    }
    return words;
  }

  private static ByteBuffer buffer(byte[] bytes, int from, int length) {
    return ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  String words() {
    return leaf.type() == Type.BYTE_ARRAY
        ? new String(in, start, length, StandardCharsets.UTF_8)
        : leaf.moment().words(count());
  }

  long count() {
    ByteBuffer cell = buffer(in, start, length);
    return length == Integer.BYTES ? cell.getInt() : cell.getLong();
  }

  double amount() {
    ByteBuffer cell = buffer(in, start, length);
    return length == Integer.BYTES ? cell.getFloat() : cell.getDouble();
  }

  /// Gives back what is held.
  void end() {
    held.give((long) page.length + dictionary.length);
    page = NOTHING;
    dictionary = NOTHING;
    in = NOTHING;
  }

  private void nextPage() throws IOException {
    held.give(page.length);
    page = NOTHING;
    in = NOTHING;
    if (at >= end) {
      throw damaged("has fewer cells than there are rows");
    }
    PageHeader header = header();
    int packed = header.getCompressed_page_size();
    if (packed < 0 || packed > end - at) {
      throw damaged("is damaged: a page of it is said to be " + packed + " bytes long");
    }
    switch (Thrift.said(header.getType())) {
      case DATA_PAGE -> dataPage(header, bytes(header, packed));
      case DATA_PAGE_V2 -> dataPage2(header, bytes(header, packed));
      case DICTIONARY_PAGE -> dictionary(header, bytes(header, packed));
      case INDEX_PAGE -> {}
    }
    at += packed;
  }

  private PageHeader header() throws IOException {
    for (int most = HEAD_BYTES; ; most *= 16) {
      PageHeader header = new PageHeader();
      int look = (int) Math.min(most, end - at);
      try {
        at += Thrift.read(Footer.bytes(file, at, look), header);
        return header;
      } catch (IOException e) {
        if (look == end - at || most >= MOST_HEAD_BYTES) {
          throw e;
        }
      }
    }
  }

  private byte[] bytes(PageHeader header, int packed) throws IOException {
    held.take(packed);
    byte[] bytes = Footer.bytes(file, at, packed);
    held.give(packed);
    if (header.isSetCrc()) {
      CRC32 check = new CRC32();
      check.update(bytes);
      if ((int) check.getValue() != header.getCrc()) {
        throw damaged("is damaged: the check of a page fails");
      }
    }
    return bytes;
  }

  private byte[] unpacked(byte[] packed, int from, int size) throws IOException {
    if (size >= 0) {
      held.take(size);
    }
    return Packing.unpacked(Thrift.said(meta.getCodec()), packed, from, size);
  }

  private void dictionary(PageHeader header, byte[] packed) throws IOException {
    DictionaryPageHeader head = Thrift.said(header.getDictionary_page_header());
    Encoding encoding = Thrift.said(head.getEncoding());
    if (encoding != Encoding.PLAIN && encoding != Encoding.PLAIN_DICTIONARY) {
      throw encoded(encoding);
    }
    if (dictionary.length > 0) {
      throw damaged("is damaged: it has a second dictionary");
    }
    dictionary = unpacked(packed, 0, header.getUncompressed_page_size());
    int least = width == 0 ? Integer.BYTES : width;
    if (head.getNum_values() < 0 || head.getNum_values() > dictionary.length / least) {
      throw damaged("is damaged: its dictionary has fewer cells than it says");
    }
    entries = new int[head.getNum_values()];
    int next = 0;
    for (int i = 0; i < entries.length; i++) {
      entries[i] = next;
      long after =
          next + (width == 0 ? (long) Integer.BYTES + plainLength(dictionary, next) : width);
      if (after > dictionary.length) {
        throw damaged("is damaged: its dictionary has fewer cells than it says");
      }
      next = (int) after;
    }
  }

  private void dataPage(PageHeader header, byte[] packed) throws IOException {
    DataPageHeader head = Thrift.said(header.getData_page_header());
    page = unpacked(packed, 0, header.getUncompressed_page_size());
    int values = 0;
    levels = null;
    if (leaf.optional() && head.getNum_values() > 0) {
      Encoding encoding = Thrift.said(head.getDefinition_level_encoding());
      if (encoding != Encoding.RLE) {
        throw encoded(encoding);
      }
      values = Integer.BYTES;
      int bytes = plainLength(page, 0);
      if (bytes > page.length - values) {
        throw damaged("is damaged: its levels end behind their page");
      }
      levels = new Runs(page, values, values + bytes, 1);
      values += bytes;
    }
    cells(head.getNum_values(), Thrift.said(head.getEncoding()), values);
  }

  private void dataPage2(PageHeader header, byte[] packed) throws IOException {
    DataPageHeaderV2 head = Thrift.said(header.getData_page_header_v2());
    int bytes = head.getDefinition_levels_byte_length();
    int size = header.getUncompressed_page_size();
    if (head.getRepetition_levels_byte_length() != 0
        || bytes < 0
        || bytes > packed.length
        || bytes > size) {
      throw damaged("is damaged: its levels end behind their page");
    }
    levels = leaf.optional() ? new Runs(packed, 0, bytes, 1) : null;
    boolean plain = !head.isIs_compressed() || packed.length == bytes;
    page =
        plain
            ? Arrays.copyOfRange(packed, bytes, packed.length)
            : unpacked(packed, bytes, size - bytes);
    if (plain) {
      held.take(page.length);
    }
    cells(head.getNum_values(), Thrift.said(head.getEncoding()), 0);
  }

  private void cells(int count, Encoding encoding, int from) throws IOException {
    if (count < 0) {
      throw damaged("is damaged: a page of it has " + count + " cells");
    }
    left = count;
    position = from;
    indexes = null;
    switch (encoding) {
      case PLAIN -> {}
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
        // Where every cell is empty, nothing needs to follow.
        int bits = from < page.length ? page[from] : 0;
        indexes = new Runs(page, Math.min(from + 1, page.length), page.length, bits);
      }
      case RLE,
          BIT_PACKED,
          DELTA_BINARY_PACKED,
          DELTA_LENGTH_BYTE_ARRAY,
          DELTA_BYTE_ARRAY,
          BYTE_STREAM_SPLIT ->
          throw encoded(encoding);
    }
  }

  private IOException encoded(Encoding encoding) {
    return damaged("is encoded as " + encoding + "; plain values and dictionaries are read");
  }
}
