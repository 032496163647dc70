package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.compare.Alignment.Pair;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.TimeType;
import parallax.text.Fold;
import parallax.text.TimexLength;
import parallax.text.Words;

/// Finds one thing that is said to take times of two lengths ("48 hours", "72 hours"), or that is
/// put on two days of one month, or into one month of two years, both written out ("Feb 20", "27
/// February").
///
/// Only where two statements tell the same by all that is known, and each has one such time: of 23
/// such pairs of lengths in invented cases 20 differed.
final class WrittenTimes implements DifferenceFinder {
  /// Chance that two statements tell the same from which their times are set against each other.
  private static final double SAME = 0.3;

  /// The longer over the shorter up to which two lengths are one told roughly, and beyond which
  /// they are hardly of one thing.
  private static final double ROUGHLY = 1.2;

  private static final double FARTHEST = 6;

  /// Characters before a length in which it is bounded: "more than five hours".
  private static final int BEFORE = 12;

  private static final Set<String> MORE = Set.of("more", "over", "least", "beyond");
  private static final Set<String> LESS = Set.of("less", "under", "within", "up", "below");

  /// Ages, times of day that look like lengths, and quarters of nothing.
  private static final Pattern NO_LENGTH =
      Pattern.compile("\\bold\\b|\\d[.:]\\d\\d|^(?:a|the|one|last|first) quarter$");

  /// Before a length that tells how long ago the last one was: "the first in 22 days".
  private static final Pattern SINCE =
      Pattern.compile(
          "\\b(?:first|last|time|most|\\p{L}+est)(?: \\p{L}+)? in (?:the )?(?:past |last |over"
              + " |almost |nearly )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATELINE =
      Pattern.compile("[,. ]*\\d*[,. ]*(?:\\([^()]{2,40}\\)|/[^/]{2,40}/)?[ .,]*[-–—:] ");

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|XXXX)-(\\d\\d)(?:-(\\d\\d)(?:T.*)?)?");

  private enum Sort {
    LENGTH,
    DATE
  }

  /// @param days length, where it is one
  private record Told(Sort sort, Statement statement, TimeExpression time, OptionalDouble days) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    List<Told> all = new ArrayList<>();
    Map<Integer, List<Integer>> ofStatement = new HashMap<>();
    for (Statement statement : view.statements()) {
      for (Told one : times(view, statement)) {
        ofStatement.computeIfAbsent(statement.index(), _ -> new ArrayList<>()).add(all.size());
        all.add(one);
      }
    }
    UnionFind sets = new UnionFind(all.size());
    for (Pair pair : told.alignment().all()) {
      for (int a : pair.same() < SAME ? List.<Integer>of() : of(pair.a(), ofStatement)) {
        for (int b : of(pair.b(), ofStatement)) {
          if (areOfOneThing(view, all.get(a), all.get(b))) {
            sets.join(a, b);
          }
        }
      }
    }
    Map<Integer, List<Told>> groups = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(all.get(i));
    }
    return groups.values().stream().flatMap(group -> difference(view, group).stream()).toList();
  }

  private static List<Integer> of(int statement, Map<Integer, List<Integer>> ofStatement) {
    return ofStatement.getOrDefault(statement, List.of());
  }

  private static boolean areOfOneThing(StoryView view, Told a, Told b) {
    return a.sort() == b.sort() && (equal(a, b) || apart(view, a, b));
  }

  /// What a statement tells of each sort, where it tells but one.
  private static List<Told> times(StoryView view, Statement statement) {
    return statement.anchors().times().stream()
        .flatMap(time -> told(view, statement, time).stream())
        .collect(Collectors.groupingBy(Told::sort, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(several -> several.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  private static Optional<Told> told(StoryView view, Statement statement, TimeExpression time) {
    String words = Fold.fold(view.words(statement.article(), time.span()));
    if (time.type() == TimeType.DURATION) {
      OptionalDouble days = TimexLength.days(time.value());
      return days.isPresent()
              && !NO_LENGTH.matcher(words).find()
              && !SINCE.matcher(before(view, statement, time)).find()
          ? Optional.of(new Told(Sort.LENGTH, statement, time, days))
          : Optional.empty();
    }
    boolean month = Words.folded(words).stream().anyMatch(Amounts.MONTHS::contains);
    boolean written = month && words.chars().anyMatch(Character::isDigit);
    return written && tells(view, statement, time) && DATE.matcher(time.value()).matches()
        ? Optional.of(new Told(Sort.DATE, statement, time, OptionalDouble.empty()))
        : Optional.empty();
  }

  /// Whether something is told of the day: it dates no line ("Tern Bay, 13 May") and no text ("TERN
  /// BAY, May 13 (ABC) - ").
  private static boolean tells(StoryView view, Statement statement, TimeExpression time) {
    String text = view.text(statement.article());
    Span clause = statement.place().span();
    String after = text.substring(time.span().end(), Math.max(time.span().end(), clause.end()));
    String before = before(view, statement, time);
    return !DATELINE.matcher(after).lookingAt()
        && Words.of(before + " " + after).stream()
            .anyMatch(word -> Character.isLowerCase(word.text().codePointAt(0)));
  }

  private static String before(StoryView view, Statement statement, TimeExpression time) {
    int start = statement.place().span().start();
    return view.text(statement.article()).substring(start, Math.max(start, time.span().start()));
  }

  private static boolean equal(Told a, Told b) {
    return a.sort() == Sort.LENGTH
        ? ratio(a, b) < ROUGHLY
        : a.time().value().equals(b.time().value());
  }

  private static double ratio(Told a, Told b) {
    double one = a.days().orElseThrow();
    double other = b.days().orElseThrow();
    return Math.max(one, other) / Math.max(Double.MIN_NORMAL, Math.min(one, other));
  }

  private static boolean apart(StoryView view, Told a, Told b) {
    if (a.sort() == Sort.DATE) {
      return otherDate(a.time().value(), b.time().value());
    }
    double ratio = ratio(a, b);
    boolean first = a.days().orElseThrow() > b.days().orElseThrow();
    Told longer = first ? a : b;
    Told shorter = first ? b : a;
    return ratio >= ROUGHLY
        && ratio <= FARTHEST
        && !bounded(view, shorter, MORE)
        && !bounded(view, longer, LESS);
  }

  private static boolean bounded(StoryView view, Told told, Set<String> words) {
    String text = view.text(told.statement().article());
    int start = told.time().span().start();
    String before = text.substring(Math.max(0, start - BEFORE), told.time().span().end());
    return Words.folded(before).stream().anyMatch(words::contains);
  }

  /// Another day of one month, or one month of another year.
  private static boolean otherDate(String a, String b) {
    Matcher one = DATE.matcher(a);
    Matcher other = DATE.matcher(b);
    if (!one.matches() || !other.matches() || !one.group(2).equals(other.group(2))) {
      return false;
    }
    boolean days = one.group(3) != null && other.group(3) != null;
    boolean months = one.group(3) == null && other.group(3) == null;
    boolean years = !one.group(1).equals("XXXX") && !other.group(1).equals("XXXX");
    return days
        ? !one.group(3).equals(other.group(3))
        : months && years && !one.group(1).equals(other.group(1));
  }

  private static Optional<Found> difference(StoryView view, List<Told> group) {
    List<List<Told>> sides = new ArrayList<>();
    for (Told told : group) {
      Optional<List<Told>> same =
          sides.stream().filter(side -> equal(side.getFirst(), told)).findFirst();
      same.ifPresentOrElse(side -> side.add(told), () -> sides.add(new ArrayList<>(List.of(told))));
    }
    long articles = group.stream().map(told -> told.statement().article()).distinct().count();
    long named =
        sides.stream()
            .mapToLong(side -> side.stream().map(t -> t.statement().article()).distinct().count())
            .sum();
    if (sides.size() < 2 || named > articles) {
      return Optional.empty();
    }
    Told first = group.getFirst();
    boolean length = first.sort() == Sort.LENGTH;
    String words = Phrase.shortened(first.statement().content().text());
    return Optional.of(
        new Found(
            Found.Kind.TIME,
            (length ? "How long: " : "When: ") + words,
            sides.stream().map(side -> side(view, side)).toList(),
            0.65,
            length
                ? "the same thing is said to take times that cannot be one"
                : "the same thing is put at times that cannot be one"));
  }

  private static Side side(StoryView view, List<Told> side) {
    Told first = side.getFirst();
    return new Side(
        view.words(first.statement().article(), first.time().span()),
        side.stream().map(told -> told.statement().report()).toList(),
        side.stream()
            .map(told -> new Evidence(told.statement().place().id(), told.time().span()))
            .toList());
  }
}
