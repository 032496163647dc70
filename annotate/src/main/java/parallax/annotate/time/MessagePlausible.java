package parallax.annotate.time;

import java.util.List;
import parallax.annotate.time.Context.Cue;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Piece;

/// What counts as a time in a message: all that does in a report, and bare hours where something
/// beside them says that they are hours.
final class MessagePlausible {
  /// Digits alone are no year before this one, save where a word says so.
  private static final int EARLIEST_BARE_YEAR = 1500;

  private final Context context;
  private final Plausible report;

  MessagePlausible(Context context) {
    this.context = context;
    this.report = new Plausible(context);
  }

  boolean test(Chart chart, Candidate candidate) {
    Frame frame = candidate.frame();
    if (isInsideToken(chart, candidate) || isOpen(chart, candidate) || hour(frame) > 24) {
      return false;
    }
    return switch (frame.word("k").orElse("")) {
      case "clockrange" ->
          range(frame) && frame.frame("date").map(MessagePlausible::isDay).orElse(true);
      case "fy" -> true;
      case "off" ->
          !(frame.has("base") && frame.frame("dur").map(MessagePlausible::isNoStep).orElse(false))
              && report.test(chart, candidate);
      case "ref" -> !frame.has("amb") && report.test(chart, candidate);
      case "daterange" ->
          !frame.frame("to").map(t -> t.has("quarter") && !t.has("year")).orElse(false);
      case "timerange" -> isLong(frame);
      case "setclock", "lit", "some" -> true;
      case "date" -> date(chart, candidate, frame);
      case "rel", "ana" -> !(frame.has("hour") || frame.has("hhmm")) || isDay(frame);
      case "dur" ->
          !context.at(Cue.CLOCK_LED, chart, candidate.from()) && report.test(chart, candidate);
      default -> report.test(chart, candidate);
    };
  }

  private boolean date(Chart chart, Candidate candidate, Frame frame) {
    int soft = frame.integer("soft", 0);
    Piece first = chart.pieces().get(candidate.from());
    if (candidate.from() > 0 && first.glued() && "$:.".contains(chart.word(candidate.from() - 1))) {
      return false;
    }
    if (first.isNumeral() && candidate.from() > 0 && "$".equals(chart.word(candidate.from() - 1))) {
      return false;
    }
    boolean meal = frame.word("part").map(part -> part.startsWith("ME")).orElse(false);
    if (meal && candidate.to() - candidate.from() == 1 && !first.norm().endsWith("time")) {
      return false;
    }
    if (isOddHour(frame) || greets(chart, candidate, frame)) {
      return false;
    }
    if (frame.has("led")) {
      return frame.has("ord") && isLedDay(chart, candidate);
    }
    if (frame.has("decade2") && frame.integer("decade2", 1) % 10 == 0) {
      return !first.isNumeral() || context.at(Cue.BEFORE_YEAR, chart, candidate.from() - 1);
    }
    if (frame.integer("bare", 0) == 1 && candidate.to() - candidate.from() == 1) {
      boolean early = frame.integer("year", EARLIEST_BARE_YEAR) < EARLIEST_BARE_YEAR;
      if (early && !context.at(Cue.BEFORE_YEAR, chart, candidate.from() - 1)) {
        return false;
      }
    }
    if (isSpokenVerb(chart, candidate)
        || frame.integer("weekno", 1) < 1
        || frame.integer("weekno", 1) > 53) {
      return false;
    }
    if (frame.has("yearnum")
        && (frame.integer("yearnum", 0) < 1000 || frame.integer("yearnum", 0) > 2199)) {
      return false;
    }
    if ((frame.has("holiday") && frame.has("hour")) || frame.integer("rest", 0) > 199) {
      return false;
    }
    if (context.at(Cue.PERCENT, chart, candidate.to())) {
      return false;
    }
    if (frame.has("dated")) {
      boolean listed =
          soft > 0
              && !frame.has("part")
              && candidate.to() > 1
              && chart.word(candidate.to() - 2).equals(",");
      boolean bareMonth = soft > 0 && frame.has("month") && !frame.has("day");
      return !listed && !bareMonth;
    }
    if (frame.has("bareclock") && soft > 0) {
      return soft == 1 && isLedHour(chart, candidate, frame);
    }
    if (frame.has("atclock")) {
      return false;
    }
    if (frame.has("preclock") && soft > 0) {
      return frame.has("minute");
    }
    if (frame.has("numeric")) {
      return candidate.from() > 0 && chart.word(candidate.from() - 1).equals("on");
    }
    return report.test(chart, candidate);
  }

  /// Minutes are counted from no day; "less than 3 days after" is a stretch.
  private static boolean isNoStep(Frame dur) {
    return Durations.isClock(dur) || dur.is("mod", "LESS_THAN");
  }

  /// "on 29th", with no noun behind it.
  private boolean isLedDay(Chart chart, Candidate candidate) {
    int next = candidate.to();
    boolean closed =
        next >= chart.pieces().size()
            || !chart.pieces().get(next).isWord()
            || context.at(Cue.AFTER_YEAR, chart, next);
    return closed && context.at(Cue.CLOCK_LED, chart, candidate.from() - 1);
  }

  /// "at 6", "at seven forty five", with nothing behind it that is counted.
  private boolean isLedHour(Chart chart, Candidate candidate, Frame frame) {
    int next = candidate.to();
    boolean closed =
        next >= chart.pieces().size()
            || context.at(Cue.AFTER_YEAR, chart, next)
            || ".!?,;)".contains(chart.word(next));
    boolean decimal =
        next + 1 < chart.pieces().size()
            && chart.pieces().get(next).glued()
            && chart.pieces().get(next + 1).glued();
    int hour = hour(frame);
    return closed
        && !decimal
        && hour >= 1
        && hour <= 12
        && context.at(Cue.HOUR_LED, chart, candidate.from() - 1);
  }

  /// Both ends have a time of day, and the later one a day too.
  private static boolean isLong(Frame frame) {
    Frame from = frame.frame("from").orElse(Frame.EMPTY);
    Frame to = frame.frame("to").orElse(Frame.EMPTY);
    return hasClock(from) && hasClock(to) && from.integer("soft", 0) == 0 && hasDay(to);
  }

  private static boolean hasDay(Frame frame) {
    return frame.has("rel") || frame.has("day") || frame.has("weekday") || frame.has("dpd");
  }

  private static boolean hasClock(Frame frame) {
    return frame.has("hour") || frame.has("hhmm");
  }

  private static int hour(Frame frame) {
    return frame.integer("hour", frame.integer("hhmm", 0) / 100);
  }

  /// "one may": a verb where no digit says that it is a day.
  private boolean isSpokenVerb(Chart chart, Candidate candidate) {
    int last = candidate.to() - 1;
    return candidate.frame().has("month")
        && last > candidate.from()
        && context.at(Cue.MONTH_VERB, chart, last)
        && !chart.isUpper(last)
        && candidate.frame().has("day")
        && !chart.pieces().get(candidate.from()).isNumeral();
  }

  /// "1/1/2016 and after", but not "1/1/2016 and after my work".
  private static boolean isOpen(Chart chart, Candidate candidate) {
    int next = candidate.to();
    return candidate.frame().has("open")
        && next < chart.pieces().size()
        && (chart.pieces().get(next).isWord() || chart.pieces().get(next).isNumeral());
  }

  /// Digits inside a longer token: an address, a number of a document, a telephone number.
  private static boolean isInsideToken(Chart chart, Candidate candidate) {
    List<Piece> pieces = chart.pieces();
    Piece first = pieces.get(candidate.from());
    if (!first.isNumeral()) {
      return false;
    }
    int at = candidate.from();
    int next = candidate.to();
    boolean joined = at > 0 && first.glued();
    boolean open = joined && "-~=&#?".contains(chart.word(at - 1));
    boolean behind =
        open && at > 1 && pieces.get(at - 1).glued() && !chart.word(at - 2).equals(" ");
    boolean goesOn =
        next + 1 < pieces.size()
            && pieces.get(next).glued()
            && "-".contains(chart.word(next))
            && pieces.get(next + 1).glued();
    return (joined && pieces.get(at - 1).isWord())
        || (behind && pieces.get(at - 2).isNumeral())
        || (open && goesOn)
        || (goesOn && pieces.get(next + 1).isNumeral() && pieces.get(next - 1).isNumeral())
        || (open && next < pieces.size() && pieces.get(next).glued() && pieces.get(next).isWord());
  }

  private static boolean isDay(Frame date) {
    boolean wide = date.is("k", "rel") || date.is("k", "ana");
    return !wide || Durations.unit(date).equals("D");
  }

  /// Articles before what is near or a part of something are left out.
  static Candidate withoutArticle(List<Piece> pieces, Candidate candidate) {
    Frame frame = candidate.frame();
    int from = candidate.from();
    if (from + 1 < candidate.to()
        && pieces.get(from).norm().equals("for")
        && pieces.get(from + 1).norm().equals("the")) {
      from++;
    }
    boolean decades = frame.frame("dur").orElse(frame).is("unit", "DE");
    boolean near = frame.has("dir") && frame.integer("dir", 0) != 0 && !decades;
    boolean following =
        frame.is("k", "ana") && !frame.is("unit", "D") && !decades && frame.integer("n", 0) != 0;
    boolean drops =
        frame.has("mod")
            || near
            || following
            || (frame.has("holiday") && !frame.has("weekend"))
            || frame.has("century")
            || frame.has("decade")
            || frame.has("weekno")
            || frame.has("same")
            || frame.has("todate")
            || frame.has("season");
    if (drops && pieces.get(from).norm().equals("the")) {
      from++;
    }
    return new Candidate(from, candidate.to(), frame);
  }

  /// "2019" is no hour, "7/6" neither.
  private static boolean isOddHour(Frame frame) {
    boolean late = frame.integer("soft", 0) == 2 && frame.integer("hhmm", 0) >= 1000;
    double hour = frame.number("hour").orElse(0);
    double minute = frame.number("minute").orElse(0);
    return late
        || hour != Math.rint(hour)
        || minute >= 60
        || minute != Math.rint(minute)
        || (frame.has("dated") && frame.has("weekno"));
  }

  private boolean greets(Chart chart, Candidate candidate, Frame frame) {
    return frame.has("part") && context.at(Cue.GREETING, chart, candidate.from() - 1);
  }

  private static boolean range(Frame frame) {
    Frame from = frame.frame("from").orElse(Frame.EMPTY);
    Frame to = frame.frame("to").orElse(from);
    if (isOddHour(from) || isOddHour(to)) {
      return false;
    }
    boolean hard = from.integer("soft", 0) == 0 || to.integer("soft", 0) == 0;
    boolean hours =
        from.integer("hour", from.integer("hhmm", 0) / 100) <= 24
            && to.integer("hour", to.integer("hhmm", 0) / 100) <= 24;
    return hours
        && (hard
            || frame.has("date")
            || frame.has("part")
            || from.has("hhmm")
            || frame.has("dur")
            || (frame.has("said") && from.has("minute")));
  }
}
