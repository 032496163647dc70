package parallax.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import parallax.language.LanguageDetector;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;
import parallax.read.html.Page;
import parallax.read.html.PageReader;
import parallax.read.pdf.PdfText;
import parallax.read.plain.PlainCleaner;
import parallax.read.plain.PlainText;
import parallax.text.ContentHash;

/// Makes articles of decoded input.
final class Articles {
  private static final String NOTHING_LEFT = "nothing is left of it that reads as an article";

  /// Long live blogs have some 30,000; the parsed tree of so many takes about 100 MB.
  static final int MOST_TAGS = 300_000;

  /// Pages from this length on are read one at a time, so that memory is bounded by one of them.
  private static final int LARGE_PAGE_CHARS = 1 << 20;

  /// What every refusal begins with that should not have happened.
  static final String DEFECT = "it trips Parallax up, which is a defect: ";

  private final ReadOptions options;
  private final PageReader pages;
  private final Semaphore largePages = new Semaphore(1);

  Articles(ReadOptions options) {
    this.options = options;
    this.pages = new PageReader(options.limits().elementDepth(), options.ranker());
  }

  /// Where and when a page was found.
  ///
  /// @param address that it was fetched from
  /// @param captured the day on which it was fetched: it cannot have been published later
  record Setting(Optional<String> address, Optional<LocalDate> captured) {
    static final Setting NOTHING = new Setting(Optional.empty(), Optional.empty());
  }

  Reading page(String source, String html, Given given, Setting setting) {
    if (html.isBlank()) {
      return Reading.refused(source, "it holds no words");
    }
    if (tags(html) > MOST_TAGS) {
      return Reading.refused(source, "it has more than " + MOST_TAGS + " tags");
    }
    boolean large = html.length() > LARGE_PAGE_CHARS;
    if (large) {
      largePages.acquireUninterruptibly();
    }
    try {
      return parsed(source, html, given, setting);
    } catch (RuntimeException | StackOverflowError e) {
      // One page must not take the others with it, whatever it holds; see docs/stages/read.md.
      return Reading.refused(source, DEFECT + e);
    } finally {
      if (large) {
        largePages.release();
      }
    }
  }

  private Reading parsed(String source, String html, Given given, Setting setting) {
    LocalDate last = setting.captured().filter(today()::isAfter).orElse(today());
    Optional<Page> read = pages.read(html, given.url().or(setting::address), last);
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

  /// How many tags `html` has at most; in scripts, more than it has.
  static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
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
    try {
      return cleaned(source, text, given);
    } catch (RuntimeException | StackOverflowError e) {
      return Reading.refused(source, DEFECT + e);
    }
  }

  private Reading cleaned(String source, String text, Given given) {
    PlainText clean = PlainCleaner.clean(text, DayOrder.of(LanguageDetector.detect(text)));
    if (clean.paragraphs().isEmpty()) {
      // A feed of headlines gives the headline twice and no more: then it is all that is told.
      return given.title().filter(title -> title.strip().equals(text.strip())).isPresent()
          ? accept(source, given, Found.NOTHING, text.strip())
          : Reading.refused(source, NOTHING_LEFT);
    }
    Published published =
        clean
            .published()
            .filter(this::isNotAhead)
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
        given.title().isPresent() ? clean.withFirstSentence() : clean.text());
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
            given.byline().isEmpty() ? found.byline() : given.byline(),
            given.published().orElse(found.published()),
            found.language().orElseGet(() -> LanguageDetector.detect(text)),
            text));
  }

  Reading pdf(String source, byte[] bytes) {
    PdfText.Result result;
    try {
      result = PdfText.of(bytes, options.limits().textChars());
    } catch (RuntimeException | StackOverflowError e) {
      return Reading.refused(source, "the PDF is damaged: " + e);
    }
    return switch (result) {
      case PdfText.Result.Text(String text) -> text(source, text);
      case PdfText.Result.Unreadable(String reason) -> Reading.refused(source, reason);
    };
  }

  /// Whether a moment is not after today; a day more, as the writer's day may have begun already.
  boolean isNotAhead(Moment moment) {
    return !moment.day().isAfter(today().plusDays(1));
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
