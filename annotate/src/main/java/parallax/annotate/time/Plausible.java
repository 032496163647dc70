package parallax.annotate.time;

import java.util.Set;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Piece;

/// Tells times from what only looks like one: "may" the verb, "1914" the number of soldiers.
final class Plausible {
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "from",
          "to",
          "of",
          "during",
          "before",
          "after",
          "for",
          "early",
          "late",
          "mid",
          "circa",
          "c",
          "ca",
          "around",
          "about",
          "between",
          "and",
          "through",
          "throughout",
          "year",
          "the",
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "(",
          "[",
          ",",
          "-",
          "/",
          "—",
          "'",
          ":",
          "than",
          "@",
          ".");
  private static final Set<String> AFTER_YEAR =
      Set.of(
          "and",
          "or",
          "to",
          "when",
          "as",
          "but",
          "because",
          "was",
          "is",
          "were",
          "had",
          "has",
          "the",
          "a",
          "an",
          "with",
          "for",
          "that",
          "this",
          "it",
          "he",
          "she",
          "they",
          "his",
          "her",
          "their",
          "its",
          "in",
          "on",
          "at",
          "by",
          "from",
          "until",
          "after",
          "before",
          "during",
          "while",
          "where",
          "who",
          "which",
          "under",
          "over",
          "through",
          "of",
          "s",
          "would",
          "will",
          "did",
          "only",
          "alone",
          "following",
          "if",
          "then",
          "not",
          "also",
          "both",
          "being",
          "led",
          "saw",
          "between",
          "without",
          "against",
          "despite",
          "about",
          "due",
          "into",
          "out",
          "up",
          "via",
          "onwards",
          "onward",
          "ended",
          "began");
  private static final Set<String> OWNERS =
      Set.of("the", "a", "his", "her", "its", "their", "of", "secret");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "from",
          "to",
          "of",
          "during",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "last",
          "next",
          "this",
          "every",
          "each",
          "between",
          "and",
          "through",
          "for",
          "(",
          ",",
          "-",
          "throughout",
          "the",
          "on",
          "or");
  private static final Set<String> BEFORE_SEASON =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "from",
          "of",
          "during",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "last",
          "next",
          "this",
          "every",
          "each",
          "that",
          "the",
          "and",
          "through",
          "over",
          "throughout",
          "following",
          "previous",
          "for");

  boolean test(Chart chart, Candidate candidate) {
    Frame frame = candidate.frame();
    return switch (frame.word("k").orElse("")) {
      case "date" -> date(chart, candidate, frame);
      case "dur" -> duration(chart, candidate, frame);
      case "ref" -> reference(chart, candidate);
      case "off" -> offset(chart, candidate, frame);
      case "range" -> range(chart, frame);
      default -> true;
    };
  }

  /// "a week before", but not "a week before moving back", which is a duration.
  private static boolean offset(Chart chart, Candidate candidate, Frame frame) {
    if (frame.frame("base").map(b -> b.has("alone")).orElse(false)) {
      return false;
    }
    int next = candidate.to();
    boolean before = frame.has("ana") && chart.word(next - 1).equals("before");
    return !before || next >= chart.pieces().size() || !chart.pieces().get(next).isWord();
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
      return two > from.integer("year", 0) % 100 && glued(chart, to.integer("from", 0));
    }
    return date(chart, placed(from), from) && (to.has("k") ? date(chart, placed(to), to) : true);
  }

  private static boolean glued(Chart chart, int at) {
    return chart.pieces().get(at).glued();
  }

  private static Candidate placed(Frame frame) {
    return new Candidate(frame.integer("from", 0), frame.integer("to", 0), frame);
  }

  private boolean date(Chart chart, Candidate candidate, Frame frame) {
    int at = candidate.from();
    boolean part =
        at > 1 && chart.word(at - 1).equals("/") && glued(chart, at) && glued(chart, at - 1);
    if (part && chart.pieces().get(at).isNumeral()) {
      return false;
    }
    if (frame.number("day").orElse(1) != Math.rint(frame.number("day").orElse(1))) {
      return false;
    }
    if (frame.integer("day", 1) > 31
        || frame.integer("day", 1) < 1
        || frame.integer("month", 1) > 12) {
      return false;
    }
    if (frame.integer("bare", 0) == 1 && !frame.has("month") && !bareYear(chart, candidate)) {
      return false;
    }
    if (onlyMonth(frame) && !frame.has("hour") && !month(chart, candidate, frame)) {
      return false;
    }
    if (frame.has("weekday") && frame.integer("amb", 0) == 1 && !frame.has("dir")) {
      return upper(chart, candidate.from()) && before(chart, candidate, BEFORE_MONTH);
    }
    if (frame.has("season") && !frame.has("year") && frame.integer("amb", 0) == 1) {
      if (candidate.to() < chart.pieces().size() && chart.word(candidate.to()).equals("of")) {
        return false;
      }
      return before(chart, candidate, BEFORE_SEASON) || frame.has("the") || frame.has("dir");
    }
    if (frame.has("alone")) {
      return dayAlone(chart, candidate);
    }
    if (frame.has("quarter")) {
      return frame.integer("quarter", 1) <= 4;
    }
    if (frame.has("half")) {
      return frame.integer("half", 1) <= 2 && frame.has("year");
    }
    if (frame.has("century")) {
      return frame.integer("century", 1) <= 30;
    }
    if (frame.has("decade2") && !named(chart, candidate)) {
      return false;
    }
    if (frame.has("decade2") && frame.integer("decade2", 0) % 10 != 0) {
      return false;
    }
    if (frame.frame("yearof").map(y -> !Durations.unit(y).equals("Y")).orElse(false)) {
      return false;
    }
    if (frame.has("hour") || frame.has("hhmm")) {
      return clock(frame);
    }
    return true;
  }

  private static boolean onlyMonth(Frame frame) {
    return frame.has("month") && !frame.has("day") && !frame.has("year") && !frame.has("yearof");
  }

  /// "the 60s" and "the '60s", but not "in his early 60s".
  private static boolean named(Chart chart, Candidate candidate) {
    for (int i = Math.max(0, candidate.from() - 1); i < candidate.to(); i++) {
      if (chart.word(i).equals("the") || chart.word(i).equals("'")) {
        return true;
      }
    }
    return false;
  }

  private boolean dayAlone(Chart chart, Candidate candidate) {
    if (candidate.to() - candidate.from() > 3) {
      return true;
    }
    boolean prepared =
        before(
            chart,
            candidate,
            Set.of("on", "by", "until", "of", "and", "to", "from", "before", "after"));
    boolean closed =
        candidate.to() >= chart.pieces().size()
            || !chart.pieces().get(candidate.to()).isWord()
            || AFTER_YEAR.contains(chart.word(candidate.to()));
    boolean digits = chart.pieces().get(candidate.from() + 1).isNumeral();
    return prepared && closed && digits;
  }

  private boolean clock(Frame frame) {
    int hour = frame.integer("hour", frame.integer("hhmm", 0) / 100);
    int minute = frame.integer("minute", frame.integer("hhmm", 0) % 100);
    return hour <= 24 && minute < 60;
  }

  /// A month by itself: with a capital, or where something before it says that it is one.
  private static boolean month(Chart chart, Candidate candidate, Frame frame) {
    boolean alone = candidate.to() - candidate.from() == 1;
    boolean upper = upper(chart, candidate.to() - 1) || upper(chart, candidate.from());
    if (!alone && (frame.has("mod") || frame.has("dir") || frame.has("part"))) {
      return upper(chart, candidate.to() - 1) || !chart.word(candidate.to() - 1).equals("may");
    }
    if (!alone && upper) {
      return true;
    }
    boolean led = !alone || before(chart, candidate, BEFORE_MONTH);
    boolean ambiguous = frame.integer("amb", 0) == 1;
    return ambiguous
        ? led
            && (upper
                || (chart.word(candidate.to() - 1).equals("may")
                    && before(chart, candidate, Set.of("in"))))
        : upper || led;
  }

  private boolean bareYear(Chart chart, Candidate candidate) {
    int next = candidate.to();
    int at = candidate.from();
    if (!chart.pieces().get(at).isNumeral() && chart.pieces().get(next - 1).isNumeral()) {
      at = next - 1;
    }
    if (at > 0 && "$£€¥#".contains(chart.word(at - 1))) {
      return false;
    }
    if (at > 0 && glued(chart, at) && !"([-/'\"".contains(chart.word(at - 1))) {
      return false;
    }
    if (at > 1
        && glued(chart, at)
        && "-/".contains(chart.word(at - 1))
        && glued(chart, at - 1)
        && chart.pieces().get(at - 2).isNumeral()
        && chart.word(at - 2).length() != 4) {
      return false;
    }
    if (next < chart.pieces().size()) {
      Piece after = chart.pieces().get(next);
      if (after.glued() && (after.isWord() || after.norm().equals("%"))) {
        return false;
      }
      if (after.glued()
          && (after.norm().equals(".") || after.norm().equals(","))
          && next + 1 < chart.pieces().size()
          && chart.pieces().get(next + 1).glued()
          && chart.pieces().get(next + 1).isNumeral()) {
        return false;
      }
      if (after.isWord()
          && !AFTER_YEAR.contains(after.norm())
          && !upper(chart, next)
          && !(at > 0
              && Set.of("in", "since", "year").contains(chart.word(at - 1))
              && !after.norm().endsWith("s"))) {
        return recent(chart, at)
            && at > 0
            && (!after.norm().endsWith("s") || OWNERS.contains(chart.word(at - 1)))
            && (BEFORE_YEAR.contains(chart.word(at - 1))
                || OWNERS.contains(chart.word(at - 1))
                || upper(chart, at - 1));
      }
    }
    boolean said = at == 0 || BEFORE_YEAR.contains(chart.word(at - 1)) || upper(chart, at - 1);
    return said || recent(chart, at);
  }

  private static boolean recent(Chart chart, int at) {
    String year = chart.word(at);
    return year.length() == 4
        && (year.startsWith("1") || year.startsWith("20"))
        && year.compareTo("1700") > 0
        && year.compareTo("2100") < 0;
  }

  private boolean duration(Chart chart, Candidate candidate, Frame frame) {
    int next = candidate.to();
    if (next < chart.pieces().size() && chart.word(next).equals("old")) {
      return true;
    }
    if (frame.has("plural")) {
      return frame.integer("plural", 0) == 2 || barePlural(chart, candidate);
    }
    if (chart.word(candidate.from()).equals("a")
        && candidate.to() - candidate.from() == 2
        && Durations.unit(frame).equals("TS")) {
      return false;
    }
    return true;
  }

  private boolean barePlural(Chart chart, Candidate candidate) {
    int next = candidate.to();
    boolean tail =
        next < chart.pieces().size()
            && Set.of("of", "later", "earlier", "ago", "before", "after")
                .contains(chart.word(next));
    boolean head =
        before(
            chart,
            candidate,
            Set.of(
                "for", "in", "within", "after", "lasted", "last", "takes", "take", "took", "over",
                "spent"));
    return tail || head;
  }

  private boolean reference(Chart chart, Candidate candidate) {
    String first = chart.word(candidate.from());
    int next = candidate.to();
    if (first.equals("future")) {
      return candidate.to() - candidate.from() > 1
          || (next < chart.pieces().size() && chart.pieces().get(next).isWord());
    }
    if (first.equals("to") && before(chart, candidate, Set.of("up", "equals", "equal"))) {
      return false;
    }
    if (first.equals("soon")
        && next < chart.pieces().size()
        && Set.of("after", "as", "afterwards").contains(chart.word(next))) {
      return false;
    }
    return true;
  }

  private static boolean before(Chart chart, Candidate candidate, Set<String> words) {
    return candidate.from() > 0 && words.contains(chart.word(candidate.from() - 1));
  }

  private static boolean upper(Chart chart, int at) {
    return chart.isUpper(at);
  }
}
