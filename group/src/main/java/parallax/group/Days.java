package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import parallax.text.TimexInterval;

/// A stretch of days, counted from 1970-01-01.
///
/// @param last the last day of it, not before `first`
record Days(long first, long last) {

  Days {
    if (last < first) {
      throw new IllegalArgumentException("days from " + first + " end at " + last);
    }
  }

  static Days of(TimexInterval interval) {
    return new Days(interval.firstDay().toEpochDay(), interval.lastDay().toEpochDay());
  }

  long length() {
    return last - first + 1;
  }

  /// The shortest stretch that covers both.
  Days with(Days other) {
    return new Days(Math.min(first, other.first), Math.max(last, other.last));
  }

  /// Days between, 0 where they touch or overlap.
  long gap(Days other) {
    return Math.max(0, Math.max(other.first - last, first - other.last));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(first);
    out.writeLong(last);
  }

  static Days read(DataInput in) throws IOException {
    return new Days(in.readLong(), in.readLong());
  }
}
