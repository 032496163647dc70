package parallax.tell.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.AnnotatedArticle;
import parallax.model.Dossier;
import parallax.model.Span;
import parallax.tell.fixture.Ferry;
import parallax.tell.page.Page;

/// The page as a reader has it. Skipped, visibly, where there is no Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageInBrowserTest {
  private static final Dossier DOSSIER = Ferry.dossier();

  private @Nullable Chromium chromium;
  private String address = "";

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Optional<Path> program = Chromium.find();
    assumeTrue(
        program.isPresent(),
        "no Chromium on PATH, in -Dparallax.chromium or in CHROMIUM: the page is not tested");
    Path page = folder.resolve("index.html");
    Files.writeString(page, Page.write(DOSSIER));
    address = page.toUri().toString();
    chromium = Chromium.start(program.orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws InterruptedException {
    tab().newTab();
    tab().size(1280, 900);
    tab().open(address);
  }

  private Chromium tab() {
    if (chromium == null) {
      throw new IllegalStateException("not started");
    }
    return chromium;
  }

  @Test
  void opensFromTheDiskWithoutErrorsAndAsksForNothing() {
    assertThat(tab().eval("document.title").asText()).isEqualTo("2 stories – Parallax");
    assertThat(tab().faults()).isEmpty();
    assertThat(tab().requests()).allMatch(url -> url.equals(address) || url.startsWith("data:"));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    assertThat(
            tab()
                .eval(
                    """
                    [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
                      .filter(h => !document.getElementById(h.slice(1)))\
                    """)
                .toString())
        .isEqualTo("[]");
  }

  @Test
  void noAnchorStandsTwice() {
    assertThat(
            tab()
                .eval(
                    """
                    [...document.querySelectorAll('[id]')].map(e => e.id)
                      .filter((id, i, all) => all.indexOf(id) !== i)\
                    """)
                .toString())
        .isEqualTo("[]");
  }

  @Test
  void everySourceLinkLightsExactlyItsWords() {
    JsonNode links =
        tab()
            .eval(
                """
                (() => {
                  let lit = [];
                  document.addEventListener('parallax:lit', e => lit = e.detail);
                  return [...document.querySelectorAll('a[data-w]')].map(a => {
                    a.click();
                    return [a.getAttribute('href').slice(1).split('-')[0], a.dataset.w, lit.join('')];
                  });
                })()\
                """);
    assertThat(links).hasSizeGreaterThan(80);
    for (JsonNode link : links) {
      int number = Integer.parseInt(link.get(0).asText().substring(1));
      AnnotatedArticle article = DOSSIER.articles().get(number - 1);
      var expected = new StringBuilder();
      for (String words : link.get(1).asText().split(" ")) {
        String[] ends = words.split("-");
        expected.append(
            article.words(Span.of(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))));
      }
      assertThat(bare(link.get(2).asText())).isEqualTo(bare(expected.toString()));
    }
  }

  /// What HTML cannot hold is shown as U+FFFD; white space between two sentences is not lit.
  private static String bare(String words) {
    String shown =
        words
            .codePoints()
            .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return shown.replaceAll("\\s+", "");
  }

  @Test
  void aSourceLinkGoesToTheSentenceAndBackLeadsToTheFinding() throws InterruptedException {
    tab().eval("document.querySelector('#s1-d4 a[data-w]').click()");
    Thread.sleep(100);
    assertThat(tab().eval("document.querySelector(':target').textContent").asText())
        .contains("The coastguard pulled the ship free at dawn.");
    assertThat(tab().eval("[...CSS.highlights.get('lit')].map(String).join('')").asText())
        .isEqualTo("The coastguard pulled the ship free at dawn.");

    tab().eval("document.querySelector(':target .margin').click()");
    Thread.sleep(100);
    assertThat(tab().eval("document.querySelector(':target').id").asText()).isEqualTo("s1-d4");
  }

  @Test
  void fromASentenceThePointIsReachedEvenInsideWhatIsFolded() throws InterruptedException {
    tab().eval("document.querySelector('a.to[href=\"#s1-p6\"]').click()");
    Thread.sleep(100);
    assertThat(tab().eval("document.querySelector('#s1-p6').checkVisibility()").asBoolean())
        .isTrue();
  }

  @Test
  void keysWalkTheDifferencesAndOpenTheirSource() throws InterruptedException {
    String focused = "document.activeElement.id";
    tab().key("j");
    assertThat(tab().eval(focused).asText()).isEqualTo("s1-d1");
    tab().key("j");
    assertThat(tab().eval(focused).asText()).isEqualTo("s1-d2");
    tab().key("k");
    assertThat(tab().eval(focused).asText()).isEqualTo("s1-d1");
    tab().key("o");
    Thread.sleep(100);
    assertThat(tab().eval("location.hash").asText()).startsWith("#a3-");
    tab().key("b");
    Thread.sleep(200);
    assertThat(tab().eval("location.hash").asText()).isEmpty();
  }

  @Test
  void aContestedWordShowsWhatTheOthersSayOnFocus() {
    tab().eval("document.querySelector('.cw').focus()");
    assertThat(tab().eval("document.querySelector('.cw + .tip').checkVisibility()").asBoolean())
        .isTrue();
    assertThat(tab().eval("document.querySelector('.cw + .tip').innerText").asText())
        .contains("some 230")
        .contains("Coastline Wire: more than 200");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1280})
  void nothingIsWiderThanTheWindow(int width) {
    tab().size(width, 900);
    tab().eval("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(tab().eval("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"screen, light", "screen, dark", "print, light"})
  void textStandsOutFromItsBackground(String type, String scheme) {
    tab().media(type, scheme);
    tab().eval("document.querySelectorAll('details').forEach(d => d.open = true)");
    JsonNode faint = tab().eval(CONTRAST);
    assertThat(StreamSupport.stream(faint.spliterator(), false).map(JsonNode::asText)).isEmpty();
    tab().media("screen", "light");
  }

  /// Every visible element with words of its own whose contrast is below 4.5 (WCAG 2.2, AA).
  private static final String CONTRAST =
      """
      (() => {
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const rgb = colour => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return canvas.getImageData(0, 0, 1, 1).data;
        };
        const light = c => [0, 1, 2].map(i => c[i] / 255)
          .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const behind = e => {
          for (; e; e = e.parentElement) {
            const colour = rgb(getComputedStyle(e).backgroundColor);
            if (colour[3] === 255) return colour;
          }
          return rgb('white');
        };
        return [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.closest('svg, script'))
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(e => {
            const a = light(rgb(getComputedStyle(e).color)), b = light(behind(e));
            return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e];
          })
          .filter(([ratio]) => ratio < 4.5)
          .map(([ratio, e]) => ratio.toFixed(2) + ' ' + e.className + ' ' + e.textContent.slice(0, 40));
      })()\
      """;

  @Test
  void darkIsDark() {
    tab().media("screen", "dark");
    assertThat(tab().eval("getComputedStyle(document.documentElement).backgroundColor").asText())
        .isEqualTo("rgb(23, 22, 20)");
    tab().media("screen", "light");
  }

  @Test
  void onPaperLinksBecomeNotes() {
    assertThat(Base64.getDecoder().decode(tab().pdf())).hasSizeGreaterThan(10_000);
    tab().media("print", "light");
    assertThat(
            tab().eval("document.querySelector('.account .m .no').checkVisibility()").asBoolean())
        .isTrue();
    assertThat(tab().eval("document.querySelector('.contents').checkVisibility()").asBoolean())
        .isFalse();
    tab().media("screen", "light");
  }

  @Test
  void canBeReadWithoutScript() throws InterruptedException {
    tab().newTab();
    tab().scripts(false);
    tab().open(address + "#a1-1");
    String shade = "getComputedStyle(document.querySelector('#a1-1 > .t')).backgroundColor";
    assertThat(tab().eval(shade).asText()).isEqualTo("rgb(255, 229, 138)");
    assertThat(tab().eval("document.querySelector('#s1-d1').checkVisibility()").asBoolean())
        .isTrue();
    tab().scripts(true);
  }

  @Test
  void headingsDoNotSkipALevelAndThereIsOneMain() {
    assertThat(
            tab()
                .eval(
                    """
                    (() => {
                      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                        .map(h => Number(h.tagName[1]));
                      return levels.filter((l, i) => l > (levels[i - 1] || 0) + 1);
                    })()\
                    """)
                .toString())
        .isEqualTo("[]");
    assertThat(tab().eval("document.querySelectorAll('main').length").asInt()).isEqualTo(1);
    assertThat(tab().eval("document.querySelectorAll('h1').length").asInt()).isEqualTo(1);
    assertThat(
            tab().eval("[...document.querySelectorAll('th')].filter(t => !t.scope).length").asInt())
        .isZero();
  }
}
