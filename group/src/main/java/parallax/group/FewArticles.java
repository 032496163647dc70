package parallax.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.text.Trees;
import parallax.text.WordList;

/// Sorts a few articles that somebody put together into stories.
///
/// Where little is known, nothing is gained by taking one after the other: each two are compared,
/// sentence by sentence and against all the others, and the division is kept in which the odds of
/// all that are together sum up to most.
public final class FewArticles {
  /// Articles that somebody put together because they tell of one event, hardly of many.
  public static final int MOST = BestDivision.MOST;

  /// Log-odds of one story where times are too far apart: one in fifty.
  private static final double TIMES_APART = -4;

  /// Containment from which two articles are one text, told again.
  private static final double SAME_TEXT = 0.5;

  /// Log-odds of one story of two that are one text, at least.
  private static final double ONE_TEXT = 2;

  /// Days of the year between reports of one event, at most: in the invented folders and cases of
  /// `dev` and ten more 51 of 53 pairs that name days so near are of one event, 36 of 39 that name
  /// none within ten days are not.
  private static final int NEAR_IN_YEAR = 3;

  private static final int FAR_IN_YEAR = 10;

  /// Log-odds for days so near; from 1 to 2 it makes no difference there.
  private static final double NEAR_COUNTS = 1.5;

  /// Log-odds against where there are but days so far apart; 1 and 2 make no difference there.
  private static final double FAR_COUNTS = 2;

  private static final Trees TREES =
      Trees.read(WordList.lines(LearnedJudge.class, "few.trees"), CloseFeatures.names());

  private final List<CloseReading> articles;
  private final Vocabulary vocabulary = Vocabulary.withBackground();
  private final CloseFeatures features;
  private final List<Copy> copies = new ArrayList<>();

  private FewArticles(List<CloseReading> articles) {
    this.articles = List.copyOf(articles);
    this.features = new CloseFeatures(articles, vocabulary, new LearnedJudge());
    CopyFinder finder = new CopyFinder();
    for (CloseReading article : articles) {
      copies.addAll(finder.add(CopyText.of(article.sketch())));
    }
  }

  /// @param articles at most [#MOST], in order of time
  public static Grouping group(List<CloseReading> articles) {
    return new FewArticles(articles).group();
  }

  /// What is seen between every two of them, by name, each pair once and in their order: what the
  /// decision is learned from. Last come its rules, which are not learned: `rule.days`, log-odds of
  /// the days that both name, and 1 where times that are apart (`rule.apart`), or one text
  /// (`rule.text`), decide.
  public static List<Map<String, Double>> seen(List<CloseReading> articles) {
    return new FewArticles(articles).seen();
  }

  private List<Map<String, Double>> seen() {
    List<Map<String, Double>> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        Map<String, Double> pair = new LinkedHashMap<>();
        double[] values = features.of(i, j);
        for (int k = 0; k < values.length; k++) {
          pair.put(CloseFeatures.names().get(k), values[k]);
        }
        pair.put("rule.days", ofNamedDays(i, j));
        pair.put("rule.apart", timesApart(i, j) ? 1.0 : 0);
        pair.put("rule.text", oneText(i, j) ? 1.0 : 0);
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private Grouping group() {
    List<Integer> firsts = BestDivision.of(odds());
    Stories stories = new Stories();
    Map<Integer, LiveStory> founded = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Profile article = features.profiles().get(i);
      LiveStory story = founded.get(firsts.get(i));
      if (story == null) {
        founded.put(firsts.get(i), stories.found(article));
      } else {
        stories.join(article, story);
      }
    }
    return new Grouping(
        List.copyOf(stories.stories().values()),
        new CloseThreads(vocabulary).among(told(firsts, founded)),
        copies);
  }

  /// @param firsts of each article, the first one of its story
  /// @param founded each story by its first article
  private List<CloseThreads.Told> told(List<Integer> firsts, Map<Integer, LiveStory> founded) {
    List<CloseThreads.Told> told = new ArrayList<>();
    for (int first : new TreeSet<>(firsts)) {
      List<Integer> own =
          IntStream.range(0, firsts.size()).filter(i -> firsts.get(i) == first).boxed().toList();
      told.add(
          new CloseThreads.Told(
              Plot.of(Objects.requireNonNull(founded.get(first))),
              own.stream().map(articles::get).toList(),
              own.stream().map(features.profiles()::get).toList()));
    }
    return told;
  }

  private double[][] odds() {
    double[][] odds = new double[articles.size()][articles.size()];
    for (int i = 0; i < odds.length; i++) {
      for (int j = i + 1; j < odds.length; j++) {
        odds[i][j] = odds(i, j);
        odds[j][i] = odds[i][j];
      }
    }
    return odds;
  }

  private double odds(int i, int j) {
    double learned = TREES.score(features.of(i, j)) + ofNamedDays(i, j);
    if (oneText(i, j)) {
      return Math.max(learned, ONE_TEXT);
    }
    return timesApart(i, j) ? Math.min(learned, TIMES_APART) : learned;
  }

  /// Log-odds for or against one event by the days of the year that both name; none where it is
  /// known of both when they tell.
  private double ofNamedDays(int i, int j) {
    boolean dated =
        features.profiles().get(i).time().told().isPresent()
            && features.profiles().get(j).time().told().isPresent();
    OptionalInt apart = articles.get(i).yearDays().apart(articles.get(j).yearDays());
    if (dated || apart.isEmpty()) {
      return 0;
    }
    if (apart.getAsInt() <= NEAR_IN_YEAR) {
      return NEAR_COUNTS;
    }
    return apart.getAsInt() > FAR_IN_YEAR ? -FAR_COUNTS : 0;
  }

  private boolean timesApart(int i, int j) {
    return features.profiles().get(i).time().apart(features.profiles().get(j).time()).isPresent();
  }

  private boolean oneText(int i, int j) {
    ArticleId a = features.profiles().get(i).id();
    ArticleId b = features.profiles().get(j).id();
    return copies.stream()
        .anyMatch(
            copy -> copy.containment() >= SAME_TEXT && copy.a().equals(a) && copy.b().equals(b));
  }
}
