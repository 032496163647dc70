package parallax.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documents say about the checkout is true.
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]\\n]+\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+)$");
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

  /// A row of ARCHITECTURE.md's table of modules: its first cell is the module in backticks.
  private static final Pattern MODULE_ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

  private static final Pattern PACKAGE = Pattern.compile("`(parallax\\.[a-z]+(?:\\.[a-z]+)*)`");

  @Test
  void linksLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : Checkout.files(path -> path.toString().endsWith(".md"))) {
      String text = FENCE.matcher(Checkout.read(page)).replaceAll("");
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        if (!leadsSomewhere(page, link.group(1))) {
          broken.add(Checkout.ROOT.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void architectureNamesExactlyTheModulesThatThereAre() {
    String page = Checkout.read(Checkout.ROOT.resolve("ARCHITECTURE.md"));
    List<String> named =
        MODULE_ROW.matcher(page).results().map(row -> row.group(1)).sorted().toList();
    assertThat(named).isEqualTo(Checkout.modules().stream().sorted().toList());
  }

  @Test
  void packagesNamedInDocumentsExist() {
    List<String> missing = new ArrayList<>();
    for (Path page : Checkout.files(path -> path.toString().endsWith(".md"))) {
      Matcher name = PACKAGE.matcher(Checkout.read(page));
      while (name.find()) {
        if (!packageExists(name.group(1))) {
          missing.add(Checkout.ROOT.relativize(page) + ": " + name.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void changelogHasAnUnreleasedPart() {
    assertThat(Checkout.read(Checkout.ROOT.resolve("CHANGELOG.md"))).contains("## Unreleased");
  }

  private static boolean packageExists(String name) {
    String folder = name.replace('.', '/');
    return Checkout.modules().stream()
        .anyMatch(
            module ->
                Files.isDirectory(Checkout.ROOT.resolve(module + "/src/main/java/" + folder))
                    || Files.isDirectory(
                        Checkout.ROOT.resolve(module + "/src/test/java/" + folder)));
  }

  private static boolean leadsSomewhere(Path page, String target) {
    if (target.matches("(?i)(https?|mailto):.*")) {
      return URI.create(target).getScheme() != null;
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file =
        path.isEmpty()
            ? page
            : page.resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8)).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return hash < 0 || anchors(file).contains(target.substring(hash + 1));
  }

  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(Checkout.read(page))
        .results()
        .map(heading -> anchor(heading.group(1)))
        .toList();
  }

  /// As code hosts make a heading's anchor: lower case, punctuation gone, blanks to hyphens.
  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
