package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import parallax.model.ArticleId;

/// What persons have said about stories, as pairs of articles that must or must not be in one. A
/// question costs the number of pairs: a desk makes hundreds of corrections, not millions. Not
/// thread-safe.
final class Constraints {

  private record Pair(ArticleId a, ArticleId b) {
    boolean isOf(ArticleId one, ArticleId other) {
      return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
    }
  }

  private final List<Pair> together = new ArrayList<>();
  private final List<Pair> apart = new ArrayList<>();

  /// Remembers that two are of one event, whatever was said of the same two before.
  void together(ArticleId a, ArticleId b) {
    apart.removeIf(pair -> pair.isOf(a, b));
    together.add(new Pair(a, b));
  }

  /// Remembers that two are of two events, whatever was said of the same two before.
  void apart(ArticleId a, ArticleId b) {
    together.removeIf(pair -> pair.isOf(a, b));
    apart.add(new Pair(a, b));
  }

  /// Forgets what was said of two articles.
  void forget(ArticleId a, ArticleId b) {
    together.removeIf(pair -> pair.isOf(a, b));
    apart.removeIf(pair -> pair.isOf(a, b));
  }

  /// Forgets what ties an article to others: a person has put it elsewhere.
  void release(ArticleId article) {
    together.removeIf(pair -> pair.a().equals(article) || pair.b().equals(article));
  }

  /// Whether some article of one story must not be with one of the other.
  ///
  /// @param storyOf the story that an article is in now
  boolean divide(int story, int other, ToIntFunction<ArticleId> storyOf) {
    return apart.stream().anyMatch(pair -> divides(pair, story, other, storyOf));
  }

  /// The same, whatever was said of these two articles.
  boolean divideBut(
      ArticleId one, ArticleId two, int story, int other, ToIntFunction<ArticleId> storyOf) {
    return apart.stream()
        .anyMatch(pair -> !pair.isOf(one, two) && divides(pair, story, other, storyOf));
  }

  private static boolean divides(
      Pair pair, int story, int other, ToIntFunction<ArticleId> storyOf) {
    int a = storyOf.applyAsInt(pair.a());
    int b = storyOf.applyAsInt(pair.b());
    return (a == story && b == other) || (a == other && b == story);
  }

  /// Whether some article of one half must be with one of the other.
  boolean tie(Bisection halves) {
    if (together.isEmpty()) {
      return false;
    }
    Set<ArticleId> one = new HashSet<>();
    halves.one().forEach(article -> one.add(article.id()));
    Set<ArticleId> other = new HashSet<>();
    halves.other().forEach(article -> other.add(article.id()));
    return together.stream()
        .anyMatch(
            pair ->
                (one.contains(pair.a()) && other.contains(pair.b()))
                    || (other.contains(pair.a()) && one.contains(pair.b())));
  }

  /// Whether an article must not be with some article of a story, whatever was said of it and
  /// `but`.
  boolean bar(ArticleId article, ArticleId but, int story, ToIntFunction<ArticleId> storyOf) {
    return apart.stream()
        .filter(pair -> !pair.isOf(article, but))
        .anyMatch(
            pair ->
                (pair.a().equals(article) && storyOf.applyAsInt(pair.b()) == story)
                    || (pair.b().equals(article) && storyOf.applyAsInt(pair.a()) == story));
  }

  /// The article and all that must be with it, by way of others too; pairs of `but` aside.
  Set<ArticleId> tiedTo(ArticleId article, ArticleId but) {
    Set<ArticleId> tied = new HashSet<>(Set.of(article));
    Deque<ArticleId> open = new ArrayDeque<>(tied);
    while (!open.isEmpty()) {
      ArticleId next = open.removeFirst();
      for (Pair pair : together) {
        boolean either = pair.a().equals(next) || pair.b().equals(next);
        if (either && !pair.isOf(article, but)) {
          ArticleId other = pair.a().equals(next) ? pair.b() : pair.a();
          if (tied.add(other)) {
            open.addLast(other);
          }
        }
      }
    }
    return tied;
  }

  void write(DataOutput out) throws IOException {
    Bytes.writeList(out, together, Constraints::write);
    Bytes.writeList(out, apart, Constraints::write);
  }

  static Constraints read(DataInput in) throws IOException {
    Constraints constraints = new Constraints();
    constraints.together.addAll(Bytes.readList(in, Constraints::readPair));
    constraints.apart.addAll(Bytes.readList(in, Constraints::readPair));
    return constraints;
  }

  private static void write(DataOutput out, Pair pair) throws IOException {
    Bytes.writeId(out, pair.a());
    Bytes.writeId(out, pair.b());
  }

  private static Pair readPair(DataInput in) throws IOException {
    return new Pair(Bytes.readId(in), Bytes.readId(in));
  }
}
