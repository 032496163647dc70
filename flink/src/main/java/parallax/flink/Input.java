package parallax.flink;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a job's articles come from.
sealed interface Input {

  /// The articles as they are found.
  DataStream<Found> found(StreamExecutionEnvironment environment);

  /// Files and folders of any file system that Flink knows.
  ///
  /// @param again how often folders are looked at anew for files that have come; empty where they
  ///     are read once
  record Files(Settings settings, List<String> paths, Optional<Duration> again) implements Input {
    public Files {
      paths = List.copyOf(paths);
    }

    @Override
    public DataStream<Found> found(StreamExecutionEnvironment environment) {
      FileSource.FileSourceBuilder<Found> source =
          FileSource.<Found>forBulkFileFormat(
                  new ArticleFormat(settings, paths),
                  paths.stream().map(Path::new).toArray(Path[]::new))
              .setFileEnumerator(NamedFiles::new);
      again.ifPresent(source::monitorContinuously);
      return environment
          .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "read")
          .uid("read");
    }
  }

  /// Records of a Kafka topic, each one line of JSON Lines: all that it holds, then what comes. A
  /// job that goes on from a checkpoint goes on where that was.
  record Topic(Settings settings, String servers, String topic) implements Input {
    @Override
    public DataStream<Found> found(StreamExecutionEnvironment environment) {
      KafkaSource<Found> source =
          KafkaSource.<Found>builder()
              .setBootstrapServers(servers)
              .setTopics(topic)
              .setGroupId("parallax")
              .setStartingOffsets(OffsetsInitializer.earliest())
              .setDeserializer(new Records(settings))
              .build();
      return environment.fromSource(source, WatermarkStrategy.noWatermarks(), "read").uid("read");
    }
  }

  /// Reads each record as a line of JSON Lines.
  record Records(Settings settings) implements KafkaRecordDeserializationSchema<Found> {
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Found> out) {
      String source = record.topic() + "/" + record.partition() + "@" + record.offset();
      String order =
          String.format(
              Locale.ROOT, "%s/%06d@%016d", record.topic(), record.partition(), record.offset());
      byte[] value = record.value() == null ? Wire.NOTHING : record.value();
      out.collect(Wire.found(order, settings.pipeline().read(source, value)));
    }

    @Override
    public TypeInformation<Found> getProducedType() {
      return TypeInformation.of(Found.class);
    }
  }
}
