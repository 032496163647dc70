package parallax.annotate.time;

import parallax.annotate.time.Context.Cue;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;

/// Tells times from what only looks like one: "may" the verb, "1914" the number of soldiers.
final class Plausible {
  private final Context context;
  private final PlausibleYear years;

  Plausible(Context context) {
    this.context = context;
    this.years = new PlausibleYear(context);
  }

  boolean test(Chart chart, Candidate candidate) {
    Frame frame = candidate.frame();
    return switch (frame.word("k").orElse("")) {
      case "date" -> date(chart, candidate, frame);
      case "dur" -> duration(chart, candidate, frame);
      case "ref" -> reference(chart, candidate);
      case "off" -> offset(chart, candidate, frame);
      case "set" ->
          !isName(chart, candidate) && !isLoose(chart, candidate) && !beginsName(chart, candidate);
      case "rel" ->
          !isName(chart, candidate) && !isLoose(chart, candidate) && !Durations.isClock(frame);
      case "ana" -> !isName(chart, candidate) && !isLoose(chart, candidate);
      case "range" -> range(chart, frame);
      case "span" -> !isVerb(chart, candidate.from());
      case "nth" -> nth(frame);
      default -> true;
    };
  }

  /// "a week before", but not "a week before moving back", which is a duration.
  private boolean offset(Chart chart, Candidate candidate, Frame frame) {
    if (frame.frame("base").map(b -> b.has("alone")).orElse(false)) {
      return false;
    }
    int next = candidate.to();
    boolean before = frame.has("ana") && context.at(Cue.CONJUNCTION, chart, next - 1);
    return !before || !isWord(chart, next);
  }

  /// "The war may last two years."
  private boolean isVerb(Chart chart, int at) {
    return context.at(Cue.LAST_VERB, chart, at) && context.at(Cue.MODAL, chart, at - 1);
  }

  /// "the first Monday of May", but not "the second Friday of last week".
  private static boolean nth(Frame frame) {
    Frame base = frame.frame("base").orElse(Frame.EMPTY);
    boolean month = (base.has("month") && !base.has("day")) || base.is("unit", "M");
    int n = frame.integer("nth", 0);
    return month && n <= 5 && n != 0;
  }

  private boolean range(Chart chart, Frame frame) {
    Frame from = frame.frame("from").orElse(Frame.EMPTY);
    Frame to = frame.frame("to").orElse(Frame.EMPTY);
    if (from.has("v") && !from.has("k")) {
      boolean bc = to.has("era");
      int number = from.integer("v", 0);
      return bc && number > to.integer("year", 0) && number < 3000;
    }
    if (to.has("v") && from.has("year")) {
      int two = to.integer("v", 0);
      return two > from.integer("year", 0) % 100
          && chart.pieces().get(to.integer("from", 0)).glued();
    }
    return date(chart, placed(from), from) && (to.has("k") ? date(chart, placed(to), to) : true);
  }

  private static Candidate placed(Frame frame) {
    return new Candidate(frame.integer("from", 0), frame.integer("to", 0), frame);
  }

  private boolean date(Chart chart, Candidate candidate, Frame frame) {
    if (!onCalendar(frame)
        || isFraction(chart, candidate.from())
        || isInches(chart, candidate)
        || takesTheNextDay(chart, candidate, frame)) {
      return false;
    }
    if (!isCasedRight(chart, candidate, frame)) {
      return false;
    }
    if ((frame.has("bareday") || frame.has("rel"))
        && (isName(chart, candidate) || beginsName(chart, candidate))) {
      return false;
    }
    if (frame.integer("bare", 0) == 1 && !frame.has("month") && !years.test(chart, candidate)) {
      return false;
    }
    if (onlyMonth(frame) && !frame.has("hour") && !month(chart, candidate, frame)) {
      return false;
    }
    boolean ambiguous = frame.integer("amb", 0) == 1;
    if (frame.has("weekday") && ambiguous && !frame.has("dir")) {
      return chart.isUpper(candidate.from()) && before(Cue.BEFORE_MONTH, chart, candidate);
    }
    if (frame.has("season") && !frame.has("year") && ambiguous) {
      return season(chart, candidate, frame);
    }
    if (frame.has("alone")) {
      return dayAlone(chart, candidate);
    }
    if (frame.integer("decade", 0) % 10 != 0) {
      return false;
    }
    return !frame.has("decade2")
        || (named(chart, candidate) && frame.integer("decade2", 0) % 10 == 0);
  }

  /// Whether its numbers are in the bounds of the calendar and the clock.
  private static boolean onCalendar(Frame frame) {
    double day = frame.number("day").orElse(1);
    int minute = frame.integer("minute", frame.integer("hhmm", 0) % 100);
    return day == Math.rint(day)
        && day >= 1
        && day <= 31
        && frame.integer("month", 1) <= 12
        && frame.integer("quarter", 1) <= 4
        && (!frame.has("half")
            || (frame.integer("half", 1) <= 2
                && (frame.has("year") || frame.has("yearof") || frame.has("ofyear"))))
        && frame.integer("century", 1) <= 30
        && frame.frame("yearof").map(y -> Durations.unit(y).equals("Y")).orElse(true)
        && frame.frame("monthof").map(m -> Durations.unit(m).equals("M")).orElse(true)
        && frame.integer("hour", frame.integer("hhmm", 0) / 100) <= 24
        && minute < 60;
  }

  /// "the 19 Sept. 11 hijackers": the number before the month counts, that behind it is the day.
  private boolean takesTheNextDay(Chart chart, Candidate candidate, Frame frame) {
    boolean led = !chart.pieces().get(candidate.from()).isNumeral();
    int at = led ? candidate.from() + 1 : candidate.from();
    int end = candidate.to();
    int next = end < chart.pieces().size() && chart.word(end).equals(".") ? end + 1 : end;
    boolean dayFirst =
        frame.has("day")
            && frame.has("month")
            && !frame.has("year")
            && chart.pieces().get(at).isNumeral();
    return dayFirst
        && !context.at(Cue.BEFORE_DAY, chart, at - 1)
        && isWord(chart, next + 1)
        && chart.longest(next, "D").isPresent()
        && chart.word(next + 1).endsWith("s");
  }

  /// "1/3", "9/11/2001": what stands behind a slash is no date of its own.
  private static boolean isFraction(Chart chart, int at) {
    return at > 1
        && chart.word(at - 1).equals("/")
        && chart.pieces().get(at).glued()
        && chart.pieces().get(at - 1).glued()
        && chart.pieces().get(at).isNumeral();
  }

  /// The 11 of `5'11"`, which is no year.
  private static boolean isInches(Chart chart, Candidate candidate) {
    int at = candidate.from();
    return at > 0
        && candidate.frame().has("year2")
        && chart.word(at).equals("'")
        && chart.pieces().get(at).glued()
        && chart.pieces().get(at - 1).isNumeral();
  }

  /// Words that are a time only with a capital (German "Morgen", the morning), or only without
  /// ("morgen", tomorrow), save at the head of a sentence.
  private static boolean isCasedRight(Chart chart, Candidate candidate, Frame frame) {
    boolean upper = chart.isUpper(candidate.to() - 1);
    boolean head = candidate.from() == 0;
    return (frame.integer("cap", 0) == 0 || upper)
        && (frame.integer("low", 0) == 0 || head || !upper);
  }

  private static boolean onlyMonth(Frame frame) {
    return frame.has("month") && !frame.has("day") && !frame.has("year") && !frame.has("yearof");
  }

  private boolean season(Chart chart, Candidate candidate, Frame frame) {
    return !context.at(Cue.AFTER_NO_SEASON, chart, candidate.to())
        && (before(Cue.BEFORE_SEASON, chart, candidate) || frame.has("the") || frame.has("dir"));
  }

  /// "the 60s" and "the '60s", but not "in his early 60s".
  private boolean named(Chart chart, Candidate candidate) {
    for (int i = Math.max(0, candidate.from() - 1); i < candidate.to(); i++) {
      if (context.at(Cue.DECADE_MARK, chart, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean dayAlone(Chart chart, Candidate candidate) {
    if (candidate.to() - candidate.from() > 3) {
      return true;
    }
    boolean closed =
        (!isWord(chart, candidate.to()) || context.at(Cue.AFTER_YEAR, chart, candidate.to()))
            && !goesOnGlued(chart, candidate.to());
    boolean digits = chart.pieces().get(candidate.from() + 1).isNumeral();
    return before(Cue.BEFORE_DAY, chart, candidate) && closed && digits;
  }

  /// "the 2,383 delegates", "the 20-yard line".
  private static boolean goesOnGlued(Chart chart, int next) {
    return next + 1 < chart.pieces().size()
        && chart.pieces().get(next).glued()
        && chart.pieces().get(next + 1).glued()
        && ",.-".contains(chart.word(next));
  }

  /// A month by itself: with a capital, or where something before it says that it is one.
  private boolean month(Chart chart, Candidate candidate, Frame frame) {
    int last = candidate.to() - 1;
    boolean alone = candidate.to() - candidate.from() == 1;
    boolean ambiguous = frame.integer("amb", 0) == 1;
    boolean upper = chart.isUpper(last) || chart.isUpper(candidate.from());
    if (!alone && (frame.has("mod") || frame.has("dir") || frame.has("part"))) {
      return chart.isUpper(last) || !context.at(Cue.MONTH_VERB, chart, last);
    }
    if (!alone && upper) {
      return true;
    }
    if (alone && beginsPersonName(chart, candidate)) {
      return false;
    }
    boolean led = !alone || before(Cue.BEFORE_MONTH, chart, candidate);
    return ambiguous ? led && (upper || before(Cue.MONTH_LED, chart, candidate)) : upper || led;
  }

  /// "April Jones", but not "in April Jones said" or "the April Decrees".
  private boolean beginsPersonName(Chart chart, Candidate candidate) {
    int next = candidate.to();
    return context.capitalsAreNames()
        && chart.isUpper(candidate.from())
        && isWord(chart, next)
        && chart.isUpper(next)
        && !before(Cue.BEFORE_PERIOD, chart, candidate)
        && !before(Cue.DETERMINER, chart, candidate);
  }

  private boolean duration(Chart chart, Candidate candidate, Frame frame) {
    int next = candidate.to();
    if (context.at(Cue.AGE, chart, next)) {
      return true;
    }
    if (isFraction(chart, candidate, frame)) {
      return false;
    }
    if (frame.has("first") && !Durations.isJoined(frame)) {
      return false;
    }
    if (context.at(Cue.PART_OF, chart, next)
        && (Durations.unit(frame).equals("Q") || ofNamed(chart, candidate))) {
      return false;
    }
    if (frame.has("plural")) {
      return frame.integer("plural", 0) == 2
          || context.at(Cue.AFTER_PLURAL, chart, next)
          || before(Cue.BEFORE_PLURAL, chart, candidate);
    }
    if (goesOnHyphened(chart, next) && Durations.isClock(frame)) {
      return false;
    }
    boolean aSecond =
        context.at(Cue.ARTICLE, chart, candidate.from())
            && next - candidate.from() == 2
            && Durations.unit(frame).equals("TS");
    return !aSecond;
  }

  /// "one second-hand car"
  private static boolean goesOnHyphened(Chart chart, int next) {
    return next + 1 < chart.pieces().size()
        && chart.word(next).equals("-")
        && chart.pieces().get(next).glued()
        && chart.pieces().get(next + 1).glued()
        && chart.pieces().get(next + 1).isWord();
  }

  /// "three-quarters" are a part of something.
  private static boolean isFraction(Chart chart, Candidate candidate, Frame frame) {
    int from = candidate.from();
    return candidate.to() - from == 3
        && chart.word(from + 1).equals("-")
        && Durations.unit(frame).equals("Q");
  }

  /// "the days of the monarchy", "the months of June and July".
  private boolean ofNamed(Chart chart, Candidate candidate) {
    return candidate.frame().has("plural") && before(Cue.DETERMINER, chart, candidate);
  }

  /// "American Morning", "The Shelton Weekly", "ABC's 'This Week'": titles, not times.
  private boolean isName(Chart chart, Candidate candidate) {
    int last = candidate.to() - 1;
    int before = candidate.from() - 1;
    if (before < 0
        || !chart.isUpper(last)
        || !chart.isUpper(candidate.from())
        || !context.capitalsAreNames()) {
      return false;
    }
    return chart.isUpper(before) || (last > candidate.from() && "\"'".contains(chart.word(before)));
  }

  /// "the Daily News", "The Morning Consult poll".
  private boolean beginsName(Chart chart, Candidate candidate) {
    int last = candidate.to() - 1;
    return last > 0
        && context.capitalsAreNames()
        && chart.isUpper(last)
        && isWord(chart, candidate.to())
        && chart.isUpper(candidate.to());
  }

  /// "the day after" is a day only where "the vote" does not follow.
  private boolean isLoose(Chart chart, Candidate candidate) {
    return candidate.frame().has("tail")
        && isWord(chart, candidate.to())
        && !context.at(Cue.AFTER_TAIL, chart, candidate.to());
  }

  /// "future" needs a noun behind it; "up to date" is no time.
  private boolean reference(Chart chart, Candidate candidate) {
    if (candidate.frame().has("amb") && candidate.to() - candidate.from() == 1) {
      return isWord(chart, candidate.to());
    }
    return !before(Cue.NO_REFERENCE, chart, candidate);
  }

  private boolean before(Cue cue, Chart chart, Candidate candidate) {
    return context.at(cue, chart, candidate.from() - 1);
  }

  private static boolean isWord(Chart chart, int i) {
    return i < chart.pieces().size() && chart.pieces().get(i).isWord();
  }
}
