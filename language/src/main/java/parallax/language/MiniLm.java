package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020) in 8 bits, run by ONNX Runtime.
///
/// One sentence a run: results of an 8-bit model depend on what else is in a batch, and one at
/// a time is the fastest anyway.
final class MiniLm implements SentenceEncoder {
  private static final int MOST_PIECES = 254;
  private static final int SIZE = 384;

  /// Vectors kept: 1.5 kB each, so about 30 MB.
  private static final int REMEMBERED = 20_000;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;
  private final Map<String, float[]> remembered =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  private MiniLm() {
    wordPiece = new WordPiece(vocabulary("/all-minilm-l6-v2-q-tokenizer.json"));
    environment = OnnxLibrary.environment();
    session = OnnxLibrary.session(bytes("/all-minilm-l6-v2-q.onnx"));
  }

  private static final class Holder {
    static final MiniLm SHARED = new MiniLm();
  }

  static SentenceEncoder shared() {
    return sentence -> Holder.SHARED.encode(sentence);
  }

  @Override
  public float[] encode(String sentence) {
    synchronized (remembered) {
      float[] known = remembered.get(sentence);
      if (known != null) {
        return known.clone();
      }
    }
    float[] vector = run(sentence);
    synchronized (remembered) {
      remembered.put(sentence, vector);
    }
    return vector.clone();
  }

  private float[] run(String sentence) {
    List<WordPiece.Piece> pieces = wordPiece.pieces(sentence, MOST_PIECES);
    if (pieces.isEmpty()) {
      return new float[SIZE];
    }
    int length = pieces.size() + 2;
    long[] ids = new long[length];
    ids[0] = wordPiece.id("[CLS]");
    for (int i = 0; i < pieces.size(); i++) {
      ids[i + 1] = pieces.get(i).id();
    }
    ids[length - 1] = wordPiece.id("[SEP]");
    long[] ones = new long[length];
    java.util.Arrays.fill(ones, 1);
    long[] shape = {1, length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", input);
      inputs.put("attention_mask", mask);
      if (session.getInputNames().contains("token_type_ids")) {
        inputs.put("token_type_ids", types);
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return mean(((float[][][]) result.get(0).getValue())[0]);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on " + length + " pieces", e);
    }
  }

  private static float[] mean(float[][] rows) {
    float[] mean = new float[SIZE];
    for (float[] row : rows) {
      for (int i = 0; i < SIZE; i++) {
        mean[i] += row[i];
      }
    }
    double square = 0;
    for (float value : mean) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < SIZE; i++) {
      mean[i] = (float) (mean[i] / length);
    }
    return mean;
  }

  private static Map<String, Integer> vocabulary(String resource) {
    try (InputStream in = open(resource)) {
      JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
      Map<String, Integer> ids = new HashMap<>(vocabulary.size() * 2);
      vocabulary.properties().forEach(piece -> ids.put(piece.getKey(), piece.getValue().asInt()));
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = MiniLm.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    return in;
  }
}
