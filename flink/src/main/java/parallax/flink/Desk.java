package parallax.flink;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.archive.Codec;
import parallax.group.Grouper;
import parallax.group.Sketch;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.model.Story;
import parallax.model.StoryThread;
import parallax.pipeline.Pipeline;
import parallax.tell.json.JsonLines;

/// A grouper, and what it has told others of its stories: it tells what has changed since. Not
/// thread-safe.
final class Desk {
  private final Grouper grouper;
  private final Map<String, Came> came = new HashMap<>();
  private final Map<String, Told> told = new TreeMap<>();
  private final Map<String, ToldThread> threadsTold = new TreeMap<>();
  private final Map<ArticleId, String> placed = new HashMap<>();
  private int copiesTold;
  private int round;

  /// Which article came under an id.
  private record Came(String order, int number) {}

  /// A story as it was told last.
  private record Told(Story story, String thread, int revision) {}

  /// A thread as it was told last.
  ///
  /// @param line without its revision
  private record ToldThread(String line, int revision) {}

  /// What has changed since the last time.
  ///
  /// @param placed articles that are new in their story
  /// @param revised stories that are new, have changed, or are no more
  /// @param threads lines of those that are new, have changed, or are no more
  /// @param copies pairs that are new
  record Changes(
      List<Placed> placed, List<Revised> revised, List<String> threads, List<Copy> copies) {}

  private Desk(Grouper grouper) {
    this.grouper = grouper;
  }

  static Desk empty(Pipeline pipeline) {
    return new Desk(pipeline.grouper());
  }

  /// Takes an article in.
  ///
  /// @param shared with articles before it, in order of their coming
  void take(Turn article, List<Copy> shared) {
    Sketch sketch = Wire.sketch(article.sketch());
    came.put(sketch.id().value(), new Came(article.order(), article.number()));
    grouper.add(sketch, shared);
  }

  /// What has changed since this was asked last. Cost: linear in all that have come.
  Changes changes() {
    round++;
    Grouping grouping = grouper.grouping();
    Map<String, String> threads = threads(grouping.threads());
    Map<ArticleId, String> storyOf = new HashMap<>();
    grouping.stories().forEach(s -> s.articles().forEach(id -> storyOf.put(id, s.id())));
    Map<String, List<Copy>> copies = copiesWithin(grouping.copies(), storyOf);
    List<Placed> moved = new ArrayList<>();
    List<Revised> revised = new ArrayList<>();
    Map<String, Told> gone = new TreeMap<>(told);
    for (Story story : grouping.stories()) {
      String thread = threads.getOrDefault(story.id(), "");
      Told before = gone.remove(story.id());
      if (before == null || !before.story().equals(story) || !before.thread().equals(thread)) {
        int revision = before == null ? 1 : before.revision() + 1;
        told.put(story.id(), new Told(story, thread, revision));
        List<Copy> within = copies.getOrDefault(story.id(), List.of());
        byte[] whole = Codec.write(Grouping.class, new Grouping(List.of(story), List.of(), within));
        revised.add(new Revised(story.id(), thread, revision, round, whole, ""));
        story.articles().forEach(id -> place(id, story.id(), moved));
      }
    }
    for (Map.Entry<String, Told> one : gone.entrySet()) {
      told.remove(one.getKey());
      String into = storyOf.get(one.getValue().story().articles().getFirst());
      int revision = one.getValue().revision() + 1;
      revised.add(new Revised(one.getKey(), "", revision, round, Wire.NOTHING, Job.opened(into)));
    }
    List<Copy> fresh = grouping.copies().subList(copiesTold, grouping.copies().size());
    copiesTold = grouping.copies().size();
    return new Changes(moved, revised, changed(grouping.threads()), fresh);
  }

  private List<String> changed(List<StoryThread> threads) {
    List<String> lines = new ArrayList<>();
    Map<String, ToldThread> gone = new TreeMap<>(threadsTold);
    for (StoryThread thread : threads) {
      ToldThread before = gone.remove(thread.id());
      String now = JsonLines.thread(thread, 0);
      if (before == null || !before.line().equals(now)) {
        int revision = before == null ? 1 : before.revision() + 1;
        threadsTold.put(thread.id(), new ToldThread(now, revision));
        lines.add(JsonLines.thread(thread, revision));
      }
    }
    gone.forEach(
        (id, before) -> {
          if (!before.line().isEmpty()) {
            threadsTold.put(id, new ToldThread("", before.revision() + 1));
            lines.add(JsonLines.endedThread(id, before.revision() + 1));
          }
        });
    return lines;
  }

  private void place(ArticleId id, String story, List<Placed> moved) {
    if (!story.equals(placed.put(id, story))) {
      Came article = Job.opened(came.get(id.value()));
      byte[] shared =
          Codec.write(Grouping.class, new Grouping(List.of(), List.of(), grouper.copies(id)));
      moved.add(new Placed(id.value(), article.order(), article.number(), story, shared));
    }
  }

  private static Map<String, String> threads(List<StoryThread> threads) {
    Map<String, String> byStory = new HashMap<>();
    for (StoryThread thread : threads) {
      thread.stories().forEach(story -> byStory.putIfAbsent(story, thread.id()));
    }
    return byStory;
  }

  private static Map<String, List<Copy>> copiesWithin(
      List<Copy> copies, Map<ArticleId, String> storyOf) {
    Map<String, List<Copy>> within = new LinkedHashMap<>();
    for (Copy copy : copies) {
      String story = storyOf.get(copy.a());
      if (story != null && story.equals(storyOf.get(copy.b()))) {
        within.computeIfAbsent(story, _ -> new ArrayList<>()).add(copy);
      }
    }
    return within;
  }

  /// Writes all that [#restore] needs.
  void save(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    data.writeInt(came.size());
    for (Map.Entry<String, Came> one : new TreeMap<>(came).entrySet()) {
      data.writeUTF(one.getKey());
      data.writeUTF(one.getValue().order());
      data.writeInt(one.getValue().number());
    }
    data.writeInt(told.size());
    for (Told one : told.values()) {
      byte[] story = Codec.write(Story.class, one.story());
      data.writeInt(story.length);
      data.write(story);
      data.writeUTF(one.thread());
      data.writeInt(one.revision());
    }
    data.writeInt(threadsTold.size());
    for (Map.Entry<String, ToldThread> one : threadsTold.entrySet()) {
      byte[] line = one.getValue().line().getBytes(StandardCharsets.UTF_8);
      data.writeUTF(one.getKey());
      data.writeInt(line.length);
      data.write(line);
      data.writeInt(one.getValue().revision());
    }
    data.writeInt(copiesTold);
    data.writeInt(round);
    data.flush();
    grouper.save(out);
  }

  static Desk restore(InputStream in, Pipeline pipeline) throws IOException {
    var data = new DataInputStream(in);
    Map<String, Came> came = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      came.put(data.readUTF(), new Came(data.readUTF(), data.readInt()));
    }
    List<Told> told = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      Story story = Codec.read(Story.class, data.readNBytes(data.readInt()));
      told.add(new Told(story, data.readUTF(), data.readInt()));
    }
    Map<String, ToldThread> threads = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      String id = data.readUTF();
      String line = new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
      threads.put(id, new ToldThread(line, data.readInt()));
    }
    int copiesTold = data.readInt();
    int round = data.readInt();
    var desk = new Desk(pipeline.grouper(in));
    desk.threadsTold.putAll(threads);
    desk.came.putAll(came);
    desk.round = round;
    desk.copiesTold = copiesTold;
    for (Told one : told) {
      desk.told.put(one.story().id(), one);
      one.story().articles().forEach(id -> desk.placed.put(id, one.story().id()));
    }
    return desk;
  }
}
