package parallax.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedTest {
  @TempDir Path folder;

  @Test
  void spreadLiesBetweenItsQuarters() {
    assertThat(Spread.of(new double[] {5, 1, 2, 4, 3})).isEqualTo(new Spread(3, 2, 4));
    assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void hotPathIsMeasuredInAJvmOfItsOwn() {
    Optional<HotPaths.Row> row =
        HotPaths.forked("trees", Duration.ofMillis(2), 3, Optional.empty(), List.of());

    assertThat(row).isPresent();
    assertThat(row.get().timing().cpu().median()).isPositive();
    assertThat(HotPaths.Row.of(row.get().line())).isEqualTo(row.get());
    assertThat(Table.line(row.get())).startsWith("| trees: a decision by ");
  }

  @Test
  void hotPathThatThereIsNotGivesNoRow() {
    assertThat(HotPaths.forked("none", Duration.ofMillis(2), 3, Optional.empty(), List.of()))
        .isEmpty();
  }

  @Test
  void pagesOfAFolderAreTakenPackedOrNot() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<p>One");
    Files.write(
        folder.resolve("b.html.gz"), Pages.packed("<p>Two".getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve("c.txt"), "no page");

    List<String> texts =
        Pages.some(Optional.of(folder)).stream()
            .map(page -> new String(page, StandardCharsets.UTF_8))
            .toList();

    assertThat(texts).containsExactly("<p>One", "<p>Two");
    assertThatThrownBy(() -> Pages.files(Files.createDirectory(folder.resolve("empty"))))
        .hasMessageContaining("no .html");
  }

  @Test
  void programIsWatchedToItsEnd() {
    Child.Ended ended = Child.run(List.of("sh", "-c", "echo one; echo two >&2; exit 3"), Map.of());

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.lines()).containsExactly("one");
    assertThat(ended.errors()).isEqualTo("two\n");
    assertThat(ended.seconds()).isPositive();
    assertThat(Child.run(List.of("there-is-no-such-program"), Map.of()).status()).isNegative();
  }

  @Test
  void libraryIsHeldBackOnlyWhereItIsTheOneThatIsKnown() {
    HexFormat hex = HexFormat.of();
    byte[] registers = hex.parseHex("31c90f01d0");
    byte[] leaf = hex.parseHex("b807000000b9010000000fa2");
    var library = new ByteArrayOutputStream();
    for (int place = 0; place < 4; place++) {
      library.writeBytes(new byte[] {1, 2, 3});
      library.writeBytes(registers);
      library.writeBytes(leaf);
    }

    String narrow = hex.formatHex(Avx2.narrowed(library.toByteArray()).orElseThrow());

    assertThat(narrow).isEqualTo("01020331c96a075831c031db31c931d290909090".repeat(4));
    library.writeBytes(leaf);
    assertThat(Avx2.narrowed(library.toByteArray())).isEmpty();
    assertThat(Avx2.narrowed(new byte[] {1, 2, 3})).isEmpty();
  }

  @Test
  void bundledRuntimeIsTheOneThatIsKnown() throws IOException {
    assumeTrue(Avx2.applies(), "not Linux on x86-64");

    assertThat(Avx2.flags(folder).ofKernels()).isTrue();
  }

  @Test
  void growthIsDrawnAsWellFormedSvg() throws Exception {
    String svg =
        GrowthPlot.of(
            List.of(
                new Growth.Step(1_000, 17.1, 63, 384),
                new Growth.Step(10_000, 129, 729, 513),
                new Growth.Step(100_000, 1_300, 800, 1_400)));

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(svg).contains(">100,000<", ">100 s<", ">1,000 MiB<");
  }

  @Test
  void tableTakesItsPlaceBetweenTheMarks() {
    String page = "a\n<!-- speed: made -->\nold\n<!-- /speed -->\nb\n";

    assertThat(Marked.replaced(page, "new $1"))
        .isEqualTo("a\n<!-- speed: made -->\nnew $1\n<!-- /speed -->\nb\n");
    assertThatThrownBy(() -> Marked.replaced("nothing", "new")).hasMessageContaining("marks");
  }

  /// A checkout with a launcher and a script of peers that say what they are to say.
  private Path checkout(String peers) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path launcher = home.resolve("parallax");
    Files.writeString(launcher, "#!/bin/sh\necho parallax\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path script = home.resolve("evaluation/peers/run.sh");
    Files.createDirectories(script.getParent());
    Files.writeString(script, peers);
    return home;
  }

  private String table(Path home, Optional<Path> pages, Optional<Path> work) throws IOException {
    var printed = new ByteArrayOutputStream();
    var plan = new Table.Plan(2, 2, List.of("trees", "decoding"), Duration.ofMillis(2), 3, 2);
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new Table(home, pages, work, plan, out).run(false);
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everythingIsMeasuredAndMissingPeersAreNamed() throws IOException {
    Path home =
        checkout(
            """
            mkdir -p "$2/html" && cp "$1"/* "$2/html"
            printf 'read\\tQuick.js 1\\t40.0\\t135\\n'
            printf 'read\\tslow 2\\tskipped\\tpip cannot install it\\n'
            printf 'annotate\\tCore 4\\t4000.0\\t4181\\n'
            """);
    Path pages = Files.createDirectory(folder.resolve("pages"));
    var news = new parallax.evaluation.load.InventedNews();
    for (int number = 0; number < 3; number++) {
      Files.writeString(pages.resolve(number + ".html"), news.page(number));
    }

    String table = table(home, Optional.of(pages), Optional.of(folder.resolve("work")));

    assertThat(table)
        .contains("| ms an article, 3 articles | read | annotate | sketch | place | tie | compare")
        .contains("| all that the processor has | ")
        .contains("| AVX2 alone")
        .contains("| trees: a decision by ")
        .contains("| decoding: bytes to text")
        .contains("| `--version` | ")
        .contains("| annotate | ")
        .contains("Quick.js 1: 40.0 |")
        .contains("slow 2: skipped, pip cannot install it |")
        .contains("Quick.js 1, then Core 4: 4040 |");
  }

  @Test
  void withoutPeersItSaysSo() throws IOException {
    assertThat(table(checkout("exit 1"), Optional.empty(), Optional.empty()))
        .contains("| ms an article, 2 articles |")
        .contains("Peers: skipped");
  }
}
