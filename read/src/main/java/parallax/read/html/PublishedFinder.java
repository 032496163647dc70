package parallax.read.html;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parallax.model.Published;
import parallax.read.date.DateWords;
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
    "originalpublicationdate",
    "published_time",
    "date"
  };

  private PublishedFinder() {}

  static Published find(
      Document document,
      Metas metas,
      JsonLd data,
      Optional<String> url,
      String language,
      LocalDate today) {
    DayOrder order = DayOrder.of(language);
    LocalDate last = today.plusDays(1);
    Optional<Published> structured =
        data.datePublished().flatMap(d -> moment(d, order, last)).map(m -> m.published("json-ld"));
    return structured
        .or(
            () ->
                metas
                    .first(META_NAMES)
                    .flatMap(d -> moment(d, order, last))
                    .map(m -> m.published("meta")))
        .or(() -> time(document, order, last).map(m -> m.published("time")))
        .orElseGet(Published.Unknown::new);
  }

  private static Optional<Moment> moment(String text, DayOrder order, LocalDate last) {
    return DateWords.first(text, order).filter(m -> !m.day().isAfter(last));
  }

  private static Optional<Moment> time(Document document, DayOrder order, LocalDate last) {
    for (Element time : document.getElementsByTag("time")) {
      Optional<Moment> moment =
          moment(time.attr("datetime"), order, last).or(() -> moment(time.text(), order, last));
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }
}
