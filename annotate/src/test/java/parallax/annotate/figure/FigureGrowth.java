package parallax.annotate.figure;

import java.lang.management.ManagementFactory;
import java.util.List;
import parallax.model.Sentence;
import parallax.model.Span;

/// For development: processor time on hostile text of one sentence, at 256 KB, 512 KB and 1 MB.
/// Where it grows with the text, each row's times double.
final class FigureGrowth {
  private static final List<String> UNITS =
      List.of(
          "1,",
          "1 ",
          "1/",
          "1.1.",
          "one hundred and ",
          "between five and ",
          "from 1 to ",
          "more than ",
          "$",
          "-",
          "million ",
          "5 and a half ",
          "5 km to ",
          "aged ");

  private FigureGrowth() {}

  public static void main(String[] args) {
    for (String unit : UNITS) {
      StringBuilder row = new StringBuilder("%-20s".formatted("'" + unit + "'"));
      for (int size = 1 << 18; size <= 1 << 20; size *= 2) {
        String text = unit.repeat(size / unit.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int found =
            FigureAnnotator.english()
                .annotate(text, List.of(new Sentence(new Span(0, text.length()), 0)), List.of())
                .size();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        row.append("  %6d ms %7d".formatted(spent / 1_000_000, found));
      }
      System.out.println(row);
    }
  }
}
