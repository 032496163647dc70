package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import parallax.compare.SeenDifference;
import parallax.compare.SeenPair;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Report;
import parallax.model.Side;

/// Writes what `compare` sees between statements, quotations or figures that were read by hand, for
/// `training/pairs.py`.
final class PairTable {
  /// One line of the labels: the set, the story and the two statements, each as `ID:START-END`; of
  /// a difference its kind and its sides.
  private record Labelled(String set, String story, String a, String b, String label) {}

  /// Nearer ones from which a pair of a case that its gold does not name is no candidate.
  private static final double NO_CANDIDATE = 4;

  /// What one noun, or one thing counted, is worth in nearness.
  private static final double SHARED = 0.3;

  /// What is paired.
  private enum Kind {
    STATEMENTS,
    QUOTATIONS,
    FIGURES,
    READINGS,
    DIFFERENCES
  }

  /// Which of the real stories are read, where the relation model has learned from a half of them.
  private enum Stories {
    ALL,
    EVEN,
    ODD,
    NONE;

    boolean have(String set, String story) {
      CRC32 sum = new CRC32();
      sum.update((set + story).getBytes(StandardCharsets.UTF_8));
      return switch (this) {
        case ALL -> true;
        case EVEN -> sum.getValue() % 2 == 0;
        case ODD -> sum.getValue() % 2 == 1;
        case NONE -> false;
      };
    }

    boolean areHalf() {
      return this == EVEN || this == ODD;
    }
  }

  private final Product product;
  private final Kind kind;
  private final PrintWriter table;
  private List<String> names = List.of();
  private int known;

  private PairTable(Product product, Kind kind, PrintWriter table) {
    this.product = product;
    this.kind = kind;
    this.table = table;
  }

  /// The invented cases of the half `dev` and the five real reports are added: pairs that their
  /// gold joins are 1, other near ones 0.
  ///
  /// @param args `statements`, `quotations`, `figures`, `readings` or `differences`; the data
  ///     folder; the labels (`training/points.tsv`, for readings too, `renderings.tsv`,
  ///     `figures.tsv`, `differences.tsv`); the table to write, tab-separated: label, set, story,
  ///     then what is seen, by name; a file with the names of the invented tellings that are taken,
  ///     and one with those of the invented cases, all if none is given; `even` or `odd`, by CRC-32
  ///     of set and story, for one half of the real stories and nothing else, `none` for all but
  ///     these
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[1]);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[3]), StandardCharsets.UTF_8))) {
      PairTable table =
          new PairTable(new Product(), Kind.valueOf(args[0].toUpperCase(Locale.ROOT)), out);
      Stories real =
          args.length > 6 ? Stories.valueOf(args[6].toUpperCase(Locale.ROOT)) : Stories.ALL;
      table.labelled(data, Path.of(args[2]), real);
      if (real.areHalf()) {
        return;
      }
      Set<String> cases = names(args, 5);
      for (InventedCase one : InventedCase.of("dev")) {
        if (!cases.isEmpty() && !cases.contains(one.name())) {
          continue;
        }
        table.caseOf(one.name(), one.gold(), one.onDisk(files -> read(table.product, files)));
      }
      if (table.kind == Kind.STATEMENTS || table.kind == Kind.READINGS) {
        Set<String> kept = names(args, 4);
        Telling.of("dev").stream()
            .filter(one -> kept.isEmpty() || kept.contains(one.name()))
            .forEach(table::telling);
      }
      Path moscow = data.resolve("../cases/moscow").normalize();
      if (Files.exists(moscow)) {
        table.caseOf(
            "moscow",
            Data.json(moscow.resolve("gold.json")),
            read(table.product, Data.files(moscow, ".txt")));
      }
      System.out.println(table.known + " pairs");
    }
  }

  /// The names in the file that argument `at` gives; none where there is none.
  private static Set<String> names(String[] args, int at) throws IOException {
    return args.length > at ? Set.copyOf(Files.readAllLines(Path.of(args[at]))) : Set.of();
  }

  private void labelled(Path data, Path labels, Stories real) throws IOException {
    Map<String, List<Labelled>> stories = new LinkedHashMap<>();
    for (String line : Files.readAllLines(labels)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Labelled one = new Labelled(cells[0], cells[1], cells[2], cells[3], cells[4]);
        boolean planted = one.set().equals("planted");
        if (planted ? !real.areHalf() : real.have(one.set(), one.story())) {
          stories.computeIfAbsent(cells[0] + "\t" + cells[1], _ -> new ArrayList<>()).add(one);
        }
      }
    }
    Map<String, Map<String, Article>> articles = articles(data, product, stories.values());
    for (List<Labelled> story : stories.values()) {
      Map<String, Article> own =
          articles.getOrDefault(story.getFirst().set() + " " + story.getFirst().story(), Map.of());
      if (kind == Kind.DIFFERENCES) {
        differences(story, List.copyOf(own.values()));
        continue;
      }
      Map<String, SeenPair> seen = seen(own);
      for (Labelled one : story) {
        SeenPair pair = seen.get(one.a() + " " + one.b());
        if (pair != null) {
          write(one.label(), one.set(), one.story(), pair);
        }
      }
    }
    System.out.println(known + " labelled pairs are as they are cut now");
  }

  private void write(String label, String set, String story, SeenPair pair) {
    write(label, set, story, pair.values());
  }

  private void write(String label, String set, String story, Map<String, Double> values) {
    if (known++ == 0) {
      names = values.keySet().stream().sorted().toList();
      table.println("label\tset\tstory\t" + String.join("\t", names));
    }
    table.println(
        String.join("\t", label, set, story)
            + "\t"
            + names.stream()
                .map(name -> String.valueOf(values.get(name)))
                .collect(Collectors.joining("\t")));
  }

  /// The articles of files by the names of these.
  static Map<String, Article> read(Product product, List<Path> files) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
      product.read(file).forEach(article -> articles.put(name, article));
    }
    return articles;
  }

  /// @param labelled whether they are statements whose labels are known
  private List<SeenPair> pairs(List<Article> articles, boolean labelled) {
    return switch (kind) {
      case STATEMENTS -> product.pairs(articles);
      case QUOTATIONS -> product.renderings(articles);
      case FIGURES -> product.figures(articles);
      case READINGS -> product.readings(articles, labelled);
      case DIFFERENCES -> throw new IllegalStateException("differences are no pairs");
    };
  }

  /// The pairs of one case, story by story.
  private void caseOf(String name, JsonNode gold, Map<String, Article> articles) {
    CaseLabels labels = new CaseLabels(gold, articles);
    for (CaseStory story : CaseStory.of(gold, articles)) {
      Map<ArticleId, String> reports = story.reports();
      if (kind == Kind.DIFFERENCES) {
        for (SeenDifference found : product.found(story.articles())) {
          String label = labels.differs(found.sides(), reports) ? "1" : "0";
          write(label, "cases", name, found.values());
        }
        continue;
      }
      List<SeenPair> pairs = pairs(story.articles(), false);
      Set<SeenPair> one =
          switch (kind) {
            case STATEMENTS -> sameStatements(labels, reports, pairs);
            case QUOTATIONS -> oneSaying(labels, reports, pairs);
            case FIGURES -> against(labels, reports, pairs);
            case READINGS -> sameStatements(labels, reports, pairs);
            case DIFFERENCES -> Set.of(); // Written above.
          };
      Set<SeenPair> contrary = kind == Kind.READINGS ? contrary(labels, reports, pairs) : Set.of();
      for (SeenPair pair : pairs) {
        boolean far =
            kind == Kind.STATEMENTS && pair.values().getOrDefault("rank", 0.0) >= NO_CANDIDATE;
        if (!far) {
          write(
              contrary.contains(pair) ? "-1" : one.contains(pair) ? "1" : "0", "cases", name, pair);
        }
      }
    }
  }

  /// The pairs of an invented event whose sentences are marked: 1 the same, -1 contrary, else 0. Of
  /// two sentences that tell one fact only the two statements that are nearest are known to tell
  /// it, and the others are left out.
  private void telling(Telling telling) {
    Map<List<Telling.Marked>, SeenPair> nearest = new LinkedHashMap<>();
    for (SeenPair pair : pairs(telling.articles(product), false)) {
      nearest.merge(
          List.of(telling.at(pair.a()), telling.at(pair.b())),
          pair,
          (one, two) -> nearness(two) > nearness(one) ? two : one);
    }
    nearest.forEach(
        (sentences, pair) -> {
          String label =
              switch (sentences.getFirst().to(sentences.getLast())) {
                case SAME -> "1";
                case CONTRARY -> "-1";
                case NEITHER -> "0";
              };
          write(label, "tellings", telling.name(), pair);
        });
  }

  private static double nearness(SeenPair pair) {
    return pair.values().getOrDefault("nearness", 0.0);
  }

  private static Set<SeenPair> oneSaying(
      CaseLabels labels, Map<ArticleId, String> reports, List<SeenPair> pairs) {
    Set<SeenPair> one = new LinkedHashSet<>();
    for (SeenPair pair : pairs) {
      String a = reports.getOrDefault(pair.a().article(), "");
      String b = reports.getOrDefault(pair.b().article(), "");
      if (labels.oneSaying(a, pair.a(), b, pair.b())) {
        one.add(pair);
      }
    }
    return one;
  }

  private static Set<SeenPair> contrary(
      CaseLabels labels, Map<ArticleId, String> reports, List<SeenPair> pairs) {
    Set<SeenPair> contrary = new LinkedHashSet<>();
    for (SeenPair pair : pairs) {
      String a = reports.getOrDefault(pair.a().article(), "");
      String b = reports.getOrDefault(pair.b().article(), "");
      if (labels.contrary(a, pair.a(), b, pair.b()).isPresent()) {
        contrary.add(pair);
      }
    }
    return contrary;
  }

  /// Of the figures in the words of a difference those of each two reports that fit best.
  private static Set<SeenPair> against(
      CaseLabels labels, Map<ArticleId, String> reports, List<SeenPair> pairs) {
    Map<List<String>, SeenPair> best = new HashMap<>();
    for (SeenPair pair : pairs) {
      String a = reports.getOrDefault(pair.a().article(), "");
      String b = reports.getOrDefault(pair.b().article(), "");
      labels
          .difference(a, pair.a(), b, pair.b())
          .ifPresent(
              id ->
                  best.merge(
                      List.of(id, a, b), pair, (one, two) -> fit(two) > fit(one) ? two : one));
    }
    return Set.copyOf(best.values());
  }

  private static double fit(SeenPair pair) {
    return pair.values().getOrDefault("nearness", 0.0)
        + SHARED * pair.values().getOrDefault("noun", 0.0)
        + SHARED * pair.values().getOrDefault("topic", 0.0)
        - pair.values().getOrDefault("given too", 0.0);
  }

  /// Of some pairs of a case those that tell the same by its gold.
  static Set<SeenPair> sameStatements(
      CaseLabels labels, Map<ArticleId, String> reports, List<SeenPair> pairs) {
    Map<String, Set<Report>> statements = new HashMap<>();
    for (SeenPair pair : pairs) {
      for (Report report : List.of(pair.a(), pair.b())) {
        statements
            .computeIfAbsent(reports.getOrDefault(report.article(), ""), _ -> new LinkedHashSet<>())
            .add(report);
      }
    }
    Map<String, List<Report>> lists = new HashMap<>();
    statements.forEach((report, all) -> lists.put(report, List.copyOf(all)));
    Set<List<String>> places = Set.copyOf(new LinkedHashSet<>(labels.statements(lists)));
    Set<SeenPair> same = new LinkedHashSet<>();
    for (SeenPair pair : pairs) {
      String a = CaseLabels.place(reports.getOrDefault(pair.a().article(), ""), pair.a());
      String b = CaseLabels.place(reports.getOrDefault(pair.b().article(), ""), pair.b());
      if (places.contains(List.of(a, b))) {
        same.add(pair);
      }
    }
    return same;
  }

  /// Between every two statements of a story's articles.
  ///
  /// @param articles by their names in the labels
  private Map<String, SeenPair> seen(Map<String, Article> articles) {
    Map<ArticleId, String> names = new HashMap<>();
    articles.forEach((name, article) -> names.put(article.id(), name));
    Map<String, SeenPair> seen = new HashMap<>();
    for (SeenPair pair : pairs(List.copyOf(articles.values()), true)) {
      String a = name(names, pair.a());
      String b = name(names, pair.b());
      seen.put(a + " " + b, pair);
      seen.put(b + " " + a, pair);
    }
    return seen;
  }

  /// The differences of a story that were read one by one: of these `a` is the kind and `b` the
  /// sides, each the starts of its reports, `ID:START`, with commas between, and semicolons between
  /// sides.
  private void differences(List<Labelled> story, List<Article> articles) {
    Map<String, String> labels = new HashMap<>();
    story.forEach(one -> labels.put(one.a() + " " + one.b(), one.label()));
    for (SeenDifference found : product.found(articles)) {
      String label = labels.get(found.kind() + " " + sides(found.sides()));
      if (label != null) {
        write(label, story.getFirst().set(), story.getFirst().story(), found.values());
      }
    }
  }

  private static String sides(List<Side> sides) {
    return sides.stream()
        .map(
            side ->
                side.reports().stream()
                    .map(report -> report.article().value() + ":" + report.span().start())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(",")))
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static String name(Map<ArticleId, String> names, Report report) {
    return names.get(report.article()) + ":" + report.span().start() + "-" + report.span().end();
  }

  /// The articles of each story of the sets that are named, by set and story, and by their names.
  private static Map<String, Map<String, Article>> articles(
      Path data, Product product, Iterable<List<Labelled>> stories) throws IOException {
    Set<String> sets = new LinkedHashSet<>();
    stories.forEach(story -> story.forEach(one -> sets.add(one.set())));
    Map<String, Map<String, Article>> articles = new HashMap<>();
    for (String set : sets) {
      if (set.equals("planted")) {
        planted(product, articles);
      } else {
        Path file = data.resolve("stories/" + set + ".jsonl");
        Map<String, String> story = Data.stories(file);
        for (Article one : product.read(file)) {
          String id = one.id().value();
          articles
              .computeIfAbsent(set + " " + story.get(id), _ -> new LinkedHashMap<>())
              .put(id, one);
        }
      }
    }
    return articles;
  }

  /// Our own invented articles: `PAIR_0` and `PAIR_1`.
  private static void planted(Product product, Map<String, Map<String, Article>> articles)
      throws IOException {
    Path folder = Files.createTempDirectory("parallax-pairs");
    for (PlantedPair pair : PlantedPair.of("dev")) {
      int number = 0;
      for (Path file : pair.write(folder)) {
        for (Article one : product.read(file)) {
          articles
              .computeIfAbsent("planted " + pair.id(), _ -> new LinkedHashMap<>())
              .put(pair.id() + "_" + number++, one);
        }
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
