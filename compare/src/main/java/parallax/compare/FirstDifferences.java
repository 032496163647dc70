package parallax.compare;

import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern SINCE = Pattern.compile("\\bsince\\b", Pattern.CASE_INSENSITIVE);

  /// Characters of one sentence between "first" and "since".
  private static final int REACH = 60;

  private record First(Statement statement, TimeExpression time, Span words) {}

  @Override
  public List<Found> find(StoryView view, List<PointCluster> points, List<List<Rendering>> speech) {
    List<First> firsts = new ArrayList<>();
    for (Statement statement : view.statements()) {
      first(view, statement, firsts);
    }
    PairScore scoring = new PairScore(view);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      for (int j = i + 1; j < firsts.size(); j++) {
        First a = firsts.get(i);
        First b = firsts.get(j);
        if (a.statement().article() != b.statement().article()
            && firstOfArticle(firsts, a)
            && firstOfArticle(firsts, b)
            && Dates.disjoint(a.time().value(), b.time().value())
            && near(a.statement(), b.statement(), scoring)) {
          found.add(difference(view, a, b));
        }
      }
    }
    return found;
  }

  /// An article that says it twice says it once here.
  private static boolean firstOfArticle(List<First> firsts, First first) {
    return firsts.stream()
        .filter(other -> other.statement().article() == first.statement().article())
        .filter(other -> other.time().value().equals(first.time().value()))
        .findFirst()
        .filter(first::equals)
        .isPresent();
  }

  private static boolean near(Statement a, Statement b, PairScore scoring) {
    return scoring.nearness(a, b) >= NEAR
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

  private static Found difference(StoryView view, First a, First b) {
    return new Found(
        Found.Kind.TIME,
        "the first since when: " + view.words(a.statement().article(), a.words()),
        List.of(side(view, a), side(view, b)),
        0.8,
        "both call it the first since a time, but not the same time");
  }

  private static Side side(StoryView view, First first) {
    return new Side(
        view.words(first.statement().article(), first.words()),
        List.of(first.statement().report()),
        List.of(new Evidence(first.statement().place().id(), first.words())));
  }
}
