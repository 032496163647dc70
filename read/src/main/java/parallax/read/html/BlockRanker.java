package parallax.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// How probably each block of a page is main text: a first ranking by the block and what stands
/// around it, a second that also sees the first's view of its surroundings.
///
/// The rankers, the weights of element names and those of words are readable files, trained by
/// `read/train/train_blocks.py`. Loaded once; safe for any number of threads.
public final class BlockRanker {
  private static final String FOLDER = "/parallax/read/";
  private static final BlockRanker BUNDLED =
      from(
          name ->
              Objects.requireNonNull(
                  BlockRanker.class.getResourceAsStream(FOLDER + name), FOLDER + name));

  /// Opens the line of a ranker that tells the typical value of each feature.
  private static final String TYPICAL = "typical\t";

  /// Below this first probability nothing around a block ever saves it, and it is not looked at
  /// again: most blocks of a page.
  private static final double HOPELESS = 0.03;

  private final Trees first;
  private final Trees second;
  private final ClassWords classWords;
  private final BlockWords blockWords;

  private BlockRanker(List<Trees> rankers, WordWeights classWords, WordWeights blockWords) {
    this.first = rankers.getFirst();
    this.second = rankers.getLast();
    this.classWords = new ClassWords(classWords);
    this.blockWords = new BlockWords(blockWords);
  }

  /// Opens one of a ranker's files by its name.
  @FunctionalInterface
  public interface Files {
    InputStream open(String name) throws IOException;
  }

  /// The one that comes with Parallax, trained on all pages.
  public static BlockRanker bundled() {
    return BUNDLED;
  }

  /// One of `block-ranker.tsv`, `class-words.tsv` and `block-words.tsv`: evaluation reads each page
  /// by a ranker that never saw its site.
  public static BlockRanker from(Files files) {
    try (InputStream ranker = files.open("block-ranker.tsv");
        InputStream classWords = files.open("class-words.tsv");
        InputStream blockWords = files.open("block-words.tsv")) {
      return new BlockRanker(
          trees(ranker), WordWeights.from(classWords), WordWeights.from(blockWords));
    } catch (IOException e) {
      throw new UncheckedIOException("a block ranker cannot be read", e);
    }
  }

  /// The blocks of a page, with what this ranker knows of their words.
  Layout layout(Document document) {
    return Layout.of(document, classWords, blockWords);
  }

  /// One probability a block.
  double[] rank(
      Layout layout, Optional<String> data, Optional<String> title, Optional<String> description) {
    float[][] rows = new BlockFeatures(layout, data, title, description).rows();
    double[] ranks = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ranks[i] = first.probability(rows[i]);
    }
    RankContext context = new RankContext(layout, ranks.clone(), rows);
    for (int i = 0; i < rows.length; i++) {
      if (ranks[i] >= HOPELESS) {
        ranks[i] = second.probability(context.extended(rows[i], i));
      }
    }
    return ranks;
  }

  private static List<Trees> trees(InputStream in) throws IOException {
    List<List<String>> names =
        List.of(BlockFeatures.NAMES, RankContext.withContext(BlockFeatures.NAMES));
    List<Trees.Builder> rankers = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("ranker\t")) {
        rankers.add(new Trees.Builder(names.get(rankers.size())));
      } else if (line.startsWith(TYPICAL)) {
        rankers.getLast().typical(line.substring(TYPICAL.length()).split("\t"));
      } else if (!line.startsWith("#")) {
        rankers.getLast().add(line.split("\t"));
      }
    }
    return rankers.stream().map(Trees.Builder::build).toList();
  }
}
