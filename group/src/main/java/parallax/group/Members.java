package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import parallax.model.ArticleId;
import parallax.model.Story;

/// Which article is in which story, by number, in order of coming. The only part of grouping that
/// grows with the archive: some hundred bytes an article. Not thread-safe.
final class Members {

  /// Stands for a day that is not known, within the arrays only.
  private static final long NO_DAY = Long.MIN_VALUE;

  private final List<ArticleId> articles = new ArrayList<>();
  private final Map<ArticleId, Integer> numbers = new HashMap<>();
  private long[] days = new long[16];
  private int[] placed = new int[16];

  /// For each story number the story it was merged into, or itself.
  private int[] mergedInto = new int[16];

  /// For each story number its newest article.
  private int[] last = new int[16];

  private int stories;

  /// The articles of each story that was not merged into another, by number.
  private final Map<Integer, List<Integer>> inStory = new HashMap<>();

  /// The number of the next new story.
  int next() {
    return stories;
  }

  /// Puts an article into a story, new or not.
  ///
  /// @return the article's number
  int add(ArticleId article, OptionalLong day, int story) {
    int number = articles.size();
    if (number == days.length) {
      days = Arrays.copyOf(days, 2 * number);
      placed = Arrays.copyOf(placed, 2 * number);
    }
    articles.add(article);
    numbers.put(article, number);
    days[number] = day.orElse(NO_DAY);
    put(number, story);
    inStory.computeIfAbsent(story, _ -> new ArrayList<>()).add(number);
    return number;
  }

  /// Takes an article out of its story and puts it into another, new or not.
  void move(int article, int story) {
    Objects.requireNonNull(inStory.get(storyOf(article))).remove(Integer.valueOf(article));
    put(article, story);
    List<Integer> there = inStory.computeIfAbsent(story, _ -> new ArrayList<>());
    int at = Collections.binarySearch(there, article);
    there.add(at < 0 ? -at - 1 : at, article);
  }

  private void put(int article, int story) {
    if (story == stories) {
      if (story == mergedInto.length) {
        mergedInto = Arrays.copyOf(mergedInto, 2 * story);
        last = Arrays.copyOf(last, 2 * story);
      }
      mergedInto[stories++] = story;
      last[story] = article;
    }
    placed[article] = story;
    last[story] = Math.max(last[story], article);
  }

  void merge(int from, int into) {
    mergedInto[from] = into;
    last[into] = Math.max(last[into], last[from]);
    List<Integer> all = inStory.computeIfAbsent(into, _ -> new ArrayList<>());
    all.addAll(Optional.ofNullable(inStory.remove(from)).orElse(List.of()));
    Collections.sort(all);
  }

  /// The number of an article, empty for one that never came.
  OptionalInt number(ArticleId article) {
    Integer number = numbers.get(article);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// The story that an article is in now.
  int storyOf(int article) {
    return now(placed[article]);
  }

  /// The story that an article is in now.
  int storyOf(ArticleId article) {
    return storyOf(
        number(article)
            .orElseThrow(
                () -> new IllegalArgumentException("article " + article + " is in no story")));
  }

  /// Number of the newest article of a story.
  int last(int story) {
    return last[story];
  }

  /// The story that a story was merged into, or itself.
  int now(int story) {
    int now = story;
    while (mergedInto[now] != now) {
      mergedInto[now] = mergedInto[mergedInto[now]];
      now = mergedInto[now];
    }
    return now;
  }

  /// The name of a story, the same for as long as the story lives.
  static String name(int story) {
    return "s" + (story + 1);
  }

  /// The number of a story by its name, merged or not; empty where there never was one.
  OptionalInt byName(String name) {
    if (!name.matches("s[1-9]\\d{0,8}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(name.substring(1)) - 1;
    return number < stories ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /// Stories by number, each with its articles in order of time, then of coming.
  Map<Integer, Story> stories() {
    Map<Integer, Story> found = new TreeMap<>();
    inStory.keySet().forEach(story -> story(story).ifPresent(one -> found.put(story, one)));
    return found;
  }

  /// A story by its number, where it has articles and was not merged into another.
  ///
  /// Cost: that of sorting its articles.
  Optional<Story> story(int story) {
    return Optional.ofNullable(inStory.get(story))
        .filter(ofStory -> !ofStory.isEmpty())
        .map(ofStory -> story(story, new ArrayList<>(ofStory)));
  }

  private Story story(int story, List<Integer> ofStory) {
    // A stable sort: those of the same day, and those without one, stay in order of coming.
    if (ofStory.stream().allMatch(article -> days[article] != NO_DAY)) {
      ofStory.sort((a, b) -> Long.compare(days[a], days[b]));
    }
    return new Story(name(story), ofStory.stream().map(articles::get).toList());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Bytes.writeId(out, articles.get(i));
      out.writeLong(days[i]);
      out.writeInt(placed[i]);
    }
    out.writeInt(stories);
    for (int i = 0; i < stories; i++) {
      out.writeInt(mergedInto[i]);
      out.writeInt(last[i]);
    }
  }

  static Members read(DataInput in) throws IOException {
    Members members = new Members();
    int size = Bytes.length(in);
    members.days = new long[Math.max(16, size)];
    members.placed = new int[members.days.length];
    for (int i = 0; i < size; i++) {
      ArticleId article = Bytes.readId(in);
      members.articles.add(article);
      members.numbers.put(article, i);
      members.days[i] = in.readLong();
      members.placed[i] = in.readInt();
    }
    members.stories = Bytes.length(in);
    members.mergedInto = new int[Math.max(16, members.stories)];
    members.last = new int[members.mergedInto.length];
    for (int i = 0; i < members.stories; i++) {
      members.mergedInto[i] = in.readInt();
      members.last[i] = in.readInt();
    }
    for (int i = 0; i < size; i++) {
      members.inStory.computeIfAbsent(members.storyOf(i), _ -> new ArrayList<>()).add(i);
    }
    return members;
  }
}
