package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A story that articles can still join: sums over all of its articles, and the newest ones
/// themselves. Not thread-safe.
final class LiveStory {

  /// Newest articles kept whole: the nearest one of these stands for the nearest of all.
  static final int EXEMPLARS = 24;

  /// Terms that a sum keeps: those of about twenty articles.
  private static final int MOST_TERMS = 2000;

  private final int number;
  private final List<TermVector> terms = new ArrayList<>();
  private final List<float[]> meanings = new ArrayList<>();
  private final Deque<Profile> newest = new ArrayDeque<>();
  private final double[] within;
  private final @Nullable Core[] cores = new Core[Features.CORES.size()];

  /// Of each term, how many articles have it.
  private TermVector presence = TermVector.EMPTY;

  private int size;
  private EventTime time = EventTime.UNKNOWN;
  private OptionalLong firstDay = OptionalLong.empty();
  private OptionalLong lastDay = OptionalLong.empty();

  LiveStory(int number, Profile first) {
    this(number, first.terms().size() + first.meanings().size());
    first.terms().forEach(_ -> terms.add(TermVector.EMPTY));
    first.meanings().forEach(meaning -> meanings.add(new float[meaning.length]));
    add(first);
  }

  private LiveStory(int number, int channels) {
    this.number = number;
    this.within = new double[channels];
    Arrays.fill(within, Features.UNKNOWN);
  }

  /// The story of some articles.
  ///
  /// @param articles at least one, oldest first
  static LiveStory of(int number, List<Profile> articles) {
    LiveStory story = new LiveStory(number, articles.getFirst());
    articles.subList(1, articles.size()).forEach(story::take);
    story.measure();
    return story;
  }

  void add(Profile article) {
    take(article);
    measure();
  }

  private void take(Profile article) {
    sum(article.terms(), article.meanings());
    presence = presence.plus(article.words().ones(), MOST_TERMS);
    keep(article);
    size++;
    time = time.with(article.time());
    extend(article.day(), article.day());
  }

  /// Takes in all of `other`.
  void absorb(LiveStory other) {
    sum(other.terms, other.meanings);
    presence = presence.plus(other.presence, MOST_TERMS);
    other.newest.forEach(this::keep);
    size += other.size;
    time = time.with(other.time);
    extend(other.firstDay, other.lastDay);
    measure();
  }

  /// The same story under another number.
  LiveStory renumbered(int other) {
    LiveStory same = new LiveStory(other, within.length);
    same.terms.addAll(terms);
    same.meanings.addAll(meanings);
    same.presence = presence;
    same.newest.addAll(newest);
    same.size = size;
    same.time = time;
    same.extend(firstDay, lastDay);
    same.measure();
    return same;
  }

  private void sum(List<TermVector> moreTerms, List<float[]> moreMeanings) {
    for (int i = 0; i < terms.size(); i++) {
      terms.set(i, terms.get(i).plus(moreTerms.get(i), MOST_TERMS));
    }
    for (int i = 0; i < meanings.size(); i++) {
      Dense.add(meanings.get(i), moreMeanings.get(i));
    }
  }

  int number() {
    return number;
  }

  int size() {
    return size;
  }

  List<TermVector> terms() {
    return terms;
  }

  List<float[]> meanings() {
    return meanings;
  }

  /// Of each term, how many articles have it.
  TermVector presence() {
    return presence;
  }

  /// What most articles have.
  ///
  /// @param at in [Features#CORES]
  Core core(int at) {
    Core known = cores[at];
    if (known == null) {
      known = Core.of(terms.get(Features.CORES.get(at)), presence, size);
      cores[at] = known;
    }
    return known;
  }

  /// At most [#EXEMPLARS], oldest first.
  Iterable<Profile> newest() {
    return newest;
  }

  /// The same as a list.
  List<Profile> articles() {
    return List.copyOf(newest);
  }

  /// Newest first.
  Iterator<Profile> newestFirst() {
    return newest.descendingIterator();
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

  /// Mean cosine among its articles, from the length of their sum; [Features#UNKNOWN] for one.
  double within(int channel) {
    return within[channel];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    Bytes.writeList(out, terms, (to, vector) -> vector.write(to));
    Bytes.writeList(out, meanings, Bytes::writeFloats);
    presence.write(out);
    Bytes.writeList(out, List.copyOf(newest), (to, article) -> article.write(to));
    out.writeInt(size);
    time.write(out);
    Bytes.writeOptionalLong(out, firstDay);
    Bytes.writeOptionalLong(out, lastDay);
  }

  static LiveStory read(DataInput in) throws IOException {
    int number = in.readInt();
    List<TermVector> terms = Bytes.readList(in, TermVector::read);
    List<float[]> meanings = Bytes.readList(in, Bytes::readFloats);
    LiveStory story = new LiveStory(number, terms.size() + meanings.size());
    story.terms.addAll(terms);
    story.meanings.addAll(meanings);
    story.presence = TermVector.read(in);
    story.newest.addAll(Bytes.readList(in, Profile::read));
    story.size = in.readInt();
    story.time = EventTime.read(in);
    story.firstDay = Bytes.readOptionalLong(in);
    story.lastDay = Bytes.readOptionalLong(in);
    story.measure();
    return story;
  }

  private void measure() {
    Arrays.fill(cores, null);
    for (int channel = 0; size > 1 && channel < within.length; channel++) {
      double square =
          channel < terms.size()
              ? terms.get(channel).square()
              : Dense.square(meanings.get(channel - terms.size()));
      within[channel] = (square - size) / ((double) size * (size - 1));
    }
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
