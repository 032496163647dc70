package parallax.annotate.figure;

import java.util.List;
import java.util.Optional;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.TimeType;

/// What else was found in a text: the times that no figure may overlap, and the places and times
/// that belong to what is counted. Asked in the order of the text, so that the work is linear.
final class Surroundings {
  private final List<TimeExpression> times;
  private final List<Mention> places;
  private int time = 0;
  private int place = 0;

  Surroundings(List<TimeExpression> times, List<Mention> mentions) {
    this.times =
        times.stream().filter(t -> t.type() == TimeType.DATE || t.type() == TimeType.TIME).toList();
    this.places = mentions.stream().filter(m -> m.type() == EntityType.PLACE).toList();
  }

  /// Whether no date or time has a part of `span`.
  boolean leaves(Span span) {
    while (time < times.size() && times.get(time).span().end() <= span.start()) {
      time++;
    }
    return time >= times.size() || !times.get(time).span().overlaps(span);
  }

  /// Where the date ends that begins at `start`, behind a figure that was just asked for.
  Optional<Integer> dateAt(int start) {
    for (int i = time; i < times.size() && times.get(i).span().start() <= start; i++) {
      if (times.get(i).span().start() == start) {
        return Optional.of(times.get(i).span().end());
      }
    }
    return Optional.empty();
  }

  /// The first place in `[from, to)`, by its canonical name.
  Optional<String> place(int from, int to) {
    while (place < places.size() && places.get(place).span().end() <= from) {
      place++;
    }
    return places.stream()
        .skip(place)
        .takeWhile(m -> m.span().start() < to)
        .filter(m -> m.span().start() >= from && m.span().end() <= to)
        .findFirst()
        .map(Mention::entity);
  }

  /// The value of the first date or time in `[from, to)`.
  Optional<String> time(int from, int to) {
    int back = time;
    while (back > 0 && times.get(back - 1).span().end() > from) {
      back--;
    }
    return times.stream()
        .skip(back)
        .takeWhile(t -> t.span().start() < to)
        .filter(t -> t.span().start() >= from && t.span().end() <= to)
        .findFirst()
        .map(TimeExpression::value);
  }
}
