package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Published;

/// What the search for copies reads of one article, for a search that is spread over machines.
///
/// Every gram is looked up by itself: where it was met ([#posted]), and by whom of those the
/// article may share text ([#found]). Who is found under [enough][#isEnough] grams is
/// [verified][#copyIn]. Carried out for articles numbered without a gap, in order of their numbers,
/// that finds what one [Grouper] finds. Immutable.
public final class CopyText {
  private final ArticleId id;
  private final Published published;
  private final Shingles shingles;

  CopyText(ArticleId id, Published published, Shingles shingles) {
    this.id = id;
    this.published = published;
    this.shingles = shingles;
  }

  /// The text of what was sketched.
  public static CopyText of(Sketch sketch) {
    return new CopyText(sketch.id(), sketch.published(), sketch.shingles());
  }

  ArticleId id() {
    return id;
  }

  Published published() {
    return published;
  }

  Shingles shingles() {
    return shingles;
  }

  /// Those of its grams that fall into one of several parts, each once.
  ///
  /// @param part from 0 to `parts` - 1; the same gram falls into the same part in all texts
  public long[] grams(int part, int parts) {
    return Arrays.stream(shingles.distinct())
        .filter(gram -> Integer.remainderUnsigned((int) (gram >>> Integer.SIZE), parts) == part)
        .toArray();
  }

  /// Whether the text is so short that it is posted under all of its grams.
  public boolean isShort() {
    return shingles.distinct().length <= CopyFinder.SHORT_TEXT_GRAMS;
  }

  /// Whether a text is posted under a gram of its own, and not only looked up.
  ///
  /// @param isShort see [#isShort]
  public static boolean isPosted(long gram, boolean isShort) {
    return isShort || (gram & CopyFinder.SAMPLE_MASK) == 0;
  }

  /// Whether a text that came before and shares so many grams under which it is posted is worth
  /// verifying.
  public boolean isEnough(int shared) {
    return shared >= CopyFinder.leastShared(shingles);
  }

  /// What this text and a later one share, where it is much.
  public Optional<Copy> copyIn(CopyText later) {
    return id.equals(later.id) ? Optional.empty() : CopyFinder.compare(this, later);
  }

  /// Those of the articles posted under a gram with which a new one is to be compared: the others
  /// are too old.
  ///
  /// @param posted as [#posted] gave them
  /// @param number of the new article
  public static int[] found(int[] posted, int number) {
    return notBefore(posted, CopyFinder.oldest(number));
  }

  /// The articles posted under a gram once one more is, without those that are not needed any more.
  ///
  /// @param before as this gave them last; empty at the beginning
  /// @param number of the new article, greater than all before
  public static int[] posted(int[] before, int number) {
    int[] kept = notBefore(before, CopyFinder.oldest(number + 1));
    int generation = kept.length;
    while (generation > 0
        && kept[generation - 1] / CopyFinder.GENERATION == number / CopyFinder.GENERATION) {
      generation--;
    }
    // The oldest of its generation leaves where there are too many of it.
    boolean full = kept.length - generation == CopyFinder.NEWEST_PER_GRAM;
    int[] posted = new int[kept.length + (full ? 0 : 1)];
    System.arraycopy(kept, 0, posted, 0, generation);
    int from = full ? generation + 1 : generation;
    System.arraycopy(kept, from, posted, generation, kept.length - from);
    posted[posted.length - 1] = number;
    return posted;
  }

  private static int[] notBefore(int[] numbers, int oldest) {
    int from = 0;
    while (from < numbers.length && numbers[from] < oldest) {
      from++;
    }
    return from == 0 ? numbers : Arrays.copyOfRange(numbers, from, numbers.length);
  }

  /// Writes all of it.
  public void write(DataOutput out) throws IOException {
    Bytes.writeId(out, id);
    ArticleCodec.write(out, published);
    shingles.write(out);
  }

  /// A text as it was written.
  public static CopyText read(DataInput in) throws IOException {
    return new CopyText(Bytes.readId(in), ArticleCodec.readPublished(in), Shingles.read(in));
  }
}
