package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
/// are found, and 221 of 224 with 0.2. Only the newest [#REMEMBERED] articles are searched.
final class CopyFinder {

  /// Least share of the shorter text's 4-grams to speak of a copy. Below it, chance and shared
  /// quotes prevail.
  static final double LEAST_CONTAINMENT = 0.2;

  /// Words of one unbroken run from which a pair counts whatever its share: a lifted paragraph
  /// in two long articles. Quotes of one sentence stay below it.
  static final int LONG_PASSAGE_WORDS = 50;

  /// Articles kept to compare with: bounds memory at about 6 kB each for articles of 300 words.
  static final int REMEMBERED = 100_000;

  /// Texts with no more 4-grams than this are indexed whole, so that a few shared ones suffice.
  private static final int SHORT_TEXT_GRAMS = 128;

  /// Of longer texts one 4-gram in four is indexed: a pair at containment 0.2 of 128 grams
  /// shares 6 indexed ones in the mean.
  private static final long SAMPLE_MASK = 3;

  /// Articles kept for one 4-gram: the newest copies of an agency text stand for all of them.
  private static final int NEWEST_PER_GRAM = 64;

  private Postings index = new Postings(NEWEST_PER_GRAM);
  private final Map<Integer, Known> known = new HashMap<>();
  private final Deque<Integer> order = new ArrayDeque<>();
  private int next;
  private int lastSwept;

  private record Known(ArticleId id, Published published, Shingles shingles) {}

  /// Compares `article` with those before it, and remembers it.
  ///
  /// @return pairs in which the older article is `a`, in order of the older ones' coming
  List<Copy> add(Article article) {
    return add(article.id(), article.published(), Shingles.of(article.text()));
  }

  /// The same, of an article whose 4-grams are known already.
  List<Copy> add(ArticleId id, Published published, Shingles shingles) {
    Known fresh = new Known(id, published, shingles);
    List<Copy> copies = new ArrayList<>();
    for (Map.Entry<Integer, Integer> candidate : candidates(fresh.shingles()).entrySet()) {
      Known older = known.get(candidate.getKey());
      if (older != null && !older.id().equals(fresh.id())) {
        compare(older, fresh).ifPresent(copies::add);
      }
    }
    remember(fresh);
    return copies;
  }

  private Map<Integer, Integer> candidates(Shingles text) {
    Map<Integer, Integer> hits = new TreeMap<>();
    for (long gram : text.distinct()) {
      index.forEach(gram, number -> hits.merge(number, 1, Integer::sum));
    }
    // One chance 4-gram ("the united states of") is not worth verifying, but a very short text has
    // few.
    int least = text.distinct().length < SHORT_TEXT_GRAMS / 4 ? 1 : 2;
    hits.values().removeIf(count -> count < least);
    return hits;
  }

  private static Optional<Copy> compare(Known older, Known newer) {
    long[] a = older.shingles().distinct();
    long[] b = newer.shingles().distinct();
    double containment = (double) Shingles.shared(a, b) / Math.min(a.length, b.length);
    if (containment * Math.min(a.length, b.length) < LONG_PASSAGE_WORDS - Shingles.WORDS + 1
        && containment < LEAST_CONTAINMENT) {
      return Optional.empty();
    }
    List<Copy.Passage> passages = SharedPassages.between(older.shingles(), newer.shingles());
    if (containment < LEAST_CONTAINMENT
        && longest(passages, older.shingles()) < LONG_PASSAGE_WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        new Copy(older.id(), newer.id(), containment, first(older, newer), passages));
  }

  private static int longest(List<Copy.Passage> passages, Shingles text) {
    int longest = 0;
    for (Copy.Passage passage : passages) {
      longest = Math.max(longest, text.words(passage.inA()));
    }
    return longest;
  }

  /// Which was published first, where both say so precisely enough to tell.
  private static Optional<ArticleId> first(Known a, Known b) {
    if (a.published() instanceof Published.Minute(LocalDateTime atA, String _)
        && b.published() instanceof Published.Minute(LocalDateTime atB, String _)
        && !atA.equals(atB)) {
      return Optional.of(atA.isBefore(atB) ? a.id() : b.id());
    }
    Optional<LocalDate> dayA = a.published().date();
    Optional<LocalDate> dayB = b.published().date();
    if (dayA.isEmpty() || dayB.isEmpty() || dayA.equals(dayB)) {
      return Optional.empty();
    }
    return Optional.of(dayA.get().isBefore(dayB.get()) ? a.id() : b.id());
  }

  private void remember(Known article) {
    int number = next++;
    known.put(number, article);
    order.addLast(number);
    long[] grams = article.shingles().distinct();
    boolean whole = grams.length <= SHORT_TEXT_GRAMS;
    for (long gram : grams) {
      if (whole || (gram & SAMPLE_MASK) == 0) {
        index.post(gram, number);
      }
    }
    while (order.size() > REMEMBERED) {
      known.remove(order.removeFirst());
    }
    if (number - lastSwept > REMEMBERED) {
      lastSwept = number;
      index.forget(old -> !known.containsKey(old));
    }
  }

  void write(DataOutput out) throws IOException {
    index.write(out);
    out.writeInt(next);
    out.writeInt(lastSwept);
    out.writeInt(order.size());
    for (int number : order) {
      Known article = Objects.requireNonNull(known.get(number));
      out.writeInt(number);
      Bytes.writeId(out, article.id());
      ArticleCodec.write(out, article.published());
      article.shingles().write(out);
    }
  }

  static CopyFinder read(DataInput in) throws IOException {
    CopyFinder finder = new CopyFinder();
    finder.index = Postings.read(in, NEWEST_PER_GRAM);
    finder.next = in.readInt();
    finder.lastSwept = in.readInt();
    int size = Bytes.length(in);
    for (int i = 0; i < size; i++) {
      int number = in.readInt();
      finder.order.addLast(number);
      finder.known.put(
          number, new Known(Bytes.readId(in), ArticleCodec.readPublished(in), Shingles.read(in)));
    }
    return finder;
  }
}
