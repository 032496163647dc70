package parallax.archive;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import parallax.model.AnnotatedArticle;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Origin;
import parallax.model.Superlative;

/// The model's records as gzipped JSON and back, to the letter: `read(write(x))` equals `x`.
///
/// This is the archive's own notation, field by field as the records are, and not one of the
/// published formats; it also carries records between machines. Thread-safe.
public final class Codec {
  private static final JsonMapper MAPPER = mapper();

  private Codec() {}

  /// @param type the type that `value` is declared as: the interface, where it is sealed
  public static <T> byte[] write(Class<T> type, T value) {
    try {
      byte[] json = MAPPER.writerFor(type).writeValueAsBytes(value);
      var bytes = new ByteArrayOutputStream(json.length / 3 + 64);
      try (var gzip = new Fast(bytes)) {
        gzip.write(json);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + type.getSimpleName(), e);
    }
  }

  /// @throws DamagedArchive where `bytes` are not what [#write] gives for `type`
  public static <T> T read(Class<T> type, byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return MAPPER.readerFor(type).readValue(gzip);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive(
          "a kept " + type.getSimpleName() + " cannot be understood: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DamagedArchive(
          "a kept " + type.getSimpleName() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// How records are written as JSON, before they are packed.
  static JsonMapper notation() {
    return MAPPER;
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // Half of a surrogate pair cannot be written in UTF-8; as an escape it survives.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .addMixIn(AnnotatedArticle.class, Additions.class)
            .addMixIn(Figure.class, FigureAdditions.class)
            .addMixIn(Origin.class, OriginAdditions.class)
            // Bounds can be infinite.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    var sealed = new SealedTypes();
    mapper.setAnnotationIntrospectors(
        AnnotationIntrospectorPair.pair(
            sealed, mapper.getSerializationConfig().getAnnotationIntrospector()),
        AnnotationIntrospectorPair.pair(
            sealed, mapper.getDeserializationConfig().getAnnotationIntrospector()));
    return mapper;
  }

  /// What an article kept by an earlier version does not have yet is empty.
  private interface Additions {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Superlative> superlatives();
  }

  private interface FigureAdditions {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Figure> parts();
  }

  private interface OriginAdditions {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Evidence> evidence();
  }

  /// Articles are written often and read seldom: the fastest level packs them nearly as well.
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
