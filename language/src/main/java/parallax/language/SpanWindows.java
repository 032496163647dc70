package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.language.WordPiece.Piece;

/// Runs the span model over a text, window by window.
final class SpanWindows {
  private static final List<String> HEADS = List.of("names", "content", "source", "cue");
  private static final List<String> LINKS = List.of("source_chances", "cue_chances");
  private static final String MEANINGS = "meanings";
  private static final Set<String> OUTPUTS =
      Stream.of(HEADS, LINKS, List.of(MEANINGS))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final OrtSession session;

  SpanWindows(OrtSession session) {
    this.session = session;
  }

  /// One window; row and column 0 are the mark before the first piece.
  static final class Window {
    private final int from;
    private final int to;
    private final float[][] source;
    private final float[][] cue;

    Window(int from, int to, Map<String, float[][]> rows) {
      this.from = from;
      this.to = to;
      this.source = output(rows, "source_chances");
      this.cue = output(rows, "cue_chances");
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    /// The chance that a content's piece (row) has its source at a place (column).
    float[][] source() {
      return source;
    }

    /// The same of its cue.
    float[][] cue() {
      return cue;
    }
  }

  /// Pieces from a window's cut edge from which what it says of a piece counts whole: the nearer to
  /// it, the less of what stands around is seen.
  private static final int FAR_FROM_EDGE = 32;

  /// Per head the log-softmax of each piece: the mean of the windows that show it.
  record Output(Map<String, float[][]> chances, List<Window> windows) {}

  /// @param sentences are told what is seen of their pieces
  Output run(String text, List<Piece> pieces, long[] shapes, SentencePieces sentences) {
    Map<String, float[][]> chances = new HashMap<>();
    HEADS.forEach(head -> chances.put(head, new float[pieces.size()][]));
    float[] judged = new float[pieces.size()];
    var windows = new ArrayList<Window>();
    for (WindowPlan.Cut cut : WindowPlan.of(text, pieces, shapes)) {
      SentencePieces.Rows mine = sentences.rows(cut, cut.to() - cut.from() + 2);
      Map<String, float[][]> rows =
          runWindow(pieces.subList(cut.from(), cut.to()), shapes, cut.from(), mine.matrix());
      sentences.add(mine, output(rows, MEANINGS));
      for (int piece = cut.from(); piece < cut.to(); piece++) {
        float weight = weight(piece, cut, pieces.size());
        for (String head : HEADS) {
          float[] row = logSoftmax(output(rows, head)[piece - cut.from() + 1]);
          add(output(chances, head), piece, row, weight);
        }
        judged[piece] += weight;
      }
      windows.add(new Window(cut.from(), cut.to(), rows));
    }
    chances.values().forEach(all -> divide(all, judged));
    return new Output(chances, windows);
  }

  /// How much a window's word counts: by how far it sees on either side of a piece. Where the text
  /// itself begins or ends nothing is cut off.
  static float weight(int piece, WindowPlan.Cut cut, int pieces) {
    int before = cut.from() == 0 ? FAR_FROM_EDGE : piece - cut.from() + 1;
    int behind = cut.to() == pieces ? FAR_FROM_EDGE : cut.to() - piece;
    return Math.min(FAR_FROM_EDGE, Math.min(before, behind));
  }

  private static void add(float[][] sums, int piece, float[] row, float weight) {
    float[] sum = sums[piece] == null ? new float[row.length] : sums[piece];
    for (int at = 0; at < row.length; at++) {
      sum[at] += weight * row[at];
    }
    sums[piece] = sum;
  }

  private static void divide(float[][] sums, float[] by) {
    for (int piece = 0; piece < sums.length; piece++) {
      for (int at = 0; at < sums[piece].length; at++) {
        sums[piece][at] /= by[piece];
      }
    }
  }

  private static float[][] output(Map<String, float[][]> rows, String name) {
    return Objects.requireNonNull(rows.get(name), name);
  }

  private Map<String, float[][]> runWindow(
      List<Piece> pieces, long[] shapes, int from, float[][] sentences) {
    int length = pieces.size() + 2;
    long[] ids = new long[length];
    long[] mask = new long[length];
    long[] shape = new long[length];
    Arrays.fill(mask, 1);
    ids[0] = WordPiece.CLASSIFY;
    ids[length - 1] = WordPiece.SEPARATE;
    for (int at = 0; at < pieces.size(); at++) {
      ids[at + 1] = pieces.get(at).id();
      shape[at + 1] = shapes[from + at];
    }
    var environment = OnnxModels.environment();
    try (var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var masks = OnnxTensor.createTensor(environment, new long[][] {mask});
        var forms = OnnxTensor.createTensor(environment, new long[][] {shape});
        var told = OnnxTensor.createTensor(environment, sentences);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids",
                    input,
                    "attention_mask",
                    masks,
                    "shape_ids",
                    forms,
                    "sentences",
                    told),
                OUTPUTS)) {
      return rows(result, length, sentences.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the span model failed on " + length + " pieces", e);
    }
  }

  private static Map<String, float[][]> rows(OrtSession.Result result, int length, int sentences) {
    Map<String, float[][]> rows = new HashMap<>();
    for (Map.Entry<String, ai.onnxruntime.OnnxValue> output : result) {
      rows.put(
          output.getKey(),
          rows(
              (OnnxTensor) output.getValue(),
              output.getKey().equals(MEANINGS) ? sentences : length));
    }
    return rows;
  }

  private static float[][] rows(OnnxTensor tensor, int length) {
    FloatBuffer values = tensor.getFloatBuffer();
    int width = values.remaining() / length;
    float[][] rows = new float[length][width];
    for (float[] row : rows) {
      values.get(row);
    }
    return rows;
  }

  private static float[] logSoftmax(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - most);
    }
    float[] chances = new float[logits.length];
    for (int at = 0; at < logits.length; at++) {
      chances[at] = (float) (logits[at] - most - Math.log(sum));
    }
    return chances;
  }
}
