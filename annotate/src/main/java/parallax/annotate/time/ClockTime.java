package parallax.annotate.time;

import java.util.Optional;
import parallax.text.grammar.Frame;

/// The part of a TIMEX3 value behind the `T`.
final class ClockTime {
  private static final int NOON = 12;
  /// Hours before this one "of the night" are of the early morning.
  private static final int EVENING = 6;

  private ClockTime() {}

  /// `08:30`, `TNI`'s `NI`; empty where the frame has no time of day.
  static Optional<String> of(Frame frame) {
    if (!frame.has("hour") && !frame.has("hhmm")) {
      return frame.word("part");
    }
    int hour = frame.integer("hour", frame.integer("hhmm", 0) / 100);
    int minute = frame.integer("minute", frame.has("hhmm") ? frame.integer("hhmm", 0) % 100 : 0);
    int to = frame.integer("to", 0);
    if (to > 0) {
      hour = Math.floorMod(hour - 1, NOON);
      hour = hour == 0 ? NOON : hour;
      minute = 60 - to;
    }
    hour = inHalf(hour, frame);
    String text = Timex.two(hour) + ":" + Timex.two(minute);
    if (frame.has("second")) {
      text += ":" + Timex.two(frame.integer("second", 0));
    }
    return Optional.of(text);
  }

  /// The hour of the day, with "pm" or "in the evening" taken into account.
  static int inHalf(int hour, Frame frame) {
    String part = frame.word("part").orElse("");
    String half =
        frame.word("ampm").orElse(part.equals("NI") && hour < EVENING ? "am" : halfOf(part));
    if (half.equals("pm") && hour < NOON) {
      return hour + NOON;
    }
    return half.equals("am") && hour == NOON ? 0 : hour;
  }

  private static String halfOf(String part) {
    return switch (part) {
      case "MO" -> "am";
      case "AF", "EV", "NI" -> "pm";
      default -> "";
    };
  }
}
