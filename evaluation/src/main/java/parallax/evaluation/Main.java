package parallax.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures every stage on what data is present, says what is missing, and holds the figures
/// against their floors.
///
/// Arguments: the data folder (`../shared/data` unless given), then parts of measure titles to run
/// only those. Exit status: 0 every figure at or above its floor, 1 one below, 3 nothing to
/// measure.
public final class Main {
  private static final double ROUNDING = 5e-4;

  private Main() {}

  public static void main(String[] args) {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    List<String> only = List.of(args).subList(Math.min(1, args.length), args.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(data, only, out));
  }

  static List<Measure> measures() {
    return Stream.of(
            ReadMeasures.all(),
            AnnotateMeasures.all(),
            TimeMeasures.all(),
            GroupMeasures.all(),
            RelationMeasures.all(),
            List.<Measure>of(
                new CaseMeasure(),
                new InventedCasesMeasure("dev"),
                new InventedCasesMeasure("kept"),
                new TellingsMeasure("kept"),
                new PlantedMeasure("dev"),
                new PlantedMeasure("kept")))
        .flatMap(List::stream)
        .toList();
  }

  static int run(Path data, List<String> only, PrintStream out) {
    Floors floors = Floors.load();
    Product product = new Product();
    int ran = 0;
    List<String> fallen = new ArrayList<>();
    for (Measure measure : measures()) {
      if (!only.isEmpty() && only.stream().noneMatch(measure.title()::contains)) {
        continue;
      }
      List<String> missing =
          measure.needs().stream().filter(need -> !Files.exists(data.resolve(need))).toList();
      if (!missing.isEmpty()) {
        out.printf("%-42s skipped: %s missing%n", measure.title(), String.join(", ", missing));
        continue;
      }
      ran++;
      String digest = measure.digest(data);
      for (Score score : measure.run(data, product)) {
        Optional<Floors.Floor> floor = floors.of(score.name());
        String verdict = verdict(score, floor, digest);
        out.printf("%-38s %.3f  %-34s %s%n", score.name(), score.value(), score.detail(), verdict);
        if (verdict.startsWith("BELOW")) {
          fallen.add(score.name());
        }
      }
    }
    if (ran == 0) {
      out.println("nothing to measure in " + data);
      return 3;
    }
    return fallen.isEmpty() ? 0 : 1;
  }

  private static String verdict(Score score, Optional<Floors.Floor> floor, String digest) {
    if (floor.isEmpty()) {
      return "no floor yet (data " + digest + ")";
    }
    if (!floor.get().digest().equals(digest)) {
      return "not held to its floor: the data is not that of the floor, but " + digest;
    }
    return score.value() < floor.get().value() - ROUNDING
        ? "BELOW its floor %.3f".formatted(floor.get().value())
        : "floor %.3f".formatted(floor.get().value());
  }
}
