package parallax.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import parallax.model.Published;

/// The order in which articles are grouped: dated ones by time; an undated one stays behind the one
/// it was given after.
public final class TimeOrder {
  private TimeOrder() {}

  private record Timed<T>(T item, LocalDateTime time) {}

  /// @param items in the order in which they were given
  /// @param published when one was published
  public static <T> List<T> of(List<T> items, Function<? super T, Published> published) {
    List<Timed<T>> timed = new ArrayList<>(items.size());
    LocalDateTime latest = LocalDateTime.MIN;
    for (T item : items) {
      latest = time(published.apply(item), latest);
      timed.add(new Timed<>(item, latest));
    }
    return timed.stream().sorted(Comparator.comparing(Timed::time)).map(Timed::item).toList();
  }

  private static LocalDateTime time(Published published, LocalDateTime unknown) {
    return switch (published) {
      case Published.Unknown() -> unknown;
      case Published.Day(LocalDate day, String _) -> day.atStartOfDay();
      case Published.Minute(LocalDateTime minute, String _) -> minute;
    };
  }
}
