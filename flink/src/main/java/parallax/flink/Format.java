package parallax.flink;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import parallax.columns.ParquetWriter;
import parallax.tell.table.LineTable;

/// In which form a job's results are written: in files that get their names with a checkpoint, so
/// that each line is there once.
enum Format {
  /// A line each.
  JSONL,
  /// The same lines as rows of a table.
  PARQUET;

  /// Its name in commands, and what its files end in.
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Writes lines of one kind into the folder of this name.
  FileSink<String> sink(String out, String name) {
    Path folder = new Path(out, name);
    OutputFileConfig files =
        OutputFileConfig.builder().withPartPrefix(name).withPartSuffix("." + ending()).build();
    return switch (this) {
      case JSONL ->
          FileSink.forRowFormat(folder, new SimpleStringEncoder<String>())
              .withBucketAssigner(new BasePathBucketAssigner<>())
              .withRollingPolicy(OnCheckpointRollingPolicy.build())
              .withOutputFileConfig(files)
              .build();
      case PARQUET ->
          FileSink.forBulkFormat(folder, new Tables(table(name)))
              .withBucketAssigner(new BasePathBucketAssigner<>())
              .withRollingPolicy(OnCheckpointRollingPolicy.build())
              .withOutputFileConfig(files)
              .build();
    };
  }

  /// The table of one kind of lines.
  static LineTable table(String name) {
    return LineTable.of(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no table of " + name));
  }

  /// Opens a table for each file.
  private record Tables(LineTable table) implements BulkWriter.Factory<String> {
    @Override
    public BulkWriter<String> create(FSDataOutputStream file) {
      try {
        return new Rows(table, new ParquetWriter(open(file), table.columns()));
      } catch (IOException e) {
        throw new UncheckedIOException("no table can be begun: " + e.getMessage(), e);
      }
    }

    /// The file is Flink's to close.
    private static OutputStream open(OutputStream file) {
      return new FilterOutputStream(file) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          flush();
        }
      };
    }
  }

  private record Rows(LineTable table, ParquetWriter to) implements BulkWriter<String> {
    @Override
    public void addElement(String line) throws IOException {
      table.add(line, to);
    }

    /// Rows are written by groups.
    @Override
    public void flush() {}

    @Override
    public void finish() throws IOException {
      to.close();
    }
  }
}
