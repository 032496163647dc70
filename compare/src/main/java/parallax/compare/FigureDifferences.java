package parallax.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.compare.Amount.Relation;
import parallax.model.Evidence;
import parallax.model.Report;
import parallax.model.Side;

/// Finds figures for one thing that are not told alike.
final class FigureDifferences implements DifferenceFinder {
  /// Nearness of the clauses from which two figures of one topic count the same.
  private static final double NEAR = 0.42;

  /// The same where both are a toll of the event.
  private static final double NEAR_TOLL = 0.3;

  /// Nearness needed where only the noun, or nothing, is shared.
  private static final double NEAR_WITHOUT_TOPIC = 0.62;

  /// Nearness needed where each article gives one figure only in a unit of its own.
  private static final double NEAR_ALONE = 0.4;

  /// The same for units that measure the event itself: hectares burnt, degrees, magnitude.
  private static final double NEAR_SIZE = 0.25;

  private static final Set<String> SIZES = Set.copyOf(WordClasses.read("counted.txt").of("size"));

  /// The larger over the smaller beyond which two figures hardly count the same.
  private static final double FARTHEST_RATIO = 4;

  /// The larger over the smaller up to which a figure is the other told otherwise.
  private static final double HARDLY_ANOTHER = 1.12;

  /// The larger over the smaller up to which two figures of one statement are taken for one thing.
  private static final double LIKELY_RATIO = 1.6;

  /// The same where what is counted is named on both sides.
  private static final double TOPIC_RATIO = 2;

  /// Chance from which two figures are set against each other: of those above in invented cases,
  /// held out in eighths, 10 of 12 were rightly so.
  private static final double AGAINST = 0.45;

  /// Chance that two statements tell the same from which their figures do.
  private static final double SAME = 0.45;

  /// The same for figures with a nought more or less.
  private static final double SLIPPED = 0.3;

  /// What is counted once in an event, however the sentences around it read.
  private static final Set<String> TOLLS = Set.copyOf(WordClasses.read("counted.txt").of("tolls"));

  private static final Set<String> AT_LEAST =
      Set.copyOf(WordClasses.read("cues.txt").of("inclusive"));

  private static final Set<String> FATES = Set.copyOf(WordClasses.read("counted.txt").of("fates"));

  private record Match(int a, int b, double likeness) {}

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    List<Counted> counted = counted(view);
    List<Match> matches = new ArrayList<>();
    FigureScore scoring = new FigureScore(told, counted);
    for (int a = 0; a < counted.size(); a++) {
      for (int b = a + 1; b < counted.size(); b++) {
        double likeness =
            Math.max(
                likeness(counted.get(a), counted.get(b), counted),
                against(counted.get(a), counted.get(b), scoring));
        if (likeness > 0) {
          matches.add(new Match(a, b, likeness));
        }
      }
    }
    return groups(counted, matches).stream()
        .flatMap(
            group ->
                difference(scoring, counted, group.stream().map(counted::get).toList()).stream())
        .toList();
  }

  /// What is seen between every two figures that may be set against each other.
  static List<SeenPair> seen(Comparison told) {
    List<Counted> counted = counted(told.view());
    FigureScore scoring = new FigureScore(told, counted);
    List<SeenPair> pairs = new ArrayList<>();
    for (Counted a : counted) {
      for (Counted b : counted) {
        if (a.statement().article() < b.statement().article() && mayBeAgainst(a, b)) {
          pairs.add(new SeenPair(report(a), report(b), scoring.seen(a, b)));
        }
      }
    }
    return pairs;
  }

  private static Report report(Counted counted) {
    return new Report(
        counted.statement().place().id(), counted.span(), counted.statement().voice());
  }

  private static List<Counted> counted(StoryView view) {
    List<Counted> counted = new ArrayList<>();
    for (Statement statement : view.statements()) {
      statement.anchors().figures().stream()
          .filter(Counted::counts)
          .filter(figure -> !Counted.refers(view.text(statement.article()), figure))
          .forEach(figure -> counted.add(Counted.of(view, statement, figure)));
    }
    return counted;
  }

  /// The chance that two figures that cannot both be true are given for one thing; 0 where it is
  /// small.
  private static double against(Counted a, Counted b, FigureScore scoring) {
    if (!mayBeAgainst(a, b)
        || scoring.told().alignment().score(a.statement(), b.statement()) == 0) {
      return 0;
    }
    double chance = scoring.of(a, b);
    return chance >= AGAINST ? chance : 0;
  }

  private static boolean mayBeAgainst(Counted a, Counted b) {
    return a.statement().article() != b.statement().article()
        && a.sameUnit(b)
        && !overlapping(a, b)
        && !otherFates(a, b)
        && a.sameTime(b)
        && a.amount().ratio(b.amount()) <= FARTHEST_RATIO;
  }

  /// Whether people are counted to whom other things happened: the dead here, the injured there.
  private static boolean otherFates(Counted a, Counted b) {
    return !a.sharesTopic(b)
        && !Collections.disjoint(a.topics(), FATES)
        && !Collections.disjoint(b.topics(), FATES);
  }

  /// How surely both count the same thing; 0 where they do not.
  private static double likeness(Counted a, Counted b, List<Counted> all) {
    if (a.statement().article() == b.statement().article()
        || !a.sameUnit(b)
        || a.otherCause(b)
        || !a.sameTime(b)) {
      return 0;
    }
    double nearness = a.statement().nearness(b.statement());
    if (a.amount().slipped(b.amount())
        && !a.unit().isEmpty()
        && a.unit().equals(b.unit())
        && onlyOne(a, all)
        && onlyOne(b, all)) {
      return nearness >= NEAR_ALONE ? nearness : 0;
    }
    if (SIZES.contains(a.unit())
        && a.unit().equals(b.unit())
        && onlyOne(a, all)
        && onlyOne(b, all)
        && a.amount().ratio(b.amount()) <= FARTHEST_RATIO
        && nearness >= NEAR_SIZE) {
      return nearness;
    }
    if (a.amount().ratio(b.amount()) > FARTHEST_RATIO && !overlapping(a, b)) {
      return 0;
    }
    boolean topic = a.sharesTopic(b);
    boolean disjoint = !topic && !a.topics().isEmpty() && !b.topics().isEmpty();
    double needed = toll(a, b) ? NEAR_TOLL : topic ? NEAR : NEAR_WITHOUT_TOPIC;
    if (disjoint || nearness < needed || (!topic && !a.sharesNoun(b))) {
      return 0;
    }
    double equal = a.amount().to(b.amount()) == Relation.EQUAL ? 0.2 : 0;
    return nearness + (topic ? 0.1 : 0) + (a.sharesNoun(b) ? 0.1 : 0) + equal;
  }

  /// Whether its article gives nothing else in this unit.
  private static boolean onlyOne(Counted counted, List<Counted> all) {
    return all.stream()
            .filter(other -> other.statement().article() == counted.statement().article())
            .filter(other -> other.unit().equals(counted.unit()))
            .count()
        == 1;
  }

  private static boolean overlapping(Counted a, Counted b) {
    return a.amount().to(b.amount()) != Relation.DIFFERENT;
  }

  /// Surest matches first; a group takes one figure of each article.
  private static List<List<Integer>> groups(List<Counted> counted, List<Match> matches) {
    matches.sort(
        Comparator.comparingDouble(Match::likeness)
            .reversed()
            .thenComparingInt(Match::a)
            .thenComparingInt(Match::b));
    UnionFind sets = new UnionFind(counted.size());
    Map<Integer, Set<Integer>> articles = new TreeMap<>();
    for (int i = 0; i < counted.size(); i++) {
      articles.put(i, new LinkedHashSet<>(List.of(counted.get(i).statement().article())));
    }
    for (Match match : matches) {
      int a = sets.find(match.a());
      int b = sets.find(match.b());
      if (a != b && Collections.disjoint(articles.get(a), articles.get(b))) {
        Set<Integer> both = new LinkedHashSet<>(articles.get(a));
        both.addAll(articles.get(b));
        sets.join(a, b);
        articles.put(sets.find(a), both);
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < counted.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static Optional<Found> difference(
      FigureScore scoring, List<Counted> all, List<Counted> group) {
    List<List<Counted>> sides = sides(group);
    List<List<Counted>> apart = new ArrayList<>();
    boolean contradict = false;
    for (List<Counted> side : sides) {
      boolean against = sides.stream().anyMatch(other -> contradict(scoring, all, side, other));
      contradict |= against;
      if (against || sides.stream().anyMatch(other -> bounds(side, other))) {
        apart.add(side);
      }
    }
    if (apart.size() < 2) {
      return Optional.empty();
    }
    String reason =
        contradict
            ? "the figures count the same and cannot both be true"
            : "the figures count the same and can all be true, but are given differently";
    return Optional.of(
        new Found(
            Found.Kind.FIGURE,
            about(group),
            (contradict ? apart : sides)
                .stream().map(side -> side(scoring.told().view(), side)).toList(),
            contradict ? 0.75 : 0.6,
            reason));
  }

  /// Whether two sides give figures of one thing that cannot both be true.
  private static boolean contradict(
      FigureScore scoring, List<Counted> all, List<Counted> side, List<Counted> other) {
    return side.stream()
        .anyMatch(
            a ->
                other.stream()
                    .anyMatch(
                        b ->
                            a.amount().to(b.amount()) == Relation.DIFFERENT
                                && !givesToo(b, a, all)
                                && !givesToo(a, b, all)
                                && (against(a, b, scoring) > 0
                                    || sameThing(scoring.told(), a, b, all))));
  }

  /// Whether the article of `counted` gives the other figure as well: then it is one of something
  /// else.
  private static boolean givesToo(Counted counted, Counted other, List<Counted> all) {
    return all.stream()
        .filter(one -> one.statement().article() == counted.statement().article())
        .anyMatch(one -> one.sameUnit(other) && one.amount().to(other.amount()) == Relation.EQUAL);
  }

  /// Whether what stands around two figures leaves no doubt that they count the same: a toll of the
  /// event, a figure hardly another, or statements that tell the same.
  private static boolean sameThing(Comparison told, Counted a, Counted b, List<Counted> all) {
    double ratio = a.amount().ratio(b.amount());
    double same = told.alignment().score(a.statement(), b.statement());
    return toll(a, b)
        || (ratio <= HARDLY_ANOTHER
            && a.sharesNoun(b)
            && a.statement().nearness(b.statement()) >= NEAR_WITHOUT_TOPIC)
        || (same >= SAME && ratio <= (a.sharesTopic(b) ? TOPIC_RATIO : LIKELY_RATIO))
        || (onlyOne(a, all)
            && onlyOne(b, all)
            && (SIZES.contains(a.unit()) || (a.amount().slipped(b.amount()) && same >= SLIPPED)));
  }

  /// Whether two sides bound one number from opposite sides; of a toll, whether only one bounds it,
  /// but for "at least": then the number itself is meant.
  private static boolean bounds(List<Counted> side, List<Counted> other) {
    Counted a = side.getFirst();
    Counted b = other.getFirst();
    return a.amount().against(b.amount())
        || (toll(a, b)
            && a.amount().bounds(b.amount())
            && !a.amount().caps(b.amount())
            && !isAtLeast(a)
            && !isAtLeast(b));
  }

  private static boolean isAtLeast(Counted counted) {
    return counted.figure().modifier().map(String::strip).filter(AT_LEAST::contains).isPresent();
  }

  /// Whether both are the same toll of the event.
  private static boolean toll(Counted a, Counted b) {
    return a.topics().stream()
        .anyMatch(topic -> TOLLS.contains(topic) && b.topics().contains(topic));
  }

  private static List<List<Counted>> sides(List<Counted> group) {
    List<List<Counted>> sides = new ArrayList<>();
    for (Counted counted : group) {
      Optional<List<Counted>> same =
          sides.stream()
              .filter(side -> side.getFirst().amount().to(counted.amount()) == Relation.EQUAL)
              .findFirst();
      same.orElseGet(
              () -> {
                sides.add(new ArrayList<>());
                return sides.getLast();
              })
          .add(counted);
    }
    return sides;
  }

  private static Side side(StoryView view, List<Counted> side) {
    List<Report> reports = side.stream().map(c -> c.statement().report()).toList();
    List<Evidence> marks = side.stream().map(Counted::mark).toList();
    return new Side(side.getFirst().value(view), reports, marks);
  }

  /// What is counted, in the words of the article that says it most fully.
  private static String about(List<Counted> group) {
    String counts =
        group.stream()
            .map(counted -> counted.figure().counts().strip().replaceFirst("^['’]?s ", ""))
            .filter(words -> !Terms.of(words).content().isEmpty())
            .max(Comparator.comparingInt(words -> Math.min(60, words.length())))
            .orElse("");
    String topic =
        group.stream()
            .flatMap(counted -> counted.topics().stream())
            .collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    if (counts.isEmpty()) {
      return topic.isEmpty() ? "How many" : "How many: " + topic;
    }
    return topic.isEmpty() || counts.contains(topic)
        ? "How many: " + counts
        : "How many: " + counts + " (" + topic + ")";
  }
}
