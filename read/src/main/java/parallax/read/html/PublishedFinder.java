package parallax.read.html;

import java.time.LocalDate;
import java.util.Optional;
import parallax.model.Published;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// When the page says it was published, from the surest statement to the weakest.
final class PublishedFinder {
  private static final String[] META_NAMES = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "publicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "article:post_date",
    "displaydate",
    "sw-pubdate",
    "dcterms.available",
    "citation_date",
    "citation_online_date",
    "article:published",
    "og:pubdate",
    "last-published",
    "pub_date",
    "dc.date.publication",
    "originalpublicationdate",
    "published_time"
  };

  /// Names that do not say of what the day is: often of the entry's making or of its last change.
  private static final String[] VAGUE_NAMES = {
    "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated", "date"
  };

  private static final String[] MODIFIED_NAMES = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod"
  };

  /// A shown date of this score is surer than `meta` elements alone, which often tell when the
  /// entry was made; measured on pages that have both.
  private static final double SURER = 2.5;

  private static final double SURER_THAN_VAGUE = 1.9;

  private final OutletClock clock;
  private final LocalDate last;

  private PublishedFinder(OutletClock clock, LocalDate last) {
    this.clock = clock;
    this.last = last;
  }

  /// A full date in the address is the day on which the page was put there; the page's own data and
  /// what it shows follow. Days after `today` (but for one, for time zones) are not believed.
  ///
  /// @param ranks how probably each block is text
  /// @param known what stands where the publisher's profile says, which goes before all else
  static Published find(
      Layout layout,
      double[] ranks,
      Metas metas,
      JsonLd data,
      PageFacts facts,
      Optional<String> known,
      LocalDate today) {
    OutletClock clock =
        new OutletClock(
            facts.zone(),
            facts.url().flatMap(Hosts::of),
            DayOrder.of(facts.language().orElse("und")));
    PublishedFinder finder = new PublishedFinder(clock, today.plusDays(1));
    Optional<Moment> profiled = known.flatMap(finder::moment);
    if (profiled.isPresent()) {
      return profiled.get().published("profile");
    }
    Optional<LocalDate> address =
        facts.url().flatMap(UrlDate::of).filter(day -> !day.isAfter(finder.last));
    Optional<Published> stated = finder.stated(layout, ranks, metas, data, facts);
    if (address.isPresent()) {
      return stated
          .filter(s -> s.date().equals(address))
          .orElseGet(() -> new Published.Day(address.get(), "url"));
    }
    return stated
        .or(
            () ->
                facts
                    .url()
                    .flatMap(UrlDate::dayFirst)
                    .filter(day -> !day.isAfter(finder.last))
                    .map(day -> new Published.Day(day, "url")))
        .orElseGet(Published.Unknown::new);
  }

  private Optional<Published> stated(
      Layout layout, double[] ranks, Metas metas, JsonLd data, PageFacts facts) {
    Optional<Moment> structured = data.datePublished().flatMap(this::moment);
    Optional<Moment> named = metas.first(META_NAMES).flatMap(this::moment);
    Optional<Moment> meta = named.or(() -> metas.first(VAGUE_NAMES).flatMap(this::moment));
    double surer = named.isPresent() ? SURER : SURER_THAN_VAGUE;
    boolean sure = structured.isPresent() && agree(structured.get(), meta);
    Optional<ShownDate.Candidate> shown =
        sure ? Optional.empty() : ShownDate.find(layout, ranks, clock, facts.title(), last);
    if (structured.isPresent()) {
      boolean outvoted = shown.filter(s -> on(s.moment(), meta)).isPresent();
      return outvoted
          ? meta.map(m -> m.published("meta"))
          : structured.map(m -> m.published("json-ld"));
    }
    Optional<Moment> modified =
        data.dateModified().or(() -> metas.first(MODIFIED_NAMES)).flatMap(this::moment);
    return shown
        .filter(s -> s.score() >= surer && !on(s.moment(), modified))
        .filter(s -> !agree(s.moment(), meta))
        .map(s -> s.moment().published("time"))
        .or(() -> meta.map(m -> m.published("meta")))
        .or(() -> shown.map(s -> s.moment().published("time")))
        .or(() -> embedded(layout.parts));
  }

  private static boolean agree(Moment moment, Optional<Moment> other) {
    return other.isEmpty() || on(moment, other);
  }

  private static boolean on(Moment moment, Optional<Moment> other) {
    return other.filter(o -> o.day().equals(moment.day())).isPresent();
  }

  private Optional<Published> embedded(PageParts parts) {
    return EmbeddedDate.find(parts, clock)
        .filter(m -> !m.day().isAfter(last))
        .map(m -> m.published("script"));
  }

  private Optional<Moment> moment(String text) {
    return clock.read(text).filter(m -> !m.day().isAfter(last));
  }
}
