package parallax.group;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parallax.model.ArticleId;

/// Measures what an article costs when many have come: a program to run by hand, see
/// docs/stages/group.md. Without the encoder. For each tenth of the stream it prints articles a
/// second of processor time of the whole process, the garbage collector included, and the heap in
/// use.
final class Growth {

  private static final int PER_DAY = 1000;
  private static final int WORDS = 320;

  private Growth() {}

  /// @param arguments how many articles
  public static void main(String[] arguments) {
    int articles = Integer.parseInt(arguments[0]);
    PlantedNews news = new PlantedNews(PER_DAY, WORDS);
    Grouper grouper = Grouper.with(_ -> new float[384]);
    long spent = 0;
    int tenth = articles / 10;
    for (int i = 0; i < articles; i++) {
      var article = news.article(i);
      long before = threadTime();
      grouper.add(article);
      spent += threadTime() - before;
      if ((i + 1) % tenth == 0) {
        System.out.printf(
            Locale.ROOT,
            "%d articles: %.0f a second over the last %d, heap %d MB, process %.0f s%n",
            i + 1,
            tenth * 1e9 / spent,
            tenth,
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
            processTime() / 1e9);
        spent = 0;
      }
    }
    System.out.printf(Locale.ROOT, "B-cubed F %.3f%n", bCubed(news, grouper, articles));
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double processTime() {
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
