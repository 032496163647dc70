package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Published;

/// Finds which of the articles seen so far a new one shares text with.
///
/// Candidates come from an index of a sample of the word 4-grams (those whose hash ends in zero
/// bits, so that both texts sample the same ones); every candidate is then verified exactly, on
/// all 4-grams. Sampling keeps containment where MinHash, made for resemblance, loses a short
/// text within a long one: on ECB+ topics 1 to 24 all 68 pairs with a containment of 0.5 or more
/// are found, and 221 of 224 with 0.2. Only the newest articles are searched, [#GENERATION] at
/// least.
final class CopyFinder {

  /// Least share of the shorter text's 4-grams to speak of a copy. Below it, chance and shared
  /// quotes prevail.
  static final double LEAST_CONTAINMENT = 0.2;

  /// Words of one unbroken run from which a pair counts whatever its share: a lifted paragraph
  /// in two long articles. Quotes of one sentence stay below it.
  static final int LONG_PASSAGE_WORDS = 50;

  /// Words in common order, over the geometric mean of both texts' words, from which one is the
  /// other reworded. Of pairs of different articles in `trios`, `roundups` and `lookalike` that
  /// share two sampled 4-grams, one in 4,000 is above it; of texts of which 43 % of the words were
  /// changed 97 % are.
  static final double LEAST_ORDER = 0.45;

  /// So many words fall into one order by chance in texts of a paragraph.
  private static final int LEAST_WORDS_IN_ORDER = 20;

  /// Longer texts are not held against each other word by word: the cost is a product of lengths.
  private static final int MOST_WORDS_ORDERED = 5000;

  /// Share of runs kept from which a text was edited rather than reworded.
  private static final double MOST_KEPT = 0.5;

  /// Articles of one generation. The last two are compared with, so that what is old is dropped at
  /// once and no sweep holds up the stream; bounds memory at about 8 kB for each of twice as many
  /// articles of 300 words.
  static final int GENERATION = 50_000;

  /// Texts with no more 4-grams than this are indexed whole, so that a few shared ones suffice.
  static final int SHORT_TEXT_GRAMS = 128;

  /// Of longer texts one 4-gram in four is indexed: a pair at containment 0.2 of 128 grams
  /// shares 6 indexed ones in the mean.
  static final long SAMPLE_MASK = 3;

  /// Articles kept for one 4-gram: the newest copies of an agency text stand for all of them.
  static final int NEWEST_PER_GRAM = 64;

  private Generation newer = new Generation(0);
  private Generation older = new Generation(0);
  private int next;

  /// Numbers of articles that share 4-grams with the one just read, as often as they do.
  private int[] hits = new int[1024];

  private int hitCount;

  /// Articles that came one after the other.
  private static final class Generation {

    /// Number of its first article.
    private final int first;

    private final List<CopyText> articles = new ArrayList<>();

    /// Articles by the 4-grams that every text is indexed by.
    private Postings sampled = new Postings(NEWEST_PER_GRAM);

    /// Short texts by their other 4-grams: apart, since few are short, and most 4-grams need not
    /// be sought in a large index then.
    private Postings others = new Postings(NEWEST_PER_GRAM);

    Generation(int first) {
      this.first = first;
    }

    void add(CopyText article) {
      int number = first + articles.size();
      articles.add(article);
      long[] grams = article.shingles().distinct();
      boolean whole = grams.length <= SHORT_TEXT_GRAMS;
      for (long gram : grams) {
        if ((gram & SAMPLE_MASK) == 0) {
          sampled.post(gram, number);
        } else if (whole) {
          others.post(gram, number);
        }
      }
    }

    void forEach(long gram, IntConsumer use) {
      ((gram & SAMPLE_MASK) == 0 ? sampled : others).forEach(gram, use);
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(first);
      out.writeInt(articles.size());
      for (CopyText article : articles) {
        article.write(out);
      }
    }

    static Generation read(DataInput in) throws IOException {
      Generation generation = new Generation(in.readInt());
      int size = Bytes.length(in);
      for (int i = 0; i < size; i++) {
        generation.add(CopyText.read(in));
      }
      return generation;
    }
  }

  /// Compares `article` with those before it, and remembers it.
  ///
  /// @return pairs in which the older article is `a`, in order of the older ones' coming
  List<Copy> add(Article article) {
    return add(new CopyText(article.id(), article.published(), Shingles.of(article.text())));
  }

  /// The same, of an article whose 4-grams are known already.
  List<Copy> add(CopyText fresh) {
    List<Copy> copies = new ArrayList<>();
    for (int candidate : candidates(fresh.shingles())) {
      known(candidate).copyIn(fresh).ifPresent(copies::add);
    }
    if (newer.articles.size() == GENERATION) {
      older = newer;
      newer = new Generation(next);
    }
    newer.add(fresh);
    next++;
    return copies;
  }

  private CopyText known(int number) {
    return number >= newer.first
        ? newer.articles.get(number - newer.first)
        : older.articles.get(number - older.first);
  }

  /// Articles that share enough 4-grams to be verified, in order of coming.
  private int[] candidates(Shingles text) {
    hitCount = 0;
    for (long gram : text.distinct()) {
      older.forEach(gram, this::hit);
      newer.forEach(gram, this::hit);
    }
    Arrays.sort(hits, 0, hitCount);
    int least = leastShared(text);
    int count = 0;
    int[] found = new int[hitCount];
    for (int from = 0, to = 0; from < hitCount; from = to) {
      while (to < hitCount && hits[to] == hits[from]) {
        to++;
      }
      if (to - from >= least) {
        found[count++] = hits[from];
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void hit(int number) {
    if (hitCount == hits.length) {
      hits = Arrays.copyOf(hits, 2 * hitCount);
    }
    hits[hitCount++] = number;
  }

  /// One chance 4-gram ("the united states of") is not worth verifying, but a very short text has
  /// few.
  static int leastShared(Shingles text) {
    return text.distinct().length < SHORT_TEXT_GRAMS / 4 ? 1 : 2;
  }

  /// Number of the oldest article that the one of this number is compared with.
  static int oldest(int number) {
    return Math.max(0, (number - 1) / GENERATION - 1) * GENERATION;
  }

  static Optional<Copy> compare(CopyText older, CopyText newer) {
    int ofOlder = older.shingles().distinct().length;
    int ofNewer = newer.shingles().distinct().length;
    int shared = Shingles.shared(older.shingles().distinct(), newer.shingles().distinct());
    int shorter = Math.min(ofOlder, ofNewer);
    double containment = (double) shared / shorter;
    boolean reworded = containment < MOST_KEPT && reworded(older, newer, containment);
    boolean much = containment >= LEAST_CONTAINMENT;
    if (!reworded && !much && shared < LONG_PASSAGE_WORDS - Shingles.WORDS + 1) {
      return Optional.empty();
    }
    List<Copy.Passage> passages = SharedPassages.between(older.shingles(), newer.shingles());
    if (!reworded && !much && longest(passages, older.shingles()) < LONG_PASSAGE_WORDS) {
      return Optional.empty();
    }
    Copy.Kind kind =
        reworded ? Copy.Kind.REWORDED : kind(shared, shorter, Math.max(ofOlder, ofNewer));
    return Optional.of(
        new Copy(
            older.id(),
            newer.id(),
            kind,
            containment,
            first(older.id(), older.published(), newer.id(), newer.published()),
            passages));
  }

  private static Copy.Kind kind(int shared, int shorter, int longer) {
    if (shared == longer) {
      return Copy.Kind.EXACT;
    }
    return 2 * shared >= longer && shared >= MOST_KEPT * shorter
        ? Copy.Kind.NEAR
        : Copy.Kind.PARTIAL;
  }

  /// Whether far more words stand in the same order in both than runs of four words do.
  private static boolean reworded(CopyText older, CopyText newer, double containment) {
    long[] a = older.shingles().content();
    long[] b = newer.shingles().content();
    if (Math.min(a.length, b.length) > MOST_WORDS_ORDERED) {
      return false;
    }
    int common = CommonOrder.length(a, b);
    double order = common / Math.sqrt((double) a.length * b.length);
    return common >= LEAST_WORDS_IN_ORDER
        && order >= LEAST_ORDER
        && containment < MOST_KEPT * order;
  }

  private static int longest(List<Copy.Passage> passages, Shingles text) {
    int longest = 0;
    for (Copy.Passage passage : passages) {
      longest = Math.max(longest, text.words(passage.inA()));
    }
    return longest;
  }

  /// Which was published first, where both say so precisely enough to tell.
  static Optional<ArticleId> first(ArticleId a, Published ofA, ArticleId b, Published ofB) {
    if (ofA instanceof Published.Minute(LocalDateTime atA, String _)
        && ofB instanceof Published.Minute(LocalDateTime atB, String _)
        && !atA.equals(atB)) {
      return Optional.of(atA.isBefore(atB) ? a : b);
    }
    Optional<LocalDate> dayA = ofA.date();
    Optional<LocalDate> dayB = ofB.date();
    if (dayA.isEmpty() || dayB.isEmpty() || dayA.equals(dayB)) {
      return Optional.empty();
    }
    return Optional.of(dayA.get().isBefore(dayB.get()) ? a : b);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(next);
    older.write(out);
    newer.write(out);
  }

  static CopyFinder read(DataInput in) throws IOException {
    CopyFinder finder = new CopyFinder();
    finder.next = in.readInt();
    finder.older = Generation.read(in);
    finder.newer = Generation.read(in);
    return finder;
  }
}
