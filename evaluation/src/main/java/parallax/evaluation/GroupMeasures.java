package parallax.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.model.Article;
import parallax.model.Copy;
import parallax.model.Grouping;

/// How well `group` finds stories and copies.
final class GroupMeasures {
  private static final double[] CONTAINMENTS = {0.5, 0.2};

  private GroupMeasures() {}

  static List<Measure> all() {
    return List.of(
        new Stories("roundups"),
        new Stories("lookalike"),
        new Stories("trios"),
        new Stories("headlines"),
        new FoldersMeasure("dev"),
        new FoldersMeasure("kept"),
        new Copies(),
        new NearCopyMeasure(),
        new RetoldMeasure("dev"),
        new RetoldMeasure("kept"),
        new ToldApartMeasure("trios"),
        new ToldApartMeasure("roundups"));
  }

  /// Stories against gold stories, B-cubed.
  private record Stories(String set) implements Measure {
    @Override
    public String title() {
      return "group: stories, " + set;
    }

    @Override
    public List<String> needs() {
      return List.of("stories/" + set + ".jsonl");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      Path file = data.resolve(needs().getFirst());
      Map<String, String> gold = Data.stories(file);
      Grouping grouping = product.group(product.read(file));
      Map<String, String> found = new HashMap<>();
      grouping
          .stories()
          .forEach(story -> story.articles().forEach(id -> found.put(id.value(), story.id())));
      return List.of(
          new Score(
              "stories." + set + ".bcubed",
              Clusters.bCubed(gold, found),
              "%d stories for %d, %d articles"
                  .formatted(
                      grouping.stories().size(),
                      new HashSet<>(gold.values()).size(),
                      gold.size())));
    }
  }

  /// Pairs that share text against exact containment.
  private static final class Copies implements Measure {
    @Override
    public String title() {
      return "group: copies";
    }

    @Override
    public List<String> needs() {
      return List.of("copies/lookalike-pairs.tsv", "stories/lookalike.jsonl");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      List<Article> articles = product.read(data.resolve("stories/lookalike.jsonl"));
      List<Copy> copies = product.group(articles).copies();
      List<String[]> rows =
          Data.text(data.resolve("copies/lookalike-pairs.tsv"))
              .lines()
              .skip(1)
              .map(line -> line.split("\t", -1))
              .toList();
      Set<String> known = new HashSet<>();
      rows.forEach(row -> known.addAll(List.of(row[0], row[1])));
      return java.util.Arrays.stream(CONTAINMENTS)
          .mapToObj(least -> score(rows, copies, known, least))
          .toList();
    }

    private static Score score(
        List<String[]> rows, List<Copy> copies, Set<String> known, double least) {
      Set<Set<String>> gold = new HashSet<>();
      for (String[] row : rows) {
        if (Double.parseDouble(row[4]) >= least) {
          gold.add(Set.of(row[0], row[1]));
        }
      }
      Set<Set<String>> found = new HashSet<>();
      for (Copy copy : copies) {
        Set<String> pair = Set.of(copy.a().value(), copy.b().value());
        if (copy.containment() >= least && known.containsAll(pair)) {
          found.add(pair);
        }
      }
      Set<Set<String>> both = new HashSet<>(gold);
      both.retainAll(found);
      return Score.of(
          "copies.containment%.1f.f1".formatted(least),
          new Prf(both.size(), found.size() - both.size(), gold.size() - both.size()));
    }
  }
}
