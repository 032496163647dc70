package parallax.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parallax.language.Labels.Run;
import parallax.language.SpanLinks.Pieces;
import parallax.language.WordPiece.Piece;
import parallax.model.EntityType;
import parallax.model.Span;

/// The bundled `spans-v4`: one small encoder with heads for names, for the parts of reported
/// speech, and for which of them belong together. Its shapes and labels: `training/README.md`.
final class MultiHeadSpanModel implements SpanModel, SentenceMeanings {
  private static final String MODEL = "/parallax/language/spans-v4.onnx";
  private static final String SENTENCES = "/parallax/language/sentences-v2.onnx";
  private static final String DESCRIPTION = "/parallax/language/spans-v4.json";

  /// Pieces read of one text, about 15,000 words or 4 s; what comes after has no spans. Articles
  /// have a tenth of it.
  private static final int MOST_PIECES = 20_000;

  /// Texts whose sentences' meanings are remembered until somebody asks for them: 70 kB each, 1.5
  /// MB at most.
  private static final int REMEMBERED = 64;

  private final Remembered<String, Map<Span, float[]>> memory = new Remembered<>(REMEMBERED);
  private final SpanWindows model;
  private final SpanHeads heads;
  private final WordPiece wordPiece;

  private MultiHeadSpanModel(SpanWindows model, SpanHeads heads, WordPiece wordPiece) {
    this.model = model;
    this.heads = heads;
    this.wordPiece = wordPiece;
  }

  static Optional<SpanModel> shared() {
    return Resources.has(MODEL) ? Optional.of(Shared.MODEL) : Optional.empty();
  }

  static Optional<SentenceMeanings> sharedMeanings() {
    return Resources.has(MODEL) ? Optional.of(Shared.MODEL) : Optional.empty();
  }

  @Override
  public Found find(String text) {
    List<Piece> pieces = wordPiece.pieces(text, MOST_PIECES);
    if (pieces.isEmpty()) {
      memory.put(text, Map.of());
      return new Found(List.of(), List.of());
    }
    SentencePieces sentences = SentencePieces.of(text, pieces);
    SpanWindows.Output output = model.run(text, pieces, PieceShapes.of(text, pieces), sentences);
    memory.put(text, sentences.meanings());
    var reading = new Reading(pieces, wordStarts(pieces), output, heads);
    return new Found(reading.names(), reading.attributions());
  }

  @Override
  public Map<Span, float[]> of(String text) {
    Optional<Map<Span, float[]>> known = memory.get(text);
    if (known.isPresent()) {
      return known.get();
    }
    List<Piece> pieces = wordPiece.pieces(text, MOST_PIECES);
    SentencePieces sentences = SentencePieces.of(text, pieces);
    if (!pieces.isEmpty()) {
      model.run(text, pieces, PieceShapes.of(text, pieces), sentences);
    }
    Map<Span, float[]> meanings = sentences.meanings();
    memory.put(text, meanings);
    return meanings;
  }

  @Override
  public Optional<Map<Span, float[]>> remembered(String text) {
    return memory.get(text);
  }

  /// The first piece of each word, and one more for the end.
  private static int[] wordStarts(List<Piece> pieces) {
    int[] starts =
        IntStream.range(0, pieces.size())
            .filter(at -> at == 0 || pieces.get(at).word() != pieces.get(at - 1).word())
            .toArray();
    int[] withEnd = Arrays.copyOf(starts, starts.length + 1);
    withEnd[starts.length] = pieces.size();
    return withEnd;
  }

  /// One text's output, made into spans.
  private static final class Reading {
    private final List<Piece> pieces;
    private final int[] starts;
    private final SpanWindows.Output output;
    private final SpanHeads heads;

    Reading(List<Piece> pieces, int[] starts, SpanWindows.Output output, SpanHeads heads) {
      this.pieces = pieces;
      this.starts = starts;
      this.output = output;
      this.heads = heads;
    }

    List<Name> names() {
      return runs("names").stream()
          .map(run -> new Name(span(run), EntityType.valueOf(run.type()), run.score()))
          .toList();
    }

    List<Attribution> attributions() {
      List<Pieces> sources = places("source");
      List<Pieces> cues = places("cue");
      var links = new SpanLinks(output.windows());
      var found = new ArrayList<Attribution>();
      for (List<Run> parts : contents()) {
        var content = new Pieces(starts[parts.getFirst().from()], starts[parts.getFirst().to()]);
        Optional<Pieces> cue = links.best(content, List.of(content), cues, SpanWindows.Window::cue);
        List<Pieces> beside = Stream.concat(Stream.of(content), cue.stream()).toList();
        Optional<Pieces> source = links.best(content, beside, sources, SpanWindows.Window::source);
        found.add(
            new Attribution(
                parts.stream().map(this::span).toList(),
                source.map(this::span),
                cue.map(this::span),
                parts.getFirst().score()));
      }
      return found;
    }

    private List<List<Run>> contents() {
      var contents = new ArrayList<List<Run>>();
      for (Run run : runs("content")) {
        if (run.goesOn() && !contents.isEmpty()) {
          contents.getLast().add(run);
        } else {
          contents.add(new ArrayList<>(List.of(run)));
        }
      }
      return contents;
    }

    private List<Pieces> places(String head) {
      return runs(head).stream()
          .map(run -> new Pieces(starts[run.from()], starts[run.to()]))
          .toList();
    }

    private List<Run> runs(String head) {
      float[][] chances = output.chances().getOrDefault(head, new float[0][]);
      return heads.of(head).decode(chances, starts);
    }

    private Span span(Pieces run) {
      return new Span(start(run.from()), end(run.to()));
    }

    private Span span(Run run) {
      return new Span(start(starts[run.from()]), end(starts[run.to()]));
    }

    private int start(int piece) {
      return pieces.get(piece).start();
    }

    private int end(int pieceAfter) {
      return pieces.get(pieceAfter - 1).end();
    }
  }

  /// Opened when first touched.
  private static final class Shared {
    static final MultiHeadSpanModel MODEL =
        new MultiHeadSpanModel(
            new SpanWindows(OnnxModels.open(MultiHeadSpanModel.MODEL, SENTENCES)),
            SpanHeads.read(DESCRIPTION),
            WordPiece.load());
  }
}
