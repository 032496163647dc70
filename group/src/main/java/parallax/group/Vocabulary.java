package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How common each term is just now.
///
/// Counts are known only as far as the articles have come, and fade: an article counts half
/// after [#HALF_LIFE] more. A background of counts from other news stands in while there are
/// few. What has faded away is forgotten. Not thread-safe.
final class Vocabulary {

  /// Articles after which one counts half: about a month of a desk that takes in 500 a day.
  private static final double HALF_LIFE = 15_000;

  /// Growth of an article's share over the one before, in place of shrinking all the older
  /// ones.
  private static final double GROWTH = Math.pow(2, 1 / HALF_LIFE);

  /// Where the growing share is brought back to 1, far from the end of double's range.
  private static final double LARGEST_SHARE = 1e12;

  /// Floor of a weight, so that no term is lost altogether.
  private static final double LEAST_WEIGHT = 0.05;

  /// A term with a lower count is as good as new: one article, seven half-lives ago.
  private static final double FADED = 1.0 / 128;

  private LongIndex index = new LongIndex();
  private String[] texts = new String[16];
  private double[] counts = new double[16];
  private double share = 1;
  private double articles;

  private Vocabulary() {}

  /// A vocabulary that knows the background only.
  static Vocabulary withBackground() {
    Vocabulary vocabulary = new Vocabulary();
    for (String line : Resource.lines("background-frequencies.tsv")) {
      String[] fields = line.split("\t");
      if (fields[0].isEmpty()) {
        vocabulary.articles = Double.parseDouble(fields[1]);
      } else {
        vocabulary.add(Term.of(fields[0]), Double.parseDouble(fields[1]));
      }
    }
    return vocabulary;
  }

  /// A vocabulary that knows nothing yet.
  static Vocabulary empty() {
    return new Vocabulary();
  }

  /// Counts one article, each of its terms once.
  ///
  /// @param bags without a term in common
  void count(TermBag... bags) {
    share *= GROWTH;
    if (share > LARGEST_SHARE) {
      for (int i = 0; i < index.size(); i++) {
        counts[i] /= share;
      }
      articles /= share;
      share = 1;
    }
    articles += share;
    for (TermBag terms : bags) {
      for (int i = 0; i < terms.size(); i++) {
        add(terms.term(i), share);
      }
    }
  }

  /// The vector of a text's terms: frequency damped by a logarithm, weighted by rarity.
  TermVector vector(TermBag terms) {
    long[] hashes = new long[terms.size()];
    float[] weights = new float[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      hashes[i] = terms.term(i).hash();
      weights[i] = (float) ((1 + Math.log(terms.frequency(i))) * rarity(hashes[i]));
    }
    return TermVector.normalised(hashes, weights);
  }

  /// Logarithm of how many articles there are for each that has the term.
  double rarity(long term) {
    int at = index.find(term);
    double count = at < 0 ? 0 : counts[at];
    return Math.max(LEAST_WEIGHT, Math.log((articles + share) / (count + share)));
  }

  double rarity(String term) {
    return rarity(Term.of(term).hash());
  }

  /// The word of a term, empty for one that has faded away.
  String text(long term) {
    int at = index.find(term);
    return at < 0 ? "" : texts[at];
  }

  /// Forgets terms that have faded away. Linear in the vocabulary: called once in a while.
  void sweep() {
    Vocabulary kept = new Vocabulary();
    for (int i = 0; i < index.size(); i++) {
      if (counts[i] >= FADED * share) {
        kept.add(new Term(texts[i], index.key(i)), counts[i]);
      }
    }
    index = kept.index;
    texts = kept.texts;
    counts = kept.counts;
  }

  void write(DataOutput out) throws IOException {
    index.write(out);
    for (int i = 0; i < index.size(); i++) {
      Bytes.writeString(out, texts[i]);
      out.writeDouble(counts[i]);
    }
    out.writeDouble(share);
    out.writeDouble(articles);
  }

  static Vocabulary read(DataInput in) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.index = LongIndex.read(in);
    vocabulary.texts = new String[Math.max(16, vocabulary.index.size())];
    vocabulary.counts = new double[vocabulary.texts.length];
    for (int i = 0; i < vocabulary.index.size(); i++) {
      vocabulary.texts[i] = Bytes.readString(in);
      vocabulary.counts[i] = in.readDouble();
    }
    vocabulary.share = in.readDouble();
    vocabulary.articles = in.readDouble();
    return vocabulary;
  }

  private void add(Term term, double count) {
    int at = index.add(term.hash());
    if (at == texts.length) {
      texts = Arrays.copyOf(texts, 2 * at);
      counts = Arrays.copyOf(counts, 2 * at);
    }
    if (texts[at] == null) {
      texts[at] = term.text();
    }
    counts[at] += count;
  }
}
