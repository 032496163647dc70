package parallax.group;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import parallax.model.ArticleId;
import parallax.model.Story;
import parallax.text.Trees;

/// What the decision trees are learned from, and how good they are: a program of
/// `training/trees/run.sh`.
///
/// `lessons FOLDER` runs the grouper over each half of each set with gold decisions, some of them
/// wrong on purpose, in four orders, and writes down what it was asked. `exam FOLDER` measures each
/// half with the trees that were learned from the other, and the whole with all.
final class TreeLessons {

  private static final List<String> SETS = List.of("roundups", "lookalike", "trios", "headlines");
  private static final int ORDERS = 8;

  /// Articles of each half of the set of headlines, the oldest, that lessons are taken from.
  private static final int HEADLINES = 600;

  /// The same, of those that are measured.
  private static final int HEADLINES_MEASURED = 1500;

  /// Joins that are refused, so that stories are in pieces, as they will be.
  private static final double REFUSED = 0.12;

  /// Pieces that are put together again.
  private static final double MERGED = 0.15;

  private final Path folder;
  private final List<Item> items = new ArrayList<>();
  private final Map<ArticleId, String> gold = new HashMap<>();
  private final String set;

  private record Item(String story, int half, Sketch sketch) {}

  private TreeLessons(Path folder, String set) throws IOException {
    this.folder = folder;
    this.set = set;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(set + ".sketches"))))) {
      while (more(in)) {
        String story = in.readUTF();
        int half = ((in.readUTF().hashCode() * 0x9E3779B9) >>> 28) & 1;
        Item item = new Item(story, half, Sketch.read(in));
        items.add(item);
        gold.put(item.sketch().id(), story);
      }
    }
  }

  private static boolean more(DataInputStream in) throws IOException {
    in.mark(1);
    boolean more = in.read() >= 0;
    in.reset();
    return more;
  }

  /// @param arguments what to do, and the folder with sketches, lessons and trees
  public static void main(String[] arguments) throws IOException {
    for (String set : SETS) {
      TreeLessons lessons = new TreeLessons(Path.of(arguments[1]), set);
      if (arguments[0].equals("lessons")) {
        lessons.write();
      } else {
        lessons.measure();
      }
    }
  }

  private void write() throws IOException {
    try (PrintWriter join = lessons("join", Features.joinNames());
        PrintWriter merge = lessons("merge", Features.mergeNames());
        PrintWriter split = lessons("split", Features.mergeNames())) {
      for (int half = 0; half < 2; half++) {
        for (int seed = 1; seed <= ORDERS; seed++) {
          Teacher teacher = new Teacher(half, new Random(100L * seed + half), join, merge, split);
          Grouper grouper = new Grouper(_ -> new float[0], teacher);
          ordered(part(half, HEADLINES), seed).forEach(item -> grouper.add(item.sketch()));
        }
      }
    }
  }

  private PrintWriter lessons(String kind, List<String> names) throws IOException {
    PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(folder.resolve(set + "." + kind + ".tsv")));
    out.println("half\tsame\t" + String.join("\t", names));
    return out;
  }

  /// Says what is right, and does it mostly.
  private final class Teacher implements Judge {
    private final int half;
    private final Random random;
    private final PrintWriter joins;
    private final PrintWriter merges;
    private final PrintWriter splits;

    Teacher(int half, Random random, PrintWriter joins, PrintWriter merges, PrintWriter splits) {
      this.half = half;
      this.random = random;
      this.joins = joins;
      this.merges = merges;
      this.splits = splits;
    }

    @Override
    public double join(Profile article, LiveStory story, double[] features) {
      boolean same = mostly(story).equals(gold.get(article.id()));
      write(joins, same, features);
      return same && random.nextDouble() >= REFUSED ? 1 + random.nextDouble() : -1;
    }

    @Override
    public double merge(LiveStory a, LiveStory b, double[] features) {
      boolean same = mostly(a).equals(mostly(b));
      write(merges, same, features);
      bisect(Stream.concat(a.articles().stream(), b.articles().stream()).toList());
      return same && random.nextDouble() < MERGED ? 1 : -1;
    }

    @Override
    public double split(LiveStory one, LiveStory other, double[] features) {
      write(splits, mostly(one).equals(mostly(other)), features);
      return 1;
    }

    /// What the halves look like where two stories have been taken for one.
    private void bisect(List<Profile> mixed) {
      if (mixed.size() <= LiveStory.EXEMPLARS) {
        Bisection.of(mixed, Grouper.LEAST_HALF)
            .ifPresent(
                halves -> {
                  LiveStory one = halves.first();
                  LiveStory other = halves.second();
                  write(splits, mostly(one).equals(mostly(other)), Features.merge(one, other));
                });
      }
    }

    private void write(PrintWriter out, boolean same, double[] features) {
      StringBuilder row = new StringBuilder().append(half).append('\t').append(same ? 1 : 0);
      for (double feature : features) {
        row.append('\t').append((float) feature);
      }
      out.println(row);
    }
  }

  private String mostly(LiveStory story) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Profile article : story.newest()) {
      counts.merge(gold.getOrDefault(article.id(), ""), 1, Integer::sum);
    }
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private void measure() throws IOException {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s", set));
    for (int half = 0; half < 2; half++) {
      line.append(figures("half " + half, part(half, HEADLINES_MEASURED), trees(half + "")));
    }
    List<Item> all =
        Stream.of(part(0, HEADLINES_MEASURED), part(1, HEADLINES_MEASURED))
            .flatMap(List::stream)
            .toList();
    System.out.println(line + figures("all, learned from", all, trees("all")));
  }

  private Judge trees(String part) throws IOException {
    return new LearnedJudge(
        Trees.read(trees("join", part), Features.joinNames()),
        Trees.read(trees("merge", part), Features.mergeNames()),
        Trees.read(trees("split", part), Features.mergeNames()));
  }

  private List<String> trees(String kind, String part) throws IOException {
    return Files.readAllLines(folder.resolve(kind + "." + part + ".trees")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String figures(String name, List<Item> part, Judge judge) {
    double precision = 0;
    double recall = 0;
    double f = 0;
    for (int seed = 11; seed < 11 + ORDERS; seed++) {
      Grouper grouper = new Grouper(_ -> new float[0], judge);
      ordered(part, seed).forEach(item -> grouper.add(item.sketch()));
      double[] found = bCubed(part, grouper.grouping().stories());
      precision += found[0] / ORDERS;
      recall += found[1] / ORDERS;
      f += 2 * found[0] * found[1] / (found[0] + found[1]) / ORDERS;
    }
    return String.format(Locale.ROOT, "  %s: P %.3f R %.3f F %.3f", name, precision, recall, f);
  }

  private static double[] bCubed(List<Item> part, List<Story> stories) {
    Map<ArticleId, String> found = new HashMap<>();
    stories.forEach(story -> story.articles().forEach(id -> found.put(id, story.id())));
    Map<String, Integer> sizes = new HashMap<>();
    for (Item item : part) {
      String story = found.getOrDefault(item.sketch().id(), "");
      sizes.merge("gold " + item.story(), 1, Integer::sum);
      sizes.merge("found " + story, 1, Integer::sum);
      sizes.merge(item.story() + " in " + story, 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Item item : part) {
      String story = found.getOrDefault(item.sketch().id(), "");
      double both = sizes.getOrDefault(item.story() + " in " + story, 0);
      precision += both / sizes.getOrDefault("found " + story, 1) / part.size();
      recall += both / sizes.getOrDefault("gold " + item.story(), 1) / part.size();
    }
    return new double[] {precision, recall};
  }

  private List<Item> part(int half, int headlines) {
    long most = set.equals("headlines") ? headlines : Long.MAX_VALUE;
    return ordered(items.stream().filter(item -> item.half() == half).toList(), 0).stream()
        .limit(most)
        .toList();
  }

  /// By day, shuffled within a day.
  private static List<Item> ordered(List<Item> part, long seed) {
    List<Item> ordered = new ArrayList<>(part);
    if (seed > 0) {
      Collections.shuffle(ordered, new Random(seed));
    }
    ordered.sort(
        Comparator.comparing(item -> item.sketch().published().date().orElse(LocalDate.MIN)));
    return ordered;
  }
}
