package parallax.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.evaluation.PlantedPair.Planted;

/// Invented pairs of articles with planted agreements, differences and near misses: comes with the
/// project and needs no data.
final class PlantedMeasure implements Measure {
  private final String half;

  PlantedMeasure(String half) {
    this.half = half;
  }

  @Override
  public String title() {
    return "compare: planted pairs, " + half;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String digest(Path data) {
    return PlantedPair.digest();
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Tally tally = new Tally();
    for (PlantedPair pair : PlantedPair.of(half)) {
      tally.add(pair, read(pair, product));
    }
    return tally.scores("planted." + half);
  }

  /// Prints what became of each planted thing, one a line: pair, what, label, outcome.
  ///
  /// @param args `dev` or `kept`. Of `kept` only names are printed and never words: who reads its
  ///     misses tunes on it.
  public static void main(String[] args) {
    String half = args.length > 0 ? args[0] : "dev";
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Product product = new Product();
    for (PlantedPair pair : PlantedPair.of(half)) {
      PlantedReading reading = read(pair, product);
      PlantedPair.Gold gold = pair.gold();
      gold.agreements()
          .forEach(
              one -> line(out, pair, "agreement", one, reading.agreed(one) ? "found" : "missed"));
      gold.differences()
          .forEach(one -> line(out, pair, "difference", one, "reported as " + reading.kinds(one)));
      gold.nearMisses()
          .forEach(
              one -> line(out, pair, "near miss", one, "reported as " + reading.falseKinds(one)));
    }
  }

  private static void line(
      PrintStream out, PlantedPair pair, String what, Planted one, String outcome) {
    String words = pair.half().equals("dev") ? "\t" + one.first() + "\t" + one.second() : "";
    out.println(pair.id() + "\t" + what + "\t" + one.label() + "\t" + outcome + words);
  }

  private static PlantedReading read(PlantedPair pair, Product product) {
    try {
      Path folder = Files.createTempDirectory("parallax-planted");
      List<Path> files = pair.write(folder);
      PlantedReading reading = new PlantedReading(pair, product.dossier(files));
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
      return reading;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the pair " + pair.id(), e);
    }
  }

  /// Counts over the pairs of one half.
  private static final class Tally {
    private int pairs;
    private int joined;
    private int reported;
    private int right;
    private final List<Boolean> agreements = new ArrayList<>();
    private final List<Boolean> nearMisses = new ArrayList<>();
    private final List<Boolean> differences = new ArrayList<>();
    private final Map<String, List<Boolean>> byKind = new TreeMap<>();

    void add(PlantedPair pair, PlantedReading reading) {
      pairs++;
      joined += reading.joined() ? 1 : 0;
      reported += reading.reported();
      right += reading.right();
      pair.gold().agreements().forEach(one -> agreements.add(reading.agreed(one)));
      pair.gold().nearMisses().forEach(one -> nearMisses.add(reading.falseKinds(one).isEmpty()));
      for (Planted one : pair.gold().differences()) {
        List<String> kinds = reading.kinds(one);
        differences.add(!kinds.isEmpty());
        byKind
            .computeIfAbsent(one.label(), _ -> new ArrayList<>())
            .add(PlantedReading.rightKind(one, kinds));
      }
    }

    List<Score> scores(String name) {
      List<Boolean> rightKind = byKind.values().stream().flatMap(List::stream).toList();
      String kinds =
          byKind.entrySet().stream()
              .map(
                  kind ->
                      kind.getKey() + " " + hits(kind.getValue()) + "/" + kind.getValue().size())
              .collect(Collectors.joining(", ", " (", ")"));
      Score byKindScore = share(name + ".differences.kind", rightKind);
      return List.of(
          Score.share(name + ".joined", joined, pairs),
          share(name + ".agreements", agreements),
          share(name + ".differences", differences),
          new Score(byKindScore.name(), byKindScore.value(), byKindScore.detail() + kinds),
          share(name + ".near-misses", nearMisses),
          Score.share(name + ".reported", right, reported));
    }

    private static Score share(String name, List<Boolean> outcomes) {
      return Score.share(name, hits(outcomes), outcomes.size());
    }

    private static int hits(List<Boolean> outcomes) {
      return (int) outcomes.stream().filter(outcome -> outcome).count();
    }
  }
}
