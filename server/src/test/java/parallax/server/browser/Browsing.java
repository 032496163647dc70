package parallax.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parallax.tell.browser.Chromium;

/// Tests that look through a browser; skipped, visibly, where there is no Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Browsing {
  private @Nullable Chromium chromium;

  @BeforeAll
  void startBrowser(@TempDir Path folder) throws IOException {
    Optional<Path> program = Chromium.find();
    assumeTrue(
        program.isPresent(),
        "no Chromium on PATH, in -Dparallax.chromium or in CHROMIUM: the pages are not tested");
    chromium = Chromium.start(program.orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  Chromium tab() {
    if (chromium == null) {
      throw new IllegalStateException("not started");
    }
    return chromium;
  }

  String text(String selector) {
    return tab().eval("document.querySelector('" + selector + "').innerText").asText();
  }

  int count(String selector) {
    return tab().eval("document.querySelectorAll('" + selector + "').length").asInt();
  }

  String here() {
    return tab().eval("location.pathname").asText();
  }
}
