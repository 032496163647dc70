package parallax.read.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import parallax.read.http.HttpHead;

/// How long a server wants to be left alone (RFC 9110, 10.2.3): in seconds, or until a moment,
/// which is counted from the server's own clock, as ours may be wrong.
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(HttpHead head) {
    return head.field("retry-after").map(String::strip).flatMap(value -> of(value, head));
  }

  private static Optional<Duration> of(String value, HttpHead head) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return moment(value)
        .flatMap(
            until ->
                head.field("date")
                    .flatMap(RetryAfter::moment)
                    .map(now -> Duration.between(now, until)))
        .filter(Duration::isPositive);
  }

  private static Optional<ZonedDateTime> moment(String value) {
    try {
      return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
