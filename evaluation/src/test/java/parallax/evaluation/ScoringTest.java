package parallax.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTest {
  @TempDir Path data;

  @Test
  void fIsTheHarmonicMean() {
    Prf prf = new Prf(6, 2, 4);
    assertThat(prf.precision()).isEqualTo(0.75);
    assertThat(prf.recall()).isEqualTo(0.6);
    assertThat(prf.f()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
    assertThat(new Prf(0, 0, 0).f()).isZero();
  }

  @Test
  void pagesOfOneSiteAreHeldOutTogether() {
    int fold = HeldOut.fold("https://www.gull.co.uk/news/crane?x=1");

    assertThat(HeldOut.fold("http://blog.gull.co.uk:8080/other")).isEqualTo(fold);
    assertThat(fold).isBetween(0, 4);
  }

  @Test
  void bCubedOfABrokenAndAMixedCluster() {
    Map<String, String> gold = Map.of("a", "1", "b", "1", "c", "2", "d", "2");
    assertThat(Clusters.bCubed(gold, gold)).isEqualTo(1.0);
    // One big cluster: precision one half, recall one.
    Map<String, String> one = Map.of("a", "x", "b", "x", "c", "x", "d", "x");
    assertThat(Clusters.bCubed(gold, one)).isCloseTo(2.0 / 3, within(1e-12));
    // Nothing found: each is alone, precision one, recall one half.
    assertThat(Clusters.bCubed(gold, Map.of())).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void shinglesAreRunsOfFourWords() {
    Map<String, Integer> bag = Shingles.of("The sea, the sea: the sea the sea!");
    assertThat(bag).containsEntry("the sea the sea", 2).containsEntry("The sea the sea", 1);
    assertThat(Shingles.size(bag)).isEqualTo(5);
    assertThat(Shingles.shared(bag, Shingles.of("the sea the sea"))).isEqualTo(1);
    assertThat(Shingles.of("")).isEmpty();
  }

  @Test
  void missingDataIsSaidNotPassedOver() {
    List<String> titles =
        Main.measures().stream().filter(one -> !one.needs().isEmpty()).map(Measure::title).toList();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status = Main.run(data, titles, new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(3);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains("skipped: "))
        .hasSameSizeAs(titles);
  }

  @Test
  void aMeasureRunsOnWhatIsThere() throws IOException {
    Files.createDirectories(data.resolve("stories"));
    Files.writeString(
        data.resolve("stories/trios.jsonl"),
        """
        {"id":"1","story":"x","title":"Ferry runs aground off Skarholm","text":"The ferry Saint Odile ran aground on a reef off Skarholm on Tuesday with 212 people on board."}
        {"id":"2","story":"x","title":"Ferry aground on Skarholm reef","text":"A ferry with 212 people on board, the Saint Odile, ran onto a reef off Skarholm on Tuesday."}
        {"id":"3","story":"y","title":"Marrow wins prize","text":"A marrow of 96 kilograms won the giant vegetable prize at the Brackwater Show."}
        """);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status =
        Main.run(data, List.of("trios"), new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(status).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("stories.trios.bcubed", "1.000", "2 stories for 2")
        .contains("the data is not that of the floor");
  }

  @Test
  void everyFloorBelongsToAMeasure() {
    Set<String> prefixes = new HashSet<>();
    Floors.load().all().keySet().forEach(name -> prefixes.add(name.replaceAll("\\..*", "")));
    assertThat(
            Set.of(
                "extraction",
                "dates",
                "quotes",
                "entities",
                "times",
                "figures",
                "stories",
                "copies",
                "relation",
                "case",
                "cases",
                "folders",
                "planted",
                "tellings"))
        .containsAll(prefixes);
    Floors.load()
        .all()
        .values()
        .forEach(floor -> assertThat(floor.value()).isGreaterThan(0).isLessThanOrEqualTo(1));
  }
}
