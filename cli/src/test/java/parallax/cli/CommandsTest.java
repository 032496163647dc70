package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final String GOOD =
      """
      Bakery wins prize for square bun

      March 3, 2026

      The bakery of Lower Hobble won the county prize on Monday with a square bun.

      “It stacks,” baker Nora Quill said. She sold 400 of them in a day.
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeOneGoodArticle() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD);
  }

  @Test
  void saysHowToGiveMoreMemory() {
    assertThat(Main.tooLittle(2L << 30)).contains("2048 MiB", "PARALLAX_MEMORY=4096m");
  }

  @Test
  void readPrintsOneLineAnArticle() throws IOException {
    Session session = Session.run("read", folder.toString());
    assertThat(session.status()).isZero();
    assertThat(session.lines()).hasSize(1);
    JsonNode article = new ObjectMapper().readTree(session.lines().getFirst());
    assertThat(article.path("title").asText()).isEqualTo("Bakery wins prize for square bun");
    assertThat(article.path("published").asText()).isEqualTo("2026-03-03");
    assertThat(article.path("text").asText()).contains("It stacks").doesNotContain("March 3, 2026");
  }

  @Test
  void asIsKeepsEveryCharacter() throws IOException {
    Session session = Session.run("read", "--as-is", folder.resolve("good.txt").toString());
    JsonNode article = new ObjectMapper().readTree(session.lines().getFirst());
    assertThat(article.path("text").asText()).isEqualTo(GOOD);
  }

  @Test
  void annotateGivesSpansIntoTheTextThatItPrints() throws IOException {
    Session session = Session.run("annotate", folder.toString());
    JsonNode article = new ObjectMapper().readTree(session.lines().getFirst());
    String text = article.path("text").asText();
    assertThat(article.path("quotes")).isNotEmpty();
    for (String kind : new String[] {"entities", "times", "figures"}) {
      for (JsonNode one : article.path(kind)) {
        int start = one.path("span").get(0).asInt();
        int end = one.path("span").get(1).asInt();
        assertThat(text.substring(start, end)).isEqualTo(one.path("text").asText());
      }
    }
  }

  @Test
  void eachBadInputIsNamedWithItsReasonAndTheRestIsDone() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    byte[] noise = new byte[40_000];
    new Random(1).nextBytes(noise);
    Files.write(folder.resolve("binary.bin"), noise);
    Files.write(
        folder.resolve("endless.txt"), "x".repeat(50_000_000).getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("cut.html"), "<html><head><title>Cut of");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.txt.gz")))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    Session session =
        Session.run("compare", folder.toString(), "-o", folder.resolve("o").toString());
    assertThat(session.status()).isEqualTo(Exit.SOME_REFUSED);
    assertThat(session.err())
        .contains("empty.txt: ", "binary.bin: ", "endless.txt: ", "cut.html: ", "bomb.txt.gz: ");
    assertThat(folder.resolve("o/index.html")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("o/dossier.json"))).contains("empty.txt");
  }

  @Test
  void aPageInWindows1252IsReadInItsCharset() throws IOException {
    Files.write(
        folder.resolve("good.txt"),
        """
        Café wins prize

        The café of Lower Hobble won the county prize on Monday with a bun.

        “It stacks,” baker Nora Quill said. She sold 400 of them in a day.
        """
            .getBytes(Charset.forName("windows-1252")));
    Session session = Session.run("read", folder.toString());
    assertThat(session.out()).contains("Café", "“It stacks,”");
  }

  @Test
  void nothingReadIsStatusThree() throws IOException {
    Files.delete(folder.resolve("good.txt"));
    Files.createFile(folder.resolve("empty.txt"));
    assertThat(Session.run("compare", folder.toString(), "--json").status())
        .isEqualTo(Exit.NOTHING);
    assertThat(Session.run("read", folder.resolve("no-such-file").toString()).status())
        .isEqualTo(Exit.NOTHING);
  }

  @Test
  void unusableArgumentsAreStatusTwo() {
    assertThat(Session.run().status()).isEqualTo(Exit.UNUSABLE);
    assertThat(Session.run("compare").status()).isEqualTo(Exit.UNUSABLE);
    assertThat(Session.run("comparre", "x").status()).isEqualTo(Exit.UNUSABLE);
    assertThat(Session.run("read", "--workers", "0", folder.toString()).status())
        .isEqualTo(Exit.UNUSABLE);
    Session unwritable =
        Session.run("compare", folder.toString(), "-o", folder.resolve("good.txt").toString());
    assertThat(unwritable.status()).isEqualTo(Exit.UNUSABLE);
    assertThat(unwritable.err()).contains("good.txt");
  }

  @Test
  void theSameArticleTwiceIsNamedNotCountedTwice() throws IOException {
    Files.writeString(folder.resolve("again.txt"), GOOD);
    Session session = Session.run("compare", folder.toString(), "--json");
    assertThat(session.err()).contains("is the same article as");
    JsonNode dossier = new ObjectMapper().readTree(session.out());
    assertThat(dossier.path("articles")).hasSize(1);
  }

  private static final String FOOT = "Baked on the premises, read in the valley";

  private static final String OTHER =
      """
      Hobble bridge shut for repairs

      March 4, 2026

      Cracks were found in two piers of the bridge at Upper Hobble, the county engineer said.

      Lorries have to drive by way of Marrow until May, and buses stop on either bank.
      """;

  @Test
  void whatRecursInUnlikeArticlesIsNotTheirText() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD + "\n" + FOOT + "\n");
    Files.writeString(folder.resolve("other.txt"), OTHER + "\n" + FOOT + "\n");
    Session compared = Session.run("compare", folder.toString(), "--json");
    JsonNode articles = new ObjectMapper().readTree(compared.out()).path("articles");
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).path("text").asText()).endsWith("in a day.");
    assertThat(articles.get(1).path("text").asText()).endsWith("on either bank.");
    assertThat(Session.run("compare", "--as-is", folder.toString(), "--json").out())
        .contains("either bank.\\n\\n" + FOOT);
  }

  @Test
  void anArticleIsKnownAgainWhateverItComesWith() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD + "\n" + FOOT + "\n");
    Files.writeString(folder.resolve("other.txt"), OTHER + "\n" + FOOT + "\n");
    String archive = folder.resolve("archive").toString();
    String other = folder.resolve("other.txt").toString();
    String good = folder.resolve("good.txt").toString();
    assertThat(Session.run("add", good, other, "--archive", archive).out())
        .contains("2 added, 0 known before");
    assertThat(Session.run("add", other, "--archive", archive).out())
        .contains("0 added, 1 known before");
    assertThat(Session.run("export", "--archive", archive).out()).doesNotContain(FOOT);
  }

  @Test
  void theSameInputGivesTheSameDossier() {
    String first = Session.run("compare", folder.toString(), "--json").out();
    assertThat(Session.run("compare", "--workers", "1", folder.toString(), "--json").out())
        .isEqualTo(first);
  }

  @Test
  void checkTellsAgreementFromDifference() throws IOException {
    Path pairs = folder.resolve("pairs.jsonl");
    Files.writeString(
        pairs,
        """
        {"id":"1","a":"The fire killed 12 people.","b":"Twelve people were killed by the fire."}
        {"id":"2","a":"The fire killed 12 people.","b":"The fire killed 40 people."}
        {"id":"3","a":"The fire killed 12 people."}
        """);
    Session session = Session.run("check", pairs.toString());
    assertThat(session.status()).isEqualTo(Exit.SOME_REFUSED);
    assertThat(session.err()).contains("#3");
    assertThat(session.lines()).hasSize(2);
    assertThat(session.lines().get(0)).contains("\"relation\":\"agree\"");
    assertThat(session.lines().get(1)).contains("\"relation\":\"differ\"", "\"kind\":\"figure\"");
  }

  @Test
  void groupSaysWhichArticlesShareText() throws IOException {
    Files.writeString(folder.resolve("copy.txt"), GOOD.replace("county", "village"));
    Session session = Session.run("group", "--copies", folder.toString());
    assertThat(session.lines()).hasSize(1);
    assertThat(session.out()).contains("\"containment\":0.");
  }
}
