package parallax.read.html;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
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
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "datecreated",
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
    "published_time",
    "date"
  };

  private final OutletClock clock;
  private final LocalDate last;

  private PublishedFinder(OutletClock clock, LocalDate last) {
    this.clock = clock;
    this.last = last;
  }

  /// A full date in the address is the day on which the page was put there; the page's own data and
  /// what it shows follow. Days after `today` (but for one, for time zones) are not believed.
  static Published find(
      Document document,
      Layout layout,
      Metas metas,
      JsonLd data,
      PageFacts facts,
      LocalDate today) {
    OutletClock clock =
        new OutletClock(
            facts.url().flatMap(Hosts::of), DayOrder.of(facts.language().orElse("und")));
    PublishedFinder finder = new PublishedFinder(clock, today.plusDays(1));
    Optional<LocalDate> address =
        facts.url().flatMap(UrlDate::of).filter(day -> !day.isAfter(finder.last));
    Optional<Published> stated = finder.stated(document, layout, metas, data, facts);
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
      Document document, Layout layout, Metas metas, JsonLd data, PageFacts facts) {
    return data.datePublished()
        .flatMap(this::moment)
        .map(m -> m.published("json-ld"))
        .or(() -> metas.first(META_NAMES).flatMap(this::moment).map(m -> m.published("meta")))
        .or(() -> ShownDate.find(layout, clock, facts.title(), last).map(m -> m.published("time")))
        .or(
            () ->
                EmbeddedDate.find(document, clock)
                    .filter(m -> !m.day().isAfter(last))
                    .map(m -> m.published("script")));
  }

  private Optional<Moment> moment(String text) {
    return clock.read(text).filter(m -> !m.day().isAfter(last));
  }
}
