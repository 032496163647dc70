package parallax.tell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Side;

/// A story's figures, gathered by what they count.
///
/// Figures are of one quantity where a difference sets them against each other, or where they have
/// one unit and count the same by their own words. This only chooses what is drawn together.
public final class Quantities {
  /// Share of common words from which two descriptions are taken to count the same.
  private static final double SAME_WORDS = 0.5;

  /// Units of ordinals and of persons.
  private static final String RANK = "rank";

  private static final String PEOPLE = "people";

  /// Such numbers in words mostly refer to somebody already named.
  private static final int FEW = 2;

  /// From here on two articles hardly give one number for different things.
  private static final double TELLING = 1000;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]++");
  private static final int SHORTEST_WORD = 3;
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "the", "and", "for", "with", "were", "was", "had", "has", "have", "that", "been", "their",
          "its", "his", "her", "from", "per", "cent");

  private Quantities() {}

  /// One article's figure.
  public record Given(ArticleView article, Figure figure) {
    public String words() {
      return article.annotated().words(figure.span());
    }
  }

  /// Figures that count the same.
  ///
  /// @param counts what they count, in an article's words
  /// @param contested whether a difference rests on them
  public record Counted(String counts, String unit, List<Given> given, boolean contested) {
    public Counted {
      given = List.copyOf(given);
    }

    public long articles() {
      return given.stream().map(g -> g.article().article().id()).distinct().count();
    }
  }

  /// Contested ones first, then those that most articles give, then in order of the articles.
  public static List<Counted> of(StoryView story) {
    return of(List.of(story));
  }

  /// The same of several stories that tell of one thing, each article once.
  public static List<Counted> of(List<StoryView> stories) {
    Set<ArticleView> articles = new LinkedHashSet<>();
    stories.forEach(story -> articles.addAll(story.articles()));
    var given = new ArrayList<Given>();
    for (ArticleView article : articles) {
      article.annotated().figures().forEach(f -> given.add(new Given(article, f)));
    }
    Set<Given> told = contested(stories, given);
    given.removeIf(g -> onlyRefers(g) && !told.contains(g));
    var groups = new Groups(given.size());
    Set<Integer> contested = new LinkedHashSet<>();
    stories.forEach(story -> contested.addAll(joinContested(story, given, groups)));
    joinSameWords(given, groups);
    joinSameNumbers(given, groups);
    Map<Integer, List<Integer>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      byGroup.computeIfAbsent(groups.of(i), _ -> new ArrayList<>()).add(i);
    }
    return byGroup.values().stream()
        .map(members -> counted(members, given, members.stream().anyMatch(contested::contains)))
        .sorted(
            Comparator.comparing((Counted c) -> !c.contested())
                .thenComparing(Comparator.comparingLong(Counted::articles).reversed()))
        .toList();
  }

  /// Figures that a difference rests on.
  private static Set<Given> contested(List<StoryView> stories, List<Given> given) {
    Set<Given> told = new LinkedHashSet<>();
    for (StoryView story : stories) {
      joinContested(story, given, new Groups(given.size())).forEach(i -> told.add(given.get(i)));
    }
    return told;
  }

  /// Whether a figure gives a place in an order, or only says which: "the second", "both sides",
  /// "the two countries". Two people are worth a line.
  private static boolean onlyRefers(Given given) {
    Figure figure = given.figure();
    boolean few = figure.quantity() instanceof Quantity.Exactly(double value) && value <= FEW;
    boolean spelled = given.words().chars().noneMatch(Character::isDigit);
    return figure.unit().equals(RANK)
        || (few && spelled && figure.modifier().isEmpty() && !figure.unit().equals(PEOPLE));
  }

  private static Set<Integer> joinContested(StoryView story, List<Given> given, Groups groups) {
    Map<ArticleId, List<Integer>> byArticle = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      ArticleId article = given.get(i).article().article().id();
      byArticle.computeIfAbsent(article, _ -> new ArrayList<>()).add(i);
    }
    Set<Integer> contested = new LinkedHashSet<>();
    for (Difference difference : story.differences()) {
      if (!(difference instanceof Difference.InFigure)) {
        continue;
      }
      var members = new ArrayList<Integer>();
      for (Side side : difference.contrast().sides()) {
        for (Evidence mark : side.marks()) {
          List<Integer> at = at(mark, given, byArticle);
          // Of "half of its 23 million people" neither number is what is claimed.
          if (at.size() == 1) {
            members.addAll(at);
          }
        }
      }
      contested.addAll(members);
      members.forEach(m -> groups.join(members.getFirst(), m));
    }
    return contested;
  }

  private static List<Integer> at(
      Evidence mark, List<Given> given, Map<ArticleId, List<Integer>> byArticle) {
    return byArticle.getOrDefault(mark.article(), List.of()).stream()
        .filter(i -> given.get(i).figure().span().overlaps(mark.span()))
        .toList();
  }

  /// What a figure is said to count: the same for most figures of one quantity.
  private record Key(String unit, Set<String> words) {}

  private static void joinSameWords(List<Given> given, Groups groups) {
    Map<Key, Integer> first = new LinkedHashMap<>();
    Map<String, List<Key>> withWord = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      Key key = new Key(given.get(i).figure().unit(), counted(given.get(i).figure()));
      Integer same = key.words().isEmpty() ? null : first.putIfAbsent(key, i);
      if (same != null) {
        groups.join(same, i);
      } else {
        key.words().forEach(w -> withWord.computeIfAbsent(w, _ -> new ArrayList<>()).add(key));
      }
    }
    for (List<Key> sharing : withWord.values()) {
      for (Key a : sharing) {
        for (Key b : sharing) {
          if (a.unit().equals(b.unit()) && alike(a.words(), b.words())) {
            groups.join(first.getOrDefault(a, 0), first.getOrDefault(b, 0));
          }
        }
      }
    }
  }

  /// Figures of one large number that is not round, whatever it is said to count: "28,514 troops".
  private static void joinSameNumbers(List<Given> given, Groups groups) {
    Map<Double, Integer> first = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).figure().quantity() instanceof Quantity.Exactly(double value)
          && value >= TELLING
          && !isRound(value)
          && !isYear(value)) {
        Integer same = first.putIfAbsent(value, i);
        if (same != null && units(given.get(same), given.get(i))) {
          groups.join(same, i);
        }
      }
    }
  }

  /// Whether at most one digit of it is not nought.
  private static boolean isRound(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return value % power == 0;
  }

  private static boolean isYear(double value) {
    return value < 2200 && value % 1 == 0;
  }

  private static boolean units(Given a, Given b) {
    String one = a.figure().unit();
    String other = b.figure().unit();
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static boolean alike(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return both > 0 && both >= SAME_WORDS * (a.size() + b.size() - both);
  }

  /// What a figure counts beyond its unit: that two figures are both of people says little.
  private static Set<String> counted(Figure figure) {
    Set<String> words = contentWords(figure.counts());
    words.removeAll(contentWords(figure.unit()));
    return words;
  }

  private static Set<String> contentWords(String counts) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NO_LETTERS.split(counts.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST_WORD && !SAYS_NOTHING.contains(word)) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  private static Counted counted(List<Integer> members, List<Given> all, boolean contested) {
    List<Given> given = members.stream().map(all::get).toList();
    String counts =
        given.stream()
            .map(g -> g.figure().counts())
            .filter(c -> !c.isBlank())
            .findFirst()
            .orElse("");
    return new Counted(counts, given.getFirst().figure().unit(), given, contested);
  }

  /// Which numbers have been joined to one another.
  private static final class Groups {
    private final int[] parent;

    Groups(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    int of(int i) {
      int root = i;
      while (parent[root] != root) {
        root = parent[root];
      }
      parent[i] = root;
      return root;
    }

    void join(int a, int b) {
      int rootA = of(a);
      int rootB = of(b);
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
  }
}
