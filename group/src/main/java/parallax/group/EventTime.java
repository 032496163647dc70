package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// When an article, or a story, tells what happened, as far as it can be known.
///
/// @param told the days in which it was told: of publication, else what the text says of its own
///     time
/// @param dated whether all of `told` are days of publication
/// @param notBefore a day that the text knows as past: where nothing tells `told`, it is no earlier
/// @param weekdays how many articles name a weekday at the top, Monday first
/// @param dayOfYear where nothing tells `told`, the day at the top of an article that names no year
record EventTime(
    Optional<Days> told,
    boolean dated,
    OptionalLong notBefore,
    List<Integer> weekdays,
    OptionalInt dayOfYear) {

  /// Days without a report after which the next one is of something else. In the public sets no
  /// story pauses for longer than 7.
  private static final long LONGEST_PAUSE = 14;

  /// The same where a day is inferred from the text, often to a month only.
  private static final long LONGEST_INFERRED_PAUSE = 31;

  /// Days of a week.
  static final int WEEK = 7;

  private static final int YEAR = 365;

  /// Of which nothing is known.
  static final EventTime UNKNOWN =
      new EventTime(
          Optional.empty(),
          false,
          OptionalLong.empty(),
          Collections.nCopies(WEEK, 0),
          OptionalInt.empty());

  /// That of two together.
  EventTime with(EventTime other) {
    Optional<Days> both =
        told.isPresent() && other.told.isPresent()
            ? Optional.of(told.get().with(other.told.get()))
            : told.or(other::told);
    List<Integer> days =
        IntStream.range(0, WEEK)
            .mapToObj(day -> weekdays.get(day) + other.weekdays.get(day))
            .toList();
    return new EventTime(
        both,
        (dated || told.isEmpty()) && (other.dated || other.told.isEmpty()) && both.isPresent(),
        later(notBefore, other.notBefore),
        days,
        dayOfYear.isPresent() ? dayOfYear : other.dayOfYear);
  }

  /// Days between the two beyond what one story may pause; empty where nothing speaks against one
  /// story.
  OptionalLong apart(EventTime other) {
    if (told.isPresent() && other.told.isPresent()) {
      long gap = told.get().gap(other.told.get());
      long pause = dated && other.dated ? LONGEST_PAUSE : LONGEST_INFERRED_PAUSE;
      return gap > pause ? OptionalLong.of(gap) : OptionalLong.empty();
    }
    OptionalLong late = laterThan(other);
    OptionalLong apart = late.isPresent() ? late : other.laterThan(this);
    return apart.isPresent() ? apart : otherSeason(other);
  }

  /// Days between the two in whatever year, where one of them names none.
  private OptionalLong otherSeason(EventTime other) {
    OptionalInt mine = seasonal();
    OptionalInt theirs = other.seasonal();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return OptionalLong.empty();
    }
    int days = Math.abs(mine.getAsInt() - theirs.getAsInt());
    int gap = Math.min(days, YEAR - days);
    return gap > LONGEST_INFERRED_PAUSE ? OptionalLong.of(gap) : OptionalLong.empty();
  }

  private OptionalInt seasonal() {
    return told.isPresent()
        ? OptionalInt.of(LocalDate.ofEpochDay(told.get().first()).getDayOfYear())
        : dayOfYear;
  }

  /// Whether most articles of one name a weekday at the top that the other does not, and the other
  /// way round. Only asked where days are not known, and not of two articles alone.
  boolean otherWeekday(EventTime other) {
    return (told.isEmpty() || other.told.isEmpty())
        && Math.max(most(weekdays), most(other.weekdays)) > 1
        && misses(other)
        && other.misses(this);
  }

  private boolean misses(EventTime other) {
    int most = most(weekdays);
    if (most == 0 || most(other.weekdays) == 0) {
      return false;
    }
    return IntStream.range(0, WEEK)
        .noneMatch(day -> weekdays.get(day) == most && other.weekdays.get(day) > 0);
  }

  private static int most(List<Integer> weekdays) {
    return Collections.max(weekdays);
  }

  /// Days by which the text of an article without a day of its own knows more than the other
  /// could.
  private OptionalLong laterThan(EventTime other) {
    if (told.isPresent() || notBefore.isEmpty() || other.told.isEmpty()) {
      return OptionalLong.empty();
    }
    long late = notBefore.getAsLong() - other.told.get().last();
    return late > LONGEST_INFERRED_PAUSE ? OptionalLong.of(late) : OptionalLong.empty();
  }

  private static OptionalLong later(OptionalLong a, OptionalLong b) {
    return a.isEmpty() || (b.isPresent() && b.getAsLong() > a.getAsLong()) ? b : a;
  }

  void write(DataOutput out) throws IOException {
    Bytes.writeList(out, told.stream().toList(), (to, days) -> days.write(to));
    out.writeBoolean(dated);
    Bytes.writeOptionalLong(out, notBefore);
    Bytes.writeList(out, weekdays, DataOutput::writeInt);
    out.writeInt(dayOfYear.orElse(0));
  }

  static EventTime read(DataInput in) throws IOException {
    return new EventTime(
        Bytes.readList(in, Days::read).stream().findFirst(),
        in.readBoolean(),
        Bytes.readOptionalLong(in),
        List.copyOf(Bytes.readList(in, DataInput::readInt)),
        dayOfYear(in.readInt()));
  }

  private static OptionalInt dayOfYear(int day) {
    return day == 0 ? OptionalInt.empty() : OptionalInt.of(day);
  }
}
