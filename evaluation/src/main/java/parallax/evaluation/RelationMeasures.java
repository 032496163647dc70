package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parallax.compare.Verdict;
import parallax.compare.Verdict.Relation;

/// How well two statements are told to agree, differ or neither, and how alike they are.
final class RelationMeasures {
  private static final Map<String, Relation> LABELS =
      Map.of(
          "SUPPORTS", Relation.AGREE,
          "REFUTES", Relation.DIFFER,
          "NOT ENOUGH INFO", Relation.NEITHER);

  private RelationMeasures() {}

  static List<Measure> all() {
    return List.of(
        new Claims(),
        new Sentences("dev"),
        new Sentences("kept"),
        new Likeness("2013"),
        new Likeness("2014"),
        new Likeness("2015"));
  }

  /// Claims against evidence.
  private static final class Claims implements Measure {
    @Override
    public String title() {
      return "check: claims against evidence";
    }

    @Override
    public List<String> needs() {
      return List.of("contradiction/vitaminc.jsonl");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      int right = 0;
      int total = 0;
      Map<Relation, Prf> withDigits = new EnumMap<>(Relation.class);
      for (JsonNode pair : Data.jsonLines(data.resolve(needs().getFirst()))) {
        Relation gold = LABELS.get(pair.path("label").asText());
        String claim = pair.path("claim").asText();
        Relation found = product.check(pair.path("evidence").asText(), claim).relation();
        total++;
        right += gold == found ? 1 : 0;
        if (claim.chars().anyMatch(Character::isDigit)) {
          Prf differ =
              new Prf(
                  gold == Relation.DIFFER && found == Relation.DIFFER ? 1 : 0,
                  gold != Relation.DIFFER && found == Relation.DIFFER ? 1 : 0,
                  gold == Relation.DIFFER && found != Relation.DIFFER ? 1 : 0);
          withDigits.merge(Relation.DIFFER, differ, Prf::plus);
        }
      }
      return List.of(
          Score.share("relation.claims.accuracy", right, total),
          Score.of(
              "relation.claims.digits.differ.f1",
              withDigits.getOrDefault(Relation.DIFFER, new Prf(0, 0, 0))));
    }
  }

  /// Invented sentences of outlets: one tells the same as another does, one cannot be true as well,
  /// one only looks alike.
  ///
  /// @param half `dev` for building, `kept` for measuring only
  private record Sentences(String half) implements Measure {
    @Override
    public String title() {
      return "check: invented sentences, " + half;
    }

    @Override
    public List<String> needs() {
      return List.of();
    }

    @Override
    public String digest(Path data) {
      return Data.digest(Stream.of(resource()));
    }

    @Override
    public List<Score> run(Path data, Product product) {
      int right = 0;
      int total = 0;
      Prf differ = new Prf(0, 0, 0);
      for (JsonNode group : Data.jsonLines(resource())) {
        String told = group.path("told").asText();
        Map<Relation, String> others =
            Map.of(
                Relation.AGREE, group.path("same").path(0).asText(),
                Relation.DIFFER, group.path("differs").path(0).path("text").asText(),
                Relation.NEITHER, group.path("near").path(0).asText());
        for (Map.Entry<Relation, String> other : others.entrySet()) {
          Relation found = product.check(told, other.getValue()).relation();
          boolean gold = other.getKey() == Relation.DIFFER;
          boolean said = found == Relation.DIFFER;
          total++;
          right += found == other.getKey() ? 1 : 0;
          differ =
              differ.plus(
                  new Prf(gold && said ? 1 : 0, !gold && said ? 1 : 0, gold && !said ? 1 : 0));
        }
      }
      return List.of(
          Score.share("relation.sentences." + half + ".accuracy", right, total),
          Score.of("relation.sentences." + half + ".differ.f1", differ));
    }

    private byte[] resource() {
      return Data.resource("sentences/" + half + ".jsonl");
    }
  }

  /// Graded similarity of headlines: Pearson's correlation.
  private record Likeness(String year) implements Measure {
    @Override
    public String title() {
      return "check: likeness of headlines, " + year;
    }

    @Override
    public List<String> needs() {
      return List.of("alignment/headlines-" + year + ".tsv");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      List<String[]> rows =
          Data.text(data.resolve(needs().getFirst()))
              .lines()
              .map(line -> line.split("\t", -1))
              .filter(row -> row.length >= 3 && !row[0].isBlank())
              .toList();
      double[] gold = new double[rows.size()];
      double[] found = new double[rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        Verdict verdict = product.check(rows.get(i)[1], rows.get(i)[2]);
        gold[i] = Double.parseDouble(rows.get(i)[0]);
        found[i] = verdict.similarity();
      }
      return List.of(
          new Score(
              "relation.headlines-" + year + ".pearson",
              pearson(gold, found),
              rows.size() + " pairs"));
    }
  }

  static double pearson(double[] x, double[] y) {
    double meanX = java.util.Arrays.stream(x).average().orElse(0);
    double meanY = java.util.Arrays.stream(y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }
}
