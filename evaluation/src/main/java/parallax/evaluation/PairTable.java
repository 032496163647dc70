package parallax.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.compare.SeenPair;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Report;

/// Writes what `compare` sees between statements that were read by hand, for `training/pairs.py`.
final class PairTable {
  /// One line of the labels: the set, the story and the two statements, each as `ID:START-END`.
  private record Labelled(String set, String story, String a, String b, String label) {}

  private PairTable() {}

  /// @param args the data folder; the labels (`training/points.tsv`); the table to write,
  ///     tab-separated: label, set, story, then what is seen, by name
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Product product = new Product();
    Map<String, List<Labelled>> stories = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Labelled one = new Labelled(cells[0], cells[1], cells[2], cells[3], cells[4]);
        stories.computeIfAbsent(cells[0] + "\t" + cells[1], _ -> new ArrayList<>()).add(one);
      }
    }
    Map<String, Article> articles = articles(data, product, stories.values());
    int known = 0;
    List<String> names = List.of();
    try (PrintWriter table =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
      for (List<Labelled> story : stories.values()) {
        Map<String, SeenPair> seen = seen(product, story, articles);
        for (Labelled one : story) {
          SeenPair pair = seen.get(one.a() + " " + one.b());
          if (pair == null) {
            continue;
          }
          if (known++ == 0) {
            names = pair.values().keySet().stream().sorted().toList();
            table.println("label\tset\tstory\t" + String.join("\t", names));
          }
          table.println(
              String.join("\t", one.label(), one.set(), one.story())
                  + "\t"
                  + names.stream()
                      .map(name -> String.valueOf(pair.values().get(name)))
                      .collect(Collectors.joining("\t")));
        }
      }
    }
    System.out.println(known + " labelled pairs are statements as they are cut now");
  }

  private static Map<String, SeenPair> seen(
      Product product, List<Labelled> story, Map<String, Article> articles) {
    Set<String> ids = new LinkedHashSet<>();
    for (Labelled one : story) {
      ids.add(one.set() + " " + id(one.a()));
      ids.add(one.set() + " " + id(one.b()));
    }
    Map<ArticleId, String> own = new LinkedHashMap<>();
    List<Article> read = new ArrayList<>();
    for (String id : ids.stream().sorted().toList()) {
      Article article = articles.get(id);
      if (article != null) {
        own.put(article.id(), id.substring(id.indexOf(' ') + 1));
        read.add(article);
      }
    }
    Map<String, SeenPair> seen = new HashMap<>();
    for (SeenPair pair : product.pairs(read)) {
      String a = name(own, pair.a());
      String b = name(own, pair.b());
      seen.put(a + " " + b, pair);
      seen.put(b + " " + a, pair);
    }
    return seen;
  }

  private static String id(String statement) {
    return statement.substring(0, statement.lastIndexOf(':'));
  }

  private static String name(Map<ArticleId, String> names, Report report) {
    return names.get(report.article()) + ":" + report.span().start() + "-" + report.span().end();
  }

  /// The articles of the sets that are named, by set and id.
  private static Map<String, Article> articles(
      Path data, Product product, Iterable<List<Labelled>> stories) throws IOException {
    Set<String> sets = new LinkedHashSet<>();
    stories.forEach(story -> story.forEach(one -> sets.add(one.set())));
    Map<String, Article> articles = new HashMap<>();
    for (String set : sets) {
      if (set.equals("planted")) {
        planted(product, articles);
      } else {
        product
            .read(data.resolve("stories/" + set + ".jsonl"))
            .forEach(one -> articles.put(set + " " + one.id().value(), one));
      }
    }
    return articles;
  }

  /// Our own invented articles: `PAIR_0` and `PAIR_1`.
  private static void planted(Product product, Map<String, Article> articles) throws IOException {
    Path folder = Files.createTempDirectory("parallax-pairs");
    for (PlantedPair pair : PlantedPair.of("dev")) {
      int number = 0;
      for (Path file : pair.write(folder)) {
        for (Article one : product.read(file)) {
          articles.put("planted " + pair.id() + "_" + number++, one);
        }
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
