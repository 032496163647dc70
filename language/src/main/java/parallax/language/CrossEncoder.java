package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bundled `relation-v6`: an encoder that sees both sentences, and so what one says of the
/// other's words. One pair a call, since 8-bit results depend on what else is in a batch.
final class CrossEncoder implements RelationModel {
  private static final String MODEL = "/parallax/language/relation-v6.onnx";

  /// Pieces of each sentence; with three marks a pair has at most 159, as in training.
  private static final int MOST_PIECES = 78;

  /// Remembered pairs: about 500 bytes each beside their sentences, 25 MB in all.
  private static final int REMEMBERED = 50_000;

  private record Pair(String a, String b) {}

  private final OrtSession session;
  private final WordPiece wordPiece;
  private final Remembered<Pair, Relation> memory = new Remembered<>(REMEMBERED);

  private CrossEncoder(OrtSession session, WordPiece wordPiece) {
    this.session = session;
    this.wordPiece = wordPiece;
  }

  static CrossEncoder shared() {
    return Shared.MODEL;
  }

  @Override
  public Relation relation(String a, String b) {
    Pair pair = new Pair(a, b);
    Optional<Relation> known = memory.get(pair);
    if (known.isPresent()) {
      return known.get();
    }
    List<WordPiece.Piece> left = wordPiece.pieces(a, MOST_PIECES);
    List<WordPiece.Piece> right = wordPiece.pieces(b, MOST_PIECES);
    if (left.isEmpty() || right.isEmpty()) {
      return Relation.UNREAD;
    }
    Relation relation = run(left, right);
    memory.put(pair, relation);
    return relation;
  }

  private Relation run(List<WordPiece.Piece> left, List<WordPiece.Piece> right) {
    long[] ids = new long[left.size() + right.size() + 3];
    long[] sides = new long[ids.length];
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    ids[0] = WordPiece.CLASSIFY;
    for (int at = 0; at < left.size(); at++) {
      ids[at + 1] = left.get(at).id();
    }
    ids[left.size() + 1] = WordPiece.SEPARATE;
    for (int at = 0; at < right.size(); at++) {
      ids[left.size() + 2 + at] = right.get(at).id();
    }
    ids[ids.length - 1] = WordPiece.SEPARATE;
    Arrays.fill(sides, left.size() + 2, sides.length, 1);
    OrtEnvironment environment = OnnxModels.environment();
    try (var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        var types = OnnxTensor.createTensor(environment, new long[][] {sides});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return Relation.of(row(result, "relation"), row(result, "kind"));
    } catch (OrtException e) {
      throw new IllegalStateException("the relation model failed on " + ids.length + " pieces", e);
    }
  }

  private static float[] row(OrtSession.Result result, String output) throws OrtException {
    return ((float[][]) result.get(output).orElseThrow().getValue())[0];
  }

  /// Opened when first touched.
  private static final class Shared {
    static final CrossEncoder MODEL =
        new CrossEncoder(OnnxModels.open(CrossEncoder.MODEL), WordPiece.load());
  }
}
