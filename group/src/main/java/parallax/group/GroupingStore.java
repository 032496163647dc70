package parallax.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import parallax.language.SentenceEncoder;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Grouping;

/// A [Grouper] that outlives the process, in a folder of its own.
///
/// What comes is written to a log before it is worked on, so that it survives the end of the
/// process at any moment, `kill -9` included; it survives the end of the machine from the next
/// [#sync] on. Opening the folder again brings back the last snapshot and does anew what the log
/// holds, which gives the same stories. An article given twice is one. A new snapshot is taken
/// when the log has outgrown the last one, so that the cost of an article stays the same on
/// average; it takes as long as writing all that is known. One process may use a folder at a
/// time. Not thread-safe.
public final class GroupingStore implements AutoCloseable {

  private static final byte ARTICLE = 1;
  private static final byte CORRECTION = 2;

  /// A log shorter than this, in bytes, is not worth a snapshot: some thousand articles, done anew
  /// within seconds.
  private static final long SHORTEST_LONG_LOG = 16L << 20;

  private final Journal journal;
  private final Grouper grouper;

  private GroupingStore(Journal journal, Grouper grouper) {
    this.journal = journal;
    this.grouper = grouper;
  }

  /// Opens a folder, which is made where it is missing, with the bundled sentence encoder.
  ///
  /// @throws IOException where the folder cannot be used, is in use, or holds damaged data; the
  ///     message names the file
  public static GroupingStore open(Path folder) throws IOException {
    return open(folder, SentenceEncoder.load()::encode);
  }

  /// The same with another encoder, which must be the one that the folder was written with.
  public static GroupingStore open(Path folder, Function<String, float[]> encoder)
      throws IOException {
    return open(folder, encoder, SHORTEST_LONG_LOG);
  }

  /// @param longLog bytes from which a log may be worth a snapshot
  static GroupingStore open(Path folder, Function<String, float[]> encoder, long longLog)
      throws IOException {
    Files.createDirectories(folder);
    Journal journal = Journal.open(folder, longLog);
    try {
      Optional<Path> snapshot = journal.snapshot();
      Grouper grouper =
          snapshot.isPresent()
              ? Journal.readSnapshot(snapshot.get(), in -> Grouper.restore(in, encoder))
              : Grouper.with(encoder);
      journal.replay(entry -> redo(grouper, entry));
      return new GroupingStore(journal, grouper);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /// Places one article, as [Grouper#add] does.
  public Placement add(AnnotatedArticle article) throws IOException {
    Optional<Placement> known = grouper.placement(article.id());
    if (known.isPresent()) {
      return known.get();
    }
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream(article.article().text().length() + 512);
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeByte(ARTICLE);
    ArticleCodec.write(data, article);
    journal.append(bytes.toByteArray());
    Placement placement = grouper.add(article);
    snapshotIfDue();
    return placement;
  }

  /// Carries out what a person says, as [Grouper#correct] does.
  public Correction.Outcome correct(Correction correction) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeByte(CORRECTION);
    correction.write(data);
    journal.append(bytes.toByteArray());
    Correction.Outcome outcome = grouper.correct(correction);
    snapshotIfDue();
    return outcome;
  }

  /// Everything so far, as [Grouper#grouping].
  public Grouping grouping() {
    return grouper.grouping();
  }

  /// Where an article was put, and why, as [Grouper#placement].
  public Optional<Placement> placement(ArticleId article) {
    return grouper.placement(article);
  }

  /// The story that an article is in now, as [Grouper#story].
  public Optional<String> story(ArticleId article) {
    return grouper.story(article);
  }

  /// Returns when all that has come is on the disk itself.
  public void sync() throws IOException {
    journal.sync();
  }

  /// Lets the folder go. Nothing is lost without it.
  @Override
  public void close() throws IOException {
    journal.close();
  }

  private void snapshotIfDue() throws IOException {
    if (journal.isLong()) {
      journal.snapshot(grouper::save);
    }
  }

  private static void redo(Grouper grouper, byte[] entry) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
    byte kind = in.readByte();
    switch (kind) {
      case ARTICLE -> grouper.add(ArticleCodec.read(in));
      case CORRECTION -> grouper.correct(Correction.read(in));
      default -> throw new IOException("no entry of a log is of kind " + kind);
    }
  }
}
