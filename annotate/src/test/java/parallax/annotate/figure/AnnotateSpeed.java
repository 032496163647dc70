package parallax.annotate.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.TimeExpression;

/// For development: characters a second over the files named.
final class AnnotateSpeed {
  private AnnotateSpeed() {}

  public static void main(String[] args) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String file : args) {
      all.append(Files.readString(Path.of(file))).append("\n\n");
    }
    String text = all.toString();
    List<Sentence> sentences = FigureLines.sentences(text);
    int found = 0;
    for (int round = 0; round < 12; round++) {
      long t0 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      List<TimeExpression> times =
          TimeAnnotator.english().annotate(text, sentences, new Published.Unknown());
      long t1 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      found += FigureAnnotator.english().annotate(text, sentences, times).size();
      long t2 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.printf(
          "%d chars: times %.2f MB/s, figures %.2f MB/s%n",
          text.length(), text.length() * 1e3 / (t1 - t0), text.length() * 1e3 / (t2 - t1));
    }
    System.out.println(found);
  }
}
