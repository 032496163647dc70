package parallax.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import parallax.archive.Archive;
import parallax.group.Grouper;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Grouping;
import parallax.model.Story;
import parallax.pipeline.Pipeline;

/// Takes articles in as they come and keeps their stories: what writes into an archive.
///
/// Stories are derived: when a desk is opened they are made anew from the articles, in order of
/// arrival, so that a run that was killed between an article and its story loses neither.
/// Thread-safe; articles are taken in one at a time.
public final class Desk {
  private final Archive archive;
  private final Pipeline pipeline;
  private final Grouper grouper;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, List<ArticleId>> known = new LinkedHashMap<>();
  private List<Copy> copies = List.of();

  private Desk(Archive archive, Pipeline pipeline) {
    this.archive = archive;
    this.pipeline = pipeline;
    this.grouper = pipeline.grouper();
  }

  /// A desk over an archive, its stories as the archive's articles make them.
  public static Desk open(Archive archive, Pipeline pipeline) {
    var desk = new Desk(archive, pipeline);
    archive.stories().forEach(story -> desk.known.put(story.id(), story.articles()));
    archive.each(desk.grouper::add);
    desk.sort();
    return desk;
  }

  /// Takes one article in; [#sort()] puts it into its story.
  ///
  /// @return false where the archive has it already
  public boolean take(AnnotatedArticle article) {
    lock.lock();
    try {
      boolean added = archive.add(article);
      if (added) {
        grouper.add(article);
      }
      return added;
    } finally {
      lock.unlock();
    }
  }

  /// Keeps the stories as they are now. Its cost grows with the number of articles, so that many
  /// are best taken in before it.
  public void sort() {
    lock.lock();
    try {
      Grouping grouping = grouper.grouping();
      copies = grouping.copies();
      Set<String> gone = new HashSet<>(known.keySet());
      List<Story> changed = new ArrayList<>();
      for (Story story : grouping.stories()) {
        gone.remove(story.id());
        if (!story.articles().equals(known.get(story.id()))) {
          changed.add(story);
        }
      }
      archive.keep(changed, gone.stream().sorted().toList(), grouping.threads());
      known.keySet().removeAll(gone);
      changed.forEach(story -> known.put(story.id(), story.articles()));
    } finally {
      lock.unlock();
    }
  }

  /// The dossier of a story: the one that is kept where it is fresh, else made and kept.
  ///
  /// @return empty where there is no such story
  public Optional<Dossier> dossier(String id) {
    Optional<Dossier> kept = archive.dossier(id);
    return kept.isPresent() ? kept : archive.story(id).map(this::compare);
  }

  private Dossier compare(Story story) {
    Map<ArticleId, AnnotatedArticle> members = new HashMap<>();
    for (ArticleId id : story.articles()) {
      archive.article(id).ifPresent(article -> members.put(id, article));
    }
    List<AnnotatedArticle> articles =
        story.articles().stream().map(members::get).filter(article -> article != null).toList();
    Dossier dossier = pipeline.dossier(story, articles, copiesAmong(members.keySet()));
    archive.keep(dossier);
    return dossier;
  }

  private List<Copy> copiesAmong(Set<ArticleId> articles) {
    lock.lock();
    try {
      return copies.stream()
          .filter(copy -> articles.contains(copy.a()) && articles.contains(copy.b()))
          .toList();
    } finally {
      lock.unlock();
    }
  }
}
