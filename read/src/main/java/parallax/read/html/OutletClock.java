package parallax.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Reads what machines wrote for machines (`datetime`, `content`, JSON-LD) as the outlet's own
/// clock would show it: a moment in UTC is moved to the country of the page's domain, where that
/// has one clock (`zones-by-domain.tsv`). Moments with another offset are the outlet's clock
/// already.
final class OutletClock {
  private static final String RESOURCE = "/parallax/read/zones-by-domain.tsv";
  private static final Map<String, ZoneId> ZONES = load();

  /// Milliseconds and seconds since 1970 as attributes hold them.
  private static final int MILLISECOND_DIGITS = 13;

  private static final int SECOND_DIGITS = 10;

  /// `2021-09-14T14:31`, before its offset.
  private static final int SHORTEST_MOMENT = 16;

  private final Optional<ZoneId> zone;
  private final DayOrder order;

  /// @param known the outlet's clock, where more is known than its domain
  OutletClock(Optional<ZoneId> known, Optional<String> host, DayOrder order) {
    this.zone = known.or(() -> ofDomain(host));
    this.order = order;
  }

  private static Optional<ZoneId> ofDomain(Optional<String> host) {
    return host.map(h -> h.substring(h.lastIndexOf('.') + 1))
        .flatMap(domain -> Optional.ofNullable(ZONES.get(domain)));
  }

  Optional<Moment> read(String text) {
    String bare = text.strip();
    return instant(bare).or(() -> DateWords.first(bare, order));
  }

  DayOrder order() {
    return order;
  }

  private Optional<Moment> instant(String text) {
    try {
      OffsetDateTime moment;
      if ((text.length() == MILLISECOND_DIGITS || text.length() == SECOND_DIGITS)
          && text.startsWith("1")
          && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        long number = Long.parseLong(text);
        long seconds = text.length() == MILLISECOND_DIGITS ? number / 1000 : number;
        moment =
            OffsetDateTime.of(
                LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), ZoneOffset.UTC);
      } else if (text.length() > SHORTEST_MOMENT
          && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
          && hasOffset(text)) {
        moment = OffsetDateTime.parse(withColon(text.replace(' ', 'T')));
      } else {
        return Optional.empty();
      }
      LocalDateTime local =
          moment.getOffset().equals(ZoneOffset.UTC) && zone.isPresent()
              ? moment.atZoneSameInstant(zone.get()).toLocalDateTime()
              : moment.toLocalDateTime();
      return Optional.of(
          new Moment(
              local.toLocalDate(),
              Optional.of(local.toLocalTime().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// A quick look, since a failed parse costs more than all else about a date.
  private static boolean hasOffset(String moment) {
    for (int i = SHORTEST_MOMENT; i < moment.length(); i++) {
      if ("Zz+-".indexOf(moment.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// `+0200` is as common as the `+02:00` of the standard.
  private static String withColon(String moment) {
    int sign = moment.length() - 5;
    return moment.charAt(sign) == '+' || moment.charAt(sign) == '-'
        ? moment.substring(0, sign + 3) + ":" + moment.substring(sign + 3)
        : moment;
  }

  private static Map<String, ZoneId> load() {
    Map<String, ZoneId> zones = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(OutletClock.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          zones.put(line.substring(0, tab), ZoneId.of(line.substring(tab + 1).strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return zones;
  }
}
