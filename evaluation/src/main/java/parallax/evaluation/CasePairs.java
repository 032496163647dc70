package parallax.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.compare.SeenPair;
import parallax.model.Article;

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
    for (CaseStory story : CaseStory.of(one.gold(), articles)) {
      List<SeenPair> read = product.readings(story.articles(), false);
      Set<SeenPair> same = PairTable.sameStatements(labels, story.reports(), read);
      for (SeenPair pair : read) {
        String reportA = story.report(pair.a().article());
        String reportB = story.report(pair.b().article());
        String a = labels.words(reportA, pair.a());
        String b = labels.words(reportB, pair.b());
        if (known.add(List.of(a, b))) {
          Optional<String> contrary = labels.contrary(reportA, pair.a(), reportB, pair.b());
          int label = contrary.isPresent() ? 1 : same.contains(pair) ? 0 : 2;
          pairs.add(List.of(one.name(), a, b, label, contrary.orElse("")));
        }
      }
    }
    return pairs;
  }
}
