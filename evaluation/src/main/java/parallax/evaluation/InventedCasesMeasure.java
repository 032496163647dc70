package parallax.evaluation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whole dossiers of invented reports against what their writers planted in them: comes with the
/// project and needs no data.
final class InventedCasesMeasure implements Measure {
  private final String half;

  InventedCasesMeasure(String half) {
    this.half = half;
  }

  @Override
  public String title() {
    return "compare: invented cases, " + half;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String digest(Path data) {
    return Data.digest(
        InventedCase.of(half).stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.gold().toString().getBytes(StandardCharsets.UTF_8)),
                        new TreeMap<>(one.reports()).values().stream())));
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Map<String, CaseReading.Count> sums = new LinkedHashMap<>();
    for (InventedCase one : InventedCase.of(half)) {
      CaseReading reading = new CaseReading(one.gold(), one.onDisk(product::dossier));
      reading.counts().forEach(count -> sums.merge(count.name(), count, CaseReading.Count::plus));
    }
    List<Score> scores = new ArrayList<>();
    sums.values().stream()
        .filter(count -> count.total() > 0)
        .forEach(count -> scores.add(count.score("cases." + half)));
    return List.copyOf(scores);
  }
}
