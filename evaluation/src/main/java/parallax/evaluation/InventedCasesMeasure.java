package parallax.evaluation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (InventedCase one : InventedCase.of(half)) {
        sha.update(one.gold().toString().getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(one.reports()).values().forEach(sha::update);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
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
