package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.compare.SeenPair;
import parallax.model.Article;
import parallax.model.ArticleId;

/// Writes pairs of sentences of the invented cases with how they stand to each other by the gold,
/// for `training/relation/train.py`.
final class CasePairs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CasePairs() {}

  /// Of the half `dev`, the pairs that may tell one thing, each once.
  ///
  /// @param args the file to write, JSON Lines: an array of the case, the two sentences, 0 where
  ///     they tell the same, 1 where they are contrary, 2 else, and in what they are contrary
  public static void main(String[] args) throws IOException {
    Product product = new Product();
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
      for (InventedCase one : InventedCase.of("dev")) {
        for (List<Object> pair : pairs(one, product)) {
          out.println(JSON.writeValueAsString(pair));
        }
      }
    }
  }

  private static List<List<Object>> pairs(InventedCase one, Product product) {
    Map<String, Article> articles = one.onDisk(files -> PairTable.read(product, files));
    CaseLabels labels = new CaseLabels(one.gold(), articles);
    Set<List<String>> known = new HashSet<>();
    List<List<Object>> pairs = new ArrayList<>();
    for (JsonNode story : one.gold().path("stories")) {
      Map<ArticleId, String> reports = new HashMap<>();
      List<Article> own = new ArrayList<>();
      for (JsonNode report : story) {
        Article article = articles.get(report.asText());
        if (article != null) {
          reports.put(article.id(), report.asText());
          own.add(article);
        }
      }
      List<SeenPair> read = product.readings(own, false);
      Set<SeenPair> same = PairTable.sameStatements(labels, reports, read);
      for (SeenPair pair : read) {
        String a = labels.words(reports.getOrDefault(pair.a().article(), ""), pair.a());
        String b = labels.words(reports.getOrDefault(pair.b().article(), ""), pair.b());
        if (known.add(List.of(a, b))) {
          Optional<String> contrary =
              labels.contrary(
                  reports.getOrDefault(pair.a().article(), ""),
                  pair.a(),
                  reports.getOrDefault(pair.b().article(), ""),
                  pair.b());
          int label = contrary.isPresent() ? 1 : same.contains(pair) ? 0 : 2;
          pairs.add(List.of(one.name(), a, b, label, contrary.orElse("")));
        }
      }
    }
    return pairs;
  }
}
