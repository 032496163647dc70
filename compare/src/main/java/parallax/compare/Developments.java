package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parallax.compare.Amount.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Development;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.Story;
import parallax.model.StoryThread;

/// Finds figures that a later story of a thread gives otherwise than an earlier one.
final class Developments {
  /// Nearness from which figures of one topic in two stories count the same.
  private static final double NEAR = 0.45;

  /// The same where the sentences do not name the same cause.
  private static final double NEAR_WITHOUT_CAUSE = 0.6;

  /// A later figure is a development of an earlier one within this ratio.
  private static final double FARTHEST_RATIO = 4;

  private final Map<String, Story> stories;
  private final Map<ArticleId, AnnotatedArticle> articles;
  private final Meaning meaning;

  Developments(List<Story> stories, List<AnnotatedArticle> articles, Meaning meaning) {
    this.stories = stories.stream().collect(Collectors.toMap(Story::id, Function.identity()));
    this.articles =
        articles.stream()
            .collect(Collectors.toMap(AnnotatedArticle::id, Function.identity(), (a, _) -> a));
    this.meaning = meaning;
  }

  List<Development> of(List<StoryThread> threads) {
    List<Development> developments = new ArrayList<>();
    for (StoryThread thread : threads) {
      of(thread, developments);
    }
    return List.copyOf(developments);
  }

  private void of(StoryThread thread, List<Development> developments) {
    List<List<Counted>> byStory = new ArrayList<>();
    List<AnnotatedArticle> all = new ArrayList<>();
    List<Integer> storyOf = new ArrayList<>();
    for (int s = 0; s < thread.stories().size(); s++) {
      Story story = stories.get(thread.stories().get(s));
      if (story == null) {
        throw new IllegalArgumentException(
            "thread " + thread.id() + " has story " + thread.stories().get(s) + ", not given");
      }
      byStory.add(new ArrayList<>());
      for (ArticleId id : story.articles()) {
        AnnotatedArticle article = articles.get(id);
        if (article != null) {
          all.add(article);
          storyOf.add(s);
        }
      }
    }
    StoryView view = StoryView.of(all, meaning);
    view.statements()
        .forEach(
            statement -> {
              List<Counted> counted = byStory.get(storyOf.get(statement.article()));
              statement.anchors().figures().stream()
                  .filter(Counted::counts)
                  .forEach(figure -> counted.add(Counted.of(view, statement, figure)));
            });
    for (int s = 0; s + 1 < byStory.size(); s++) {
      between(thread, view, byStory.get(s), byStory.get(s + 1), developments);
    }
  }

  private static void between(
      StoryThread thread,
      StoryView view,
      List<Counted> earlier,
      List<Counted> later,
      List<Development> developments) {
    Set<List<Double>> told = new HashSet<>();
    for (Counted now : later) {
      Optional<Counted> then = best(earlier, now);
      // Several later articles may give one figure: whichever of them is nearest stands for all.
      boolean mutual =
          then.flatMap(one -> best(later, one)).filter(one -> sameAmount(one, now)).isPresent();
      if (mutual
          && now.amount().to(then.get().amount()) == Relation.DIFFERENT
          && told.add(List.of(then.get().amount().given(), now.amount().given()))) {
        List<Counted> before =
            earlier.stream()
                .filter(other -> sameThing(other, now) && sameAmount(other, then.get()))
                .toList();
        List<Counted> after =
            later.stream()
                .filter(other -> sameThing(other, then.get()) && sameAmount(other, now))
                .toList();
        String counts = now.figure().counts();
        String about = "how many: " + (counts.isBlank() ? String.join(", ", now.topics()) : counts);
        developments.add(
            new Development(thread.id(), about, List.of(side(view, before), side(view, after))));
      }
    }
  }

  private static boolean sameAmount(Counted a, Counted b) {
    return a.amount().given() == b.amount().given();
  }

  /// The figure that most likely counts the same as `figure`.
  private static Optional<Counted> best(List<Counted> figures, Counted figure) {
    return figures.stream()
        .filter(other -> sameThing(other, figure))
        .max(Comparator.comparingDouble(other -> other.statement().nearness(figure.statement())));
  }

  private static boolean sameThing(Counted a, Counted b) {
    double nearness = a.statement().nearness(b.statement());
    return a.sharesTopic(b)
        && a.sameUnit(b)
        && !a.otherCause(b)
        && a.amount().ratio(b.amount()) <= FARTHEST_RATIO
        && nearness >= (a.sharesCause(b) ? NEAR : NEAR_WITHOUT_CAUSE);
  }

  private static Side side(StoryView view, List<Counted> figures) {
    Counted first = figures.getFirst();
    return new Side(
        first.value(view),
        figures.stream().map(counted -> counted.statement().report()).toList(),
        figures.stream()
            .map(counted -> new Evidence(counted.statement().place().id(), counted.span()))
            .toList());
  }
}
