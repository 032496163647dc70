package parallax.annotate.time;

import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;

/// A TIMEX3 value with its type and what it rests on.
record TimeValue(String value, TimeType type, Anchor anchor) {
  static TimeValue date(String value, Anchor anchor) {
    return new TimeValue(value, TimeType.DATE, anchor);
  }
}
