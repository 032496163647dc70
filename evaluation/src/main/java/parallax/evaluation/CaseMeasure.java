package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/// A whole dossier against the hand-made gold of five real reports.
final class CaseMeasure implements Measure {
  private static final String CASE = "../cases/moscow";

  @Override
  public String title() {
    return "compare: five real reports, read by hand";
  }

  @Override
  public List<String> needs() {
    return List.of(CASE);
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Path folder = data.resolve(CASE).normalize();
    JsonNode gold = Data.json(folder.resolve("gold.json"));
    return new CaseReading(gold, product.dossier(Data.files(folder, ".txt")))
        .counts().stream().map(count -> count.score("case")).toList();
  }
}
