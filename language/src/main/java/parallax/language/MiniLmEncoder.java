package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parallax.model.Span;

/// all-MiniLM-L6-v2 by the ONNX Runtime: mean of the last layer over all pieces, to unit length.
/// One sentence a call, since 8-bit results depend on what else is in a batch.
final class MiniLmEncoder implements SentenceEncoder, WordEncoder {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

  /// Pieces without the two marks around them; the model was trained on at most 256.
  private static final int MOST_PIECES = 254;

  /// Remembered sentences: 1.6 kB each, 32 MB in all.
  private static final int REMEMBERED = 20_000;

  private final OrtSession session;
  private final WordPiece wordPiece;
  private final Remembered<String, float[]> memory = new Remembered<>(REMEMBERED);

  private MiniLmEncoder(OrtSession session, WordPiece wordPiece) {
    this.session = session;
    this.wordPiece = wordPiece;
  }

  static MiniLmEncoder shared() {
    return Shared.ENCODER;
  }

  @Override
  public float[] encode(String sentence) {
    if (sentence.isBlank()) {
      return new float[DIMENSIONS];
    }
    Optional<float[]> known = memory.get(sentence);
    if (known.isPresent()) {
      return known.get();
    }
    long[] ids = ids(wordPiece.pieces(sentence, MOST_PIECES));
    float[] vector = run(ids, layer -> mean(layer, 0, ids.length));
    memory.put(sentence, vector);
    return vector;
  }

  /// Not remembered: many times the size of one vector a sentence.
  @Override
  public List<WordVector> words(String text) {
    List<WordPiece.Piece> pieces = wordPiece.pieces(text, MOST_PIECES);
    if (pieces.isEmpty()) {
      return List.of();
    }
    return run(ids(pieces), layer -> words(layer, pieces));
  }

  private static List<WordVector> words(FloatBuffer layer, List<WordPiece.Piece> pieces) {
    List<WordVector> words = new ArrayList<>();
    int from = 0;
    while (from < pieces.size()) {
      int to = from + 1;
      while (to < pieces.size() && pieces.get(to).word() == pieces.get(from).word()) {
        to++;
      }
      Span span = Span.of(pieces.get(from).start(), pieces.get(to - 1).end());
      // The first row of the layer is the mark before the text.
      words.add(new WordVector(span, mean(layer, from + 1, to + 1)));
      from = to;
    }
    return List.copyOf(words);
  }

  private static long[] ids(List<WordPiece.Piece> pieces) {
    long[] ids = new long[pieces.size() + 2];
    ids[0] = WordPiece.CLASSIFY;
    for (int at = 0; at < pieces.size(); at++) {
      ids[at + 1] = pieces.get(at).id();
    }
    ids[ids.length - 1] = WordPiece.SEPARATE;
    return ids;
  }

  private <T> T run(long[] ids, Function<FloatBuffer, T> reading) {
    long[] ones = new long[ids.length];
    java.util.Arrays.fill(ones, 1);
    OrtEnvironment environment = OnnxModels.environment();
    try (var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        var types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return reading.apply(((OnnxTensor) result.get(0)).getFloatBuffer());
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on " + ids.length + " pieces", e);
    }
  }

  /// The mean of the layer's rows from `start` to before `end`, to unit length.
  private static float[] mean(FloatBuffer layer, int start, int end) {
    float[] sum = new float[DIMENSIONS];
    for (int piece = start; piece < end; piece++) {
      for (int at = 0; at < DIMENSIONS; at++) {
        sum[at] += layer.get(piece * DIMENSIONS + at);
      }
    }
    return Vectors.normalise(sum);
  }

  /// Opened when first touched.
  private static final class Shared {
    static final MiniLmEncoder ENCODER =
        new MiniLmEncoder(OnnxModels.open(MODEL), WordPiece.load());
  }
}
