package parallax.evaluation.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far each stage is from what it cannot do without.
final class Distances {
  /// Pieces in the window of the span model that is timed, without its marks.
  private static final double WINDOW = 254;

  /// Pieces that windows show for each piece of a text, for they overlap (421 pages).
  private static final double SHOWN = 1330.0 / 1265;

  /// Products of 8 and of 32 bits in a full window, in milliseconds at the 500 and 120 billion a
  /// second of a bare loop on a core of an AMD EPYC with AVX-512 (30 November 2026).
  private static final double ARITHMETIC = 1000 * (2.7e9 / 500e9 + 0.3e9 / 120e9);

  /// Sentences that a sketch has encoded: the headline and three.
  private static final int OF_SKETCH = 4;

  private Distances() {}

  /// @param rows of the hot paths, by name
  static List<String> table(Stages.Run run, Map<String, HotPaths.Row> rows) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "| stage | ms an article | what it cannot do without | ms | times |",
                "|---|---|---|---|---|"));
    row(
        lines,
        "read",
        run.cpu("read"),
        "unpacking, decoding, parsing",
        ms(rows, "unpacking") + ms(rows, "decoding") + ms(rows, "parsing"));
    double windows = run.pieces() * SHOWN / WINDOW;
    row(
        lines,
        "annotate",
        run.cpu("annotate"),
        String.format(Locale.ROOT, "the span model as it runs, %.1f windows", windows),
        windows * ms(rows, "window"));
    row(
        lines,
        "annotate",
        run.cpu("annotate"),
        "that model's products in a bare loop",
        windows * ARITHMETIC);
    row(
        lines,
        "sketch",
        run.cpu("sketch"),
        "words and grams, and four sentences of the encoder as it runs",
        ms(rows, "sketch") + OF_SKETCH * ms(rows, "sentence"));
    row(lines, "place", run.cpu("place"), "placing without writing", ms(rows, "placing"));
    return lines;
  }

  private static double ms(Map<String, HotPaths.Row> rows, String name) {
    HotPaths.Row row = rows.get(name);
    return row == null ? Double.NaN : row.timing().cpu().median();
  }

  private static void row(
      List<String> lines, String stage, double took, String without, double limit) {
    lines.add(
        Double.isNaN(limit)
            ? "| %s | %s | %s | not measured | |".formatted(stage, Table.number(took), without)
            : "| %s | %s | %s | %s | %s |"
                .formatted(
                    stage,
                    Table.number(took),
                    without,
                    Table.number(limit),
                    Table.number(took / limit)));
  }
}
