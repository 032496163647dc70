package parallax.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parallax.model.ArticleId;
import parallax.model.Grouping;
import parallax.model.Story;

/// Sorts a few articles that somebody put together into stories.
///
/// Where little is known it matters which article comes first: one without a day joins whatever is
/// there. So they are placed in many orders, and the division that the others agree with most is
/// taken. A grouper then places them in order of time, bound to it.
public final class FewArticles {
  /// Articles that somebody put together because they tell of one event, hardly of many.
  public static final int MOST = 12;

  /// Log-odds by which two of them are likelier to tell of one event than two of a stream. Of the
  /// invented cases, with more those are joined that tell of two events a week apart; with less
  /// what blogs tell is divided from the news of it.
  private static final double PUT_TOGETHER = 0.5;

  private final List<Sketch> articles;
  private final Function<String, float[]> encoder;
  private final Judge judge = new HopefulJudge(new LearnedJudge(), PUT_TOGETHER);

  private FewArticles(List<Sketch> articles, Function<String, float[]> encoder) {
    this.articles = List.copyOf(articles);
    this.encoder = encoder;
  }

  /// @param articles at most [#MOST], in order of time
  /// @param encoder as for [Grouper#with]
  public static Grouping group(List<Sketch> articles, Function<String, float[]> encoder) {
    return new FewArticles(articles, encoder).group();
  }

  private Grouping group() {
    List<Set<Set<ArticleId>>> divisions = new ArrayList<>();
    for (int first = 0; first < articles.size(); first++) {
      List<Sketch> order = new ArrayList<>(articles);
      Collections.rotate(order, first);
      divisions.add(division(place(order, judge)));
      Collections.reverse(order);
      divisions.add(division(place(order, judge)));
    }
    return divisions.isEmpty()
        ? place(articles, judge)
        : place(articles, new SettledJudge(judge, mostAgreed(divisions)));
  }

  private Grouping place(List<Sketch> order, Judge by) {
    Grouper grouper = new Grouper(encoder, by);
    order.forEach(grouper::add);
    return grouper.grouping();
  }

  private static Set<Set<ArticleId>> division(Grouping grouping) {
    Set<Set<ArticleId>> division = new HashSet<>();
    for (Story story : grouping.stories()) {
      division.add(Set.copyOf(story.articles()));
    }
    return division;
  }

  /// The division whose pairs, together and apart, the others have most; the first of several.
  private Set<Set<ArticleId>> mostAgreed(List<Set<Set<ArticleId>>> divisions) {
    Map<Set<ArticleId>, Integer> together = new HashMap<>();
    for (Set<Set<ArticleId>> division : divisions) {
      pairs(division).forEach(pair -> together.merge(pair, 1, Integer::sum));
    }
    Set<Set<ArticleId>> best = divisions.getFirst();
    int most = Integer.MIN_VALUE;
    for (Set<Set<ArticleId>> division : divisions) {
      Set<Set<ArticleId>> own = pairs(division);
      int agreed = 0;
      for (Map.Entry<Set<ArticleId>, Integer> pair : together.entrySet()) {
        int apart = divisions.size() - pair.getValue();
        agreed += own.contains(pair.getKey()) ? pair.getValue() : apart;
      }
      if (agreed > most) {
        most = agreed;
        best = division;
      }
    }
    return best;
  }

  private static Set<Set<ArticleId>> pairs(Set<Set<ArticleId>> division) {
    Set<Set<ArticleId>> pairs = new HashSet<>();
    for (Set<ArticleId> story : division) {
      for (ArticleId a : story) {
        for (ArticleId b : story) {
          if (!a.equals(b)) {
            pairs.add(Set.of(a, b));
          }
        }
      }
    }
    return pairs;
  }
}
