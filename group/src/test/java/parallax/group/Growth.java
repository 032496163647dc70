package parallax.group;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parallax.model.ArticleId;

/// Measures what an article costs when many have come: a program to run by hand, see
/// docs/stages/group.md. Without the encoder. For each tenth of the stream it prints articles a
/// second of processor time: of the thread that groups, and of all that the process does for it but
/// making the articles, garbage collector and compiler included; and the heap in use.
final class Growth {

  private static final int PER_DAY = 1000;
  private static final int WORDS = 320;

  private Growth() {}

  /// @param arguments how many articles
  public static void main(String[] arguments) {
    int articles = Integer.parseInt(arguments[0]);
    PlantedNews news = new PlantedNews(PER_DAY, WORDS);
    Grouper grouper = Grouper.with(_ -> new float[0]);
    int tenth = articles / 10;
    long spent = 0;
    long making = 0;
    long all = processTime();
    for (int i = 0; i < articles; i++) {
      long before = threadTime();
      var article = news.article(i);
      long made = threadTime();
      grouper.add(article);
      spent += threadTime() - made;
      making += made - before;
      if ((i + 1) % tenth == 0) {
        long process = processTime() - all;
        System.out.printf(
            Locale.ROOT,
            "%d articles: %.0f a second over the last %d, %.0f with collector and compiler,"
                + " heap %d MB%n",
            i + 1,
            tenth * 1e9 / spent,
            tenth,
            tenth * 1e9 / (process - making),
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        spent = 0;
        making = 0;
        all = processTime();
      }
    }
    System.out.printf(Locale.ROOT, "B-cubed F %.3f%n", bCubed(news, grouper, articles));
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long processTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double bCubed(PlantedNews news, Grouper grouper, int articles) {
    Map<String, Integer> found = new HashMap<>();
    Map<Integer, Integer> gold = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    for (int i = 0; i < articles; i++) {
      String story = grouper.story(new ArticleId("a" + i)).orElseThrow();
      found.merge(story, 1, Integer::sum);
      gold.merge(news.event(i), 1, Integer::sum);
      both.merge(story + " " + news.event(i), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Integer> cell : both.entrySet()) {
      String[] names = cell.getKey().split(" ");
      double square = (double) cell.getValue() * cell.getValue();
      precision += square / found.getOrDefault(names[0], 0);
      recall += square / gold.getOrDefault(Integer.valueOf(names[1]), 0);
    }
    return 2 * precision * recall / (precision + recall) / articles;
  }
}
