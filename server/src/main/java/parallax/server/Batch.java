package parallax.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Articles that somebody hands in at once, and how far they have come. Thread-safe: one thread
/// works on it, others look.
final class Batch {
  /// Lines beyond these are counted only: an archive of a million articles is no page.
  private static final int MOST_LINES = 2_000;

  /// One article, or an input that was refused.
  ///
  /// @param words a headline, or the name of an input with what is wrong with it
  /// @param address where it can be read; empty where it was refused
  record Line(String words, Optional<String> address) {}

  /// What became of the articles.
  record Sum(int added, int known, int refused) {
    String words() {
      return added
          + (added == 1 ? " article added, " : " articles added, ")
          + known
          + " known before, "
          + refused
          + " refused.";
    }
  }

  /// How far it has come.
  ///
  /// @param inputs files and addresses that are done
  /// @param of how many there are
  /// @param stories that are compared, of `touched`
  record State(int inputs, int of, Sum sum, int stories, int touched, boolean ended) {

    /// The same in words.
    String words() {
      String read =
          inputs + " of " + of + (of == 1 ? " input read: " : " inputs read: ") + sum.words();
      String story = touched == 1 ? " story" : " stories";
      return touched == 0 ? read : read + " " + stories + " of " + touched + story + " compared.";
    }

    /// What is done, in steps of which there are [#steps].
    int step() {
      return inputs + stories;
    }

    int steps() {
      return of + touched;
    }
  }

  private final String id;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> stories = new LinkedHashSet<>();
  private State state;

  /// @param inputs how many files and addresses it holds
  Batch(String id, int inputs) {
    this.id = id;
    this.state = new State(0, inputs, new Sum(0, 0, 0), 0, 0, false);
  }

  String id() {
    return id;
  }

  synchronized State state() {
    return state;
  }

  /// The lines from a number on.
  synchronized List<Line> lines(int from) {
    return List.copyOf(lines.subList(Math.clamp(from, 0, lines.size()), lines.size()));
  }

  synchronized List<String> stories() {
    return List.copyOf(stories);
  }

  /// @param story that it is in
  synchronized void took(Line line, boolean isNew, Optional<String> story) {
    add(line);
    story.ifPresent(stories::add);
    Sum sum = state.sum;
    set(
        isNew
            ? new Sum(sum.added + 1, sum.known, sum.refused)
            : new Sum(sum.added, sum.known + 1, sum.refused));
  }

  synchronized void refused(Line line) {
    add(line);
    set(new Sum(state.sum.added, state.sum.known, state.sum.refused + 1));
  }

  private void add(Line line) {
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    }
  }

  synchronized void readOne() {
    set(new State(state.inputs + 1, state.of, state.sum, 0, 0, false));
  }

  /// @param done stories that are compared
  synchronized void compared(int done) {
    set(new State(state.inputs, state.of, state.sum, done, stories.size(), false));
  }

  synchronized void end() {
    set(new State(state.inputs, state.of, state.sum, state.stories, state.touched, true));
  }

  private void set(Sum sum) {
    set(new State(state.inputs, state.of, sum, state.stories, state.touched, false));
  }

  private void set(State now) {
    state = now;
    notifyAll();
  }

  /// Waits until it is no longer as it was seen, or so many milliseconds.
  synchronized State after(State seen, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    for (long left = milliseconds; left > 0 && state.equals(seen); ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return state;
  }
}
