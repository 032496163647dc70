package parallax.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/// A story that articles can still join: sums over all of its articles, and the newest ones
/// themselves. Not thread-safe.
final class LiveStory {

  /// Newest articles kept whole: the nearest one of these stands for the nearest of all.
  static final int EXEMPLARS = 24;

  private final int number;
  private final List<TermSum> terms = new ArrayList<>();
  private final List<float[]> meanings = new ArrayList<>();
  private final Deque<Profile> newest = new ArrayDeque<>();
  private int size;
  private EventTime time = EventTime.UNKNOWN;
  private OptionalLong firstDay = OptionalLong.empty();
  private OptionalLong lastDay = OptionalLong.empty();

  LiveStory(int number, Profile first) {
    this.number = number;
    first.terms().forEach(_ -> terms.add(new TermSum()));
    first.meanings().forEach(meaning -> meanings.add(new float[meaning.length]));
    add(first);
  }

  void add(Profile article) {
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).add(article.terms().get(i));
    }
    for (int i = 0; i < meanings.size(); i++) {
      Dense.add(meanings.get(i), article.meanings().get(i));
    }
    keep(article);
    size++;
    time = time.with(article.time());
    extend(article.day(), article.day());
  }

  /// Takes in all of `other`.
  void absorb(LiveStory other) {
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).add(other.terms.get(i));
    }
    for (int i = 0; i < meanings.size(); i++) {
      Dense.add(meanings.get(i), other.meanings.get(i));
    }
    other.newest.forEach(this::keep);
    size += other.size;
    time = time.with(other.time);
    extend(other.firstDay, other.lastDay);
  }

  int number() {
    return number;
  }

  int size() {
    return size;
  }

  List<TermSum> terms() {
    return terms;
  }

  List<float[]> meanings() {
    return meanings;
  }

  Iterable<Profile> newest() {
    return newest;
  }

  EventTime time() {
    return time;
  }

  OptionalLong firstDay() {
    return firstDay;
  }

  OptionalLong lastDay() {
    return lastDay;
  }

  private void keep(Profile article) {
    newest.addLast(article);
    if (newest.size() > EXEMPLARS) {
      newest.removeFirst();
    }
  }

  private void extend(OptionalLong first, OptionalLong last) {
    if (first.isPresent() && (firstDay.isEmpty() || first.getAsLong() < firstDay.getAsLong())) {
      firstDay = first;
    }
    if (last.isPresent() && (lastDay.isEmpty() || last.getAsLong() > lastDay.getAsLong())) {
      lastDay = last;
    }
  }
}
