package parallax.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parallax.language.LanguageDetector;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;
import parallax.read.html.Page;
import parallax.read.html.PageReader;
import parallax.read.plain.PlainCleaner;
import parallax.read.plain.PlainText;
import parallax.text.ContentHash;

/// Makes articles of decoded input.
final class Articles {
  private static final String NOTHING_LEFT = "nothing is left of it that reads as an article";

  private final ReadOptions options;
  private final PageReader pages;

  Articles(ReadOptions options) {
    this.options = options;
    this.pages = new PageReader(options.limits().elementDepth());
  }

  /// What a record of JSON Lines says beside its text.
  record Given(
      Optional<String> id,
      Optional<String> title,
      Optional<Moment> published,
      Optional<String> outlet,
      Optional<String> url) {
    static final Given NOTHING =
        new Given(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  Reading page(String source, String html) {
    return page(source, html, Given.NOTHING);
  }

  Reading page(String source, String html, Given given) {
    Optional<Page> read = pages.read(html, given.url(), today());
    if (read.isEmpty()) {
      return Reading.refused(
          source, "it has more than " + PageReader.MOST_BLOCKS + " pieces of text");
    }
    Page page = read.get();
    String text = page.text();
    if (text.isEmpty()) {
      return Reading.refused(source, NOTHING_LEFT);
    }
    if (text.length() > options.limits().textChars()) {
      return tooLong(source);
    }
    return accept(
        source,
        given,
        new Found(
            page.title(),
            page.byline(),
            page.outlet(),
            page.url(),
            page.language(),
            page.published()),
        text);
  }

  Reading text(String source, String text) {
    return text(source, text, Given.NOTHING);
  }

  Reading text(String source, String text, Given given) {
    if (text.isBlank()) {
      return Reading.refused(source, "it holds no words");
    }
    if (text.length() > options.limits().textChars()) {
      return tooLong(source);
    }
    if (hasOverlongLine(text)) {
      return Reading.refused(
          source, "a line of it is longer than " + options.limits().lineChars() + " characters");
    }
    if (options.asIs()) {
      return accept(source, given, Found.NOTHING, text);
    }
    PlainText clean = PlainCleaner.clean(text, DayOrder.of(LanguageDetector.detect(text)));
    if (clean.paragraphs().isEmpty()) {
      return Reading.refused(source, NOTHING_LEFT);
    }
    LocalDate last = today().plusDays(1);
    Published published =
        clean
            .published()
            .filter(m -> !m.day().isAfter(last))
            .map(m -> m.published("text"))
            .orElseGet(Published.Unknown::new);
    return accept(
        source,
        given,
        new Found(
            clean.title(),
            clean.byline(),
            clean.outlet(),
            Optional.empty(),
            Optional.empty(),
            published),
        clean.text());
  }

  /// What was found beside the text.
  private record Found(
      Optional<String> title,
      List<String> byline,
      Optional<String> outlet,
      Optional<String> url,
      Optional<String> language,
      Published published) {
    static final Found NOTHING =
        new Found(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Published.Unknown());
  }

  private Reading accept(String source, Given given, Found found, String text) {
    Optional<String> outlet = given.outlet().or(found::outlet);
    Optional<String> url = given.url().or(found::url);
    String id =
        given.id().orElseGet(() -> ContentHash.hex(outlet.orElse(""), url.orElse(""), text));
    return new Reading.Accepted(
        new Article(
            new ArticleId(id),
            new Provenance(source, url, outlet),
            given.title().or(found::title),
            found.byline(),
            given.published().map(m -> m.published("given")).orElse(found.published()),
            found.language().orElseGet(() -> LanguageDetector.detect(text)),
            text));
  }

  private Reading tooLong(String source) {
    return Reading.refused(
        source, "its text is longer than " + options.limits().textChars() + " characters");
  }

  private boolean hasOverlongLine(String text) {
    int most = options.limits().lineChars();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      } else if (i - start >= most) {
        return true;
      }
    }
    return false;
  }

  private LocalDate today() {
    return LocalDate.now(options.clock());
  }
}
