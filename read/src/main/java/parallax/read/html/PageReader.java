package parallax.read.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import parallax.read.plain.Byline;
import parallax.read.plain.Credited;
import parallax.read.plain.Whitespace;

/// Reads a web page: parsed once, main text and metadata taken from the one tree.
public final class PageReader {
  /// Long live blogs have some thousands; beyond stand data dumps and pages made to hurt.
  public static final int MOST_BLOCKS = 20_000;

  private static final int MOST_AUTHORS = 12;
  private static final int MOST_NAME_CHARS = 60;

  /// Tags of formatting elements and templates.
  private static final Pattern MISCOUNTED =
      Pattern.compile(
          "</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u|template)(?=[\\s/>])[^>]*+>?",
          Pattern.CASE_INSENSITIVE);

  private final int elementDepth;
  private final BlockRanker ranker;

  /// @param elementDepth elements nested deeper are flattened by the parser
  public PageReader(int elementDepth, BlockRanker ranker) {
    this.elementDepth = elementDepth;
    this.ranker = ranker;
  }

  /// What `html` holds; empty where it has more than [#MOST_BLOCKS] pieces of text.
  ///
  /// @param address where the page came from, where known
  /// @param today publication days after it are not believed
  public Optional<Page> read(String html, Optional<String> address, LocalDate today) {
    Document document = parse(html, address.orElse(""), elementDepth);
    Layout layout = ranker.layout(document);
    if (layout.blocks.size() > MOST_BLOCKS) {
      return Optional.empty();
    }
    Metas metas = Metas.of(layout.parts);
    JsonLd data = JsonLd.of(layout.parts);
    Optional<String> url = address(layout.parts, metas).or(() -> address);
    Profile profile = Profiles.bundled().of(url.or(() -> address).flatMap(Hosts::of));
    Optional<String> outlet = profile.outlet().or(() -> outlet(metas, data, url));
    Optional<String> language = profile.language().or(() -> language(document, metas, data));
    Optional<String> title =
        profile
            .words(document, Profile.Place.TITLE)
            .or(() -> title(layout.parts, metas, data, outlet, url));
    Optional<ShownByline> shown = ShownByline.find(layout.blocks);
    double[] ranks =
        ranker.rank(layout, data.body(), title, metas.first("og:description", "description"));
    List<String> paragraphs =
        MainText.of(
            layout,
            ranks,
            profile.areas(document),
            shown.map(ShownByline::block),
            data.body(),
            data.updates(),
            title);
    PageFacts facts = new PageFacts(title, outlet, url, language, profile.zone());
    List<String> byline =
        profile
            .words(document, Profile.Place.BYLINE)
            .map(words -> authors(List.of(words)))
            .orElseGet(() -> byline(metas, data, shown));
    return Optional.of(
        new Page(
            title,
            Credited.with(byline, ShownCredits.find(layout, ranks)),
            outlet,
            url,
            language,
            PublishedFinder.find(
                layout, ranks, metas, data, facts, profile.published(document), today),
            paragraphs));
  }

  /// Where the parser (jsoup 1.24.1) loses count of formatting elements or templates that nest
  /// deeper than it is allowed to go, the page is read without them.
  static Document parse(String html, String address, int elementDepth) {
    try {
      return parser(elementDepth).parseInput(html, address);
    } catch (IndexOutOfBoundsException | ValidationException _) {
      return parser(elementDepth).parseInput(MISCOUNTED.matcher(html).replaceAll(" "), address);
    }
  }

  private static Parser parser(int elementDepth) {
    return Parser.htmlParser().setMaxDepth(elementDepth);
  }

  static Optional<String> title(PageParts parts, Metas metas, JsonLd data) {
    Optional<String> url = address(parts, metas);
    return title(parts, metas, data, outlet(metas, data, url), url);
  }

  private static Optional<String> title(
      PageParts parts, Metas metas, JsonLd data, Optional<String> outlet, Optional<String> url) {
    List<String> site = new ArrayList<>();
    outlet.ifPresent(site::add);
    url.flatMap(Hosts::of).ifPresent(site::add);
    return Titles.choose(
        data.headline().map(h -> Parser.unescapeEntities(h, false)).map(Whitespace::squeeze),
        metas.first("og:title", "twitter:title", "dc.title", "title"),
        parts.heading(),
        parts.title(),
        site);
  }

  private static Optional<String> outlet(Metas metas, JsonLd data, Optional<String> url) {
    return metas
        .first("og:site_name", "application-name", "dc.publisher")
        .or(data::publisher)
        .or(() -> url.flatMap(Hosts::of));
  }

  private static Optional<String> address(PageParts parts, Metas metas) {
    for (Element link : parts.links) {
      if (link.attr("rel").equalsIgnoreCase("canonical")
          && Hosts.of(link.attr("href")).isPresent()) {
        return Optional.of(link.attr("href").strip());
      }
    }
    return metas.first("og:url").filter(u -> Hosts.of(u).isPresent());
  }

  private static Optional<String> language(Document document, Metas metas, JsonLd data) {
    Element root = document.firstElementChild();
    String declared =
        root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
    return Optional.of(declared)
        .filter(l -> !l.isBlank())
        .or(() -> metas.first("content-language", "og:locale", "dc.language", "language"))
        .or(data::language)
        .map(l -> l.strip().replace('_', '-'))
        .filter(l -> l.length() <= 12 && Locale.forLanguageTag(l).getLanguage().length() >= 2)
        .map(l -> Locale.forLanguageTag(l).toLanguageTag());
  }

  private static List<String> byline(Metas metas, JsonLd data, Optional<ShownByline> shown) {
    List<String> stated = data.authors();
    if (stated.isEmpty()) {
      stated =
          metas
              .first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
              .map(List::of)
              .orElse(List.of());
    }
    List<String> named = authors(stated);
    return named.isEmpty() ? shown.map(ShownByline::names).orElse(List.of()) : named;
  }

  private static List<String> authors(List<String> found) {
    List<String> names = new ArrayList<>();
    for (String entry : found) {
      String bare = Whitespace.squeeze(entry);
      if (bare.toLowerCase(Locale.ROOT).startsWith("by ")) {
        bare = bare.substring(3);
      }
      List<String> parts = Byline.names(bare);
      for (String name : parts.isEmpty() ? List.of(bare) : parts) {
        boolean plausible =
            name.length() <= MOST_NAME_CHARS && !name.contains("/") && !name.contains("@");
        if (plausible && !names.contains(name) && names.size() < MOST_AUTHORS) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
