package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import parallax.model.ArticleId;
import parallax.model.Story;

/// Which article is in which story, by number, in order of coming.
final class Members {

  /// @param day of publication, counted from 1970-01-01
  private record Member(ArticleId id, OptionalLong day, int story) {}

  private final List<Member> members = new ArrayList<>();

  /// For each story number the story it was merged into, or itself.
  private final List<Integer> mergedInto = new ArrayList<>();

  private final Map<ArticleId, Integer> numbers = new HashMap<>();

  private final List<Integer> last = new ArrayList<>();

  /// The number of the next new story.
  int next() {
    return mergedInto.size();
  }

  /// Puts an article into a story, new or not.
  ///
  /// @return the article's number
  int add(Profile article, int story) {
    int number = members.size();
    members.add(new Member(article.id(), article.day(), story));
    numbers.put(article.id(), number);
    if (story == mergedInto.size()) {
      mergedInto.add(story);
      last.add(number);
    }
    last.set(story, number);
    return number;
  }

  void merge(int from, int into) {
    mergedInto.set(from, into);
    last.set(into, Math.max(last.get(into), last.get(from)));
  }

  /// The story that an article is in now.
  int storyOf(int article) {
    return now(members.get(article).story());
  }

  /// The story that an article is in now.
  int storyOf(ArticleId article) {
    Integer number = numbers.get(article);
    if (number == null) {
      throw new IllegalArgumentException("article " + article + " is in no story");
    }
    return storyOf(number);
  }

  /// Number of the newest article of a story.
  int last(int story) {
    return last.get(story);
  }

  /// Stories in order of their first article, numbered anew.
  List<Story> stories() {
    TreeMap<Integer, List<Member>> byStory = new TreeMap<>();
    for (Member member : members) {
      byStory.computeIfAbsent(now(member.story()), _ -> new ArrayList<>()).add(member);
    }
    List<Story> stories = new ArrayList<>();
    for (List<Member> ofStory : byStory.values()) {
      // A stable sort: those of the same day, and those without one, stay in order of coming.
      if (ofStory.stream().allMatch(member -> member.day().isPresent())) {
        ofStory.sort(Comparator.comparingLong(member -> member.day().orElseThrow()));
      }
      stories.add(new Story("s" + (stories.size() + 1), ofStory.stream().map(Member::id).toList()));
    }
    return stories;
  }

  private int now(int story) {
    int now = story;
    while (mergedInto.get(now) != now) {
      mergedInto.set(now, mergedInto.get(mergedInto.get(now)));
      now = mergedInto.get(now);
    }
    return now;
  }
}
