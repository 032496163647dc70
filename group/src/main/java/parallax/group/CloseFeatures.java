package parallax.group;

import java.util.List;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What is looked at between every two of a few articles.
///
/// Most of it is held against the others that were put beside them: articles on one affair share
/// its names whether they tell of one event or of two, so what counts is which of them share more.
/// Numbers are symmetric: `of(i, j)` is `of(j, i)`.
final class CloseFeatures {

  private static final int WEEK = 7;

  /// Days between two that are told at once.
  private static final long AT_ONCE = 2;

  /// Days after which the next report seldom is of the same event.
  private static final long LATER = 6;

  /// The longest pause in one story.
  private static final long PAUSE = 14;

  /// Log-odds beyond which the decision of single articles says no more.
  private static final double MOST_ODDS = 5;

  private final List<CloseReading> readings;
  private final List<Profile> profiles;

  /// Log-odds by which one would join the other, the mean of both ways.
  private final double[][] joined;

  private final double[][] numbers;

  /// How well the sentences of each find their like in the other.
  private final double[][] covered;

  /// Likeness of words, those that fewer of the articles have counting more.
  private final double[][] ownWords;

  /// The same of names and numbers.
  private final double[][] ownNames;

  /// @param vocabulary in which nothing has been counted of them
  CloseFeatures(List<CloseReading> readings, Vocabulary vocabulary, LearnedJudge judge) {
    this.readings = List.copyOf(readings);
    // All are counted before any is weighed: their order must not matter.
    readings.forEach(reading -> reading.sketch().profile(vocabulary));
    this.profiles = readings.stream().map(reading -> reading.sketch().profile(vocabulary)).toList();
    int size = readings.size();
    double[][] odds = new double[size][size];
    this.numbers = new double[size][size];
    for (int i = 0; i < size; i++) {
      Lookup lookup = new Lookup(profiles.get(i));
      for (int j = 0; j < size; j++) {
        LiveStory story = new LiveStory(0, profiles.get(j));
        odds[i][j] = judge.join(profiles.get(i), story, Features.join(lookup, story));
        numbers[i][j] = lookup.dot(Features.NUMBERS, profiles.get(j).terms().get(Features.NUMBERS));
      }
    }
    this.joined = table((i, j) -> Math.clamp((odds[i][j] + odds[j][i]) / 2, -MOST_ODDS, MOST_ODDS));
    this.covered = table(this::cover);
    this.ownWords = likeness(List.of(Features.WORDS));
    this.ownNames = likeness(List.of(Profile.NAMES, Features.NUMBERS));
  }

  static List<String> names() {
    return List.of(
        "joined",
        "joined.over",
        "days.0",
        "days.6",
        "days.14",
        "weekday.same",
        "weekday.other",
        "weekday.far",
        "lead.back",
        "back.known",
        "later",
        "names.own",
        "words.over",
        "covered",
        "covered.over",
        "numbers",
        "sentences");
  }

  /// What there is between two, as [#names] says.
  double[] of(int i, int j) {
    CloseReading a = readings.get(i);
    CloseReading b = readings.get(j);
    OptionalDouble days = days(i, j);
    int weekdays = weekdaysApart(a.weekdays(), b.weekdays());
    return new double[] {
      joined[i][j],
      over(joined, i, j, false),
      is(days.isPresent() && days.getAsDouble() <= AT_ONCE),
      is(days.isPresent() && days.getAsDouble() > LATER),
      is(days.isPresent() && days.getAsDouble() > PAUSE),
      is(weekdays == 0),
      is(weekdays > 0),
      is(weekdays > 1),
      is(a.leadLooksBack() != b.leadLooksBack()),
      Math.max(back(a, b), back(b, a)),
      Math.abs(a.laterWords() - b.laterWords()),
      ownNames[i][j],
      over(ownWords, i, j, true),
      covered[i][j],
      over(covered, i, j, false),
      numbers[i][j],
      Math.log(Math.min(a.meanings().size(), b.meanings().size()) + 1.0)
    };
  }

  List<Profile> profiles() {
    return profiles;
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  private double[][] table(ToDoubleBiFunction<Integer, Integer> value) {
    int size = readings.size();
    double[][] table = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        table[i][j] = i == j ? 0 : value.applyAsDouble(i, j);
      }
    }
    return table;
  }

  /// How much more the two have than what each has with its best among the others: of both of
  /// these the better, or the worse one.
  private double over(double[][] table, int i, int j, boolean better) {
    double own = table[i][j];
    double ofI = best(table, i, j).orElse(own);
    double ofJ = best(table, j, i).orElse(own);
    return own - (better ? Math.max(ofI, ofJ) : Math.min(ofI, ofJ));
  }

  private static OptionalDouble best(double[][] table, int of, int but) {
    return IntStream.range(0, table.length)
        .filter(k -> k != of && k != but)
        .mapToDouble(k -> table[of][k])
        .max();
  }

  private OptionalDouble days(int i, int j) {
    EventTime a = profiles.get(i).time();
    EventTime b = profiles.get(j).time();
    return a.told().isPresent() && b.told().isPresent()
        ? OptionalDouble.of((double) a.told().get().gap(b.told().get()))
        : OptionalDouble.empty();
  }

  /// Days between the nearest two weekdays; -1 where one has none.
  private static int weekdaysApart(Set<Integer> a, Set<Integer> b) {
    int least = WEEK;
    for (int one : a) {
      for (int other : b) {
        int days = Math.abs(one - other);
        least = Math.min(least, Math.min(days, WEEK - days));
      }
    }
    return least == WEEK ? -1 : least;
  }

  /// How much nearer to the lead of `b` those sentences of `a` come that look back than the others.
  private static double back(CloseReading a, CloseReading b) {
    double looking = nearest(a, a::looksBack, b);
    double telling = nearest(a, sentence -> !a.looksBack(sentence), b);
    return Math.max(0, looking) - Math.max(0, telling);
  }

  private static double nearest(CloseReading a, IntPredicate of, CloseReading b) {
    PrimitiveIterator.OfInt sentences =
        IntStream.range(0, a.meanings().size()).filter(of).iterator();
    double nearest = -1;
    while (sentences.hasNext()) {
      float[] meaning = a.meanings().get(sentences.nextInt());
      for (float[] lead : b.meanings().subList(0, b.lead())) {
        nearest = Math.max(nearest, Dense.dot(meaning, lead));
      }
    }
    return nearest;
  }

  private double cover(int i, int j) {
    return (cover(readings.get(i), readings.get(j)) + cover(readings.get(j), readings.get(i))) / 2;
  }

  private static double cover(CloseReading a, CloseReading b) {
    return a.meanings().stream()
        .mapToDouble(
            one ->
                b.meanings().stream().mapToDouble(other -> Dense.dot(one, other)).max().orElse(0))
        .average()
        .orElse(0);
  }

  /// Cosines of the terms of some channels, each term weighted by how few of the articles have it.
  private double[][] likeness(List<Integer> channels) {
    List<Set<Long>> terms =
        profiles.stream()
            .map(
                profile -> {
                  Set<Long> own = new TreeSet<>();
                  channels.forEach(channel -> profile.terms().get(channel).forEachTerm(own::add));
                  return own;
                })
            .toList();
    double articles = terms.size() + 1.0;
    return table(
        (i, j) -> {
          double common =
              squares(
                  terms, terms.get(i).stream().filter(terms.get(j)::contains).toList(), articles);
          double lengths =
              squares(terms, List.copyOf(terms.get(i)), articles)
                  * squares(terms, List.copyOf(terms.get(j)), articles);
          return lengths > 0 ? common / Math.sqrt(lengths) : 0;
        });
  }

  private static double squares(List<Set<Long>> terms, List<Long> of, double articles) {
    return of.stream()
        .flatMapToDouble(
            term -> {
              long having = terms.stream().filter(own -> own.contains(term)).count();
              double weight = Math.log(articles / having);
              return DoubleStream.of(weight * weight);
            })
        .sum();
  }
}
