package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// Finds firsts that cannot both be true: "the first since 2018" and "the first since January
/// 2020".
final class FirstDifferences implements DifferenceFinder {
  /// Nearness from which two firsts are taken to be the same thing's.
  private static final double NEAR = 0.5;

  private static final Pattern FIRST = Pattern.compile("\\bfirst\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SEASON = Pattern.compile("[-–/]\\d{2}");
  private static final Pattern SINCE = Pattern.compile("\\bsince\\b", Pattern.CASE_INSENSITIVE);

  /// Characters of one sentence between "first" and "since".
  private static final int REACH = 60;

  private record First(Statement statement, TimeExpression time, Span words) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    List<First> firsts = new ArrayList<>();
    for (Statement statement : view.statements()) {
      first(view, statement, firsts);
    }
    UnionFind sets = new UnionFind(firsts.size());
    for (int i = 0; i < firsts.size(); i++) {
      for (int j = i + 1; j < firsts.size(); j++) {
        if (near(firsts.get(i).statement(), firsts.get(j).statement())) {
          sets.join(i, j);
        }
      }
    }
    Map<Integer, List<First>> groups = new TreeMap<>();
    for (int i = 0; i < firsts.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(firsts.get(i));
    }
    return groups.values().stream().flatMap(group -> difference(view, group).stream()).toList();
  }

  private static boolean near(Statement a, Statement b) {
    return a.nearness(b) >= NEAR
        || Meaning.cosine(a.content().context(), b.content().context()) >= NEAR;
  }

  /// "first … since TIME" within the statement.
  private static void first(StoryView view, Statement statement, List<First> firsts) {
    Span clause = statement.place().span();
    String words = view.words(statement.article(), clause);
    Matcher first = FIRST.matcher(words);
    while (first.find()) {
      Matcher since = SINCE.matcher(words);
      if (!since.find(first.end()) || since.start() - first.end() > REACH) {
        continue;
      }
      int from = clause.start() + since.start();
      statement.anchors().times().stream()
          .filter(time -> time.span().end() > from && time.span().start() <= from + REACH)
          .filter(time -> Dates.calendar(time.value()))
          .filter(time -> !isSeason(view.text(statement.article()), time.span().end()))
          .findFirst()
          .ifPresent(
              time ->
                  firsts.add(
                      new First(
                          statement,
                          time,
                          Span.of(clause.start() + first.start(), time.span().end()))));
    }
  }

  /// "Since the 2004-05 season" may be any day of two years.
  private static boolean isSeason(String text, int end) {
    return SEASON.matcher(text).region(end, text.length()).lookingAt();
  }

  /// One side for each time that has no day in common with another's; an article that says it
  /// twice says it once here, one that says two things is left aside.
  private static Optional<Found> difference(StoryView view, List<First> group) {
    List<List<First>> sides = new ArrayList<>();
    for (First first : group) {
      Optional<List<First>> same =
          sides.stream()
              .filter(side -> !Dates.disjoint(side.getFirst().time().value(), value(first)))
              .findFirst();
      same.ifPresentOrElse(
          side -> addOnce(first, side), () -> sides.add(new ArrayList<>(List.of(first))));
    }
    boolean twoFaced =
        articles(sides.stream().flatMap(List::stream).toList())
            < sides.stream().mapToLong(FirstDifferences::articles).sum();
    if (sides.size() < 2 || twoFaced) {
      return Optional.empty();
    }
    First first = sides.getFirst().getFirst();
    return Optional.of(
        new Found(
            Found.Kind.TIME,
            "First since when: "
                + Phrase.shortened(view.words(first.statement().article(), first.words())),
            sides.stream().map(side -> side(view, side)).toList(),
            0.8,
            "all call it the first since a time, but not the same time"));
  }

  private static String value(First first) {
    return first.time().value();
  }

  private static void addOnce(First first, List<First> side) {
    if (side.stream().noneMatch(o -> o.statement().article() == first.statement().article())) {
      side.add(first);
    }
  }

  private static long articles(List<First> firsts) {
    return firsts.stream().mapToInt(first -> first.statement().article()).distinct().count();
  }

  private static Side side(StoryView view, List<First> side) {
    First first = side.getFirst();
    return new Side(
        view.words(first.statement().article(), first.words()),
        side.stream().map(one -> one.statement().report()).toList(),
        side.stream().map(one -> new Evidence(one.statement().place().id(), one.words())).toList());
  }
}
