package parallax.follow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import parallax.archive.Archive;
import parallax.archive.SqliteArchive;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.read.web.WebOptions;

/// A real archive with a real desk, as a test needs them.
public final class Newsroom implements AutoCloseable {
  public static final WebOptions WEB =
      new WebOptions(
          "Gullbot/1.0 (test)",
          true,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ZERO,
          3);

  private final Archive archive;
  private final Pipeline pipeline;
  private final Desk desk;
  public final List<String> said = new CopyOnWriteArrayList<>();

  public Newsroom(Path folder, Clock clock) {
    archive = SqliteArchive.open(folder);
    pipeline = new Pipeline(ReadOptions.cleaning(clock).with(WEB));
    desk = Desk.open(archive, pipeline);
  }

  public Archive archive() {
    return archive;
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public Taking taking() {
    return Taking.at(desk, archive);
  }

  public List<AnnotatedArticle> articles() {
    List<AnnotatedArticle> all = new ArrayList<>();
    archive.each(all::add);
    return all;
  }

  @Override
  public void close() {
    archive.close();
  }
}
