package parallax.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;
import parallax.text.Fold;
import parallax.text.Token;

/// Gives tokens their parts of speech: OpenNLP's English model, trained on the Universal
/// Dependencies English Web Treebank. Loaded at first use; safe for any number of threads.
public final class Tagger {
  /// Tokens tagged at once; the beam search copies its history at each step, so longer runs are
  /// cut.
  private static final int RUN = 150;

  /// Units of a token that the model sees; it looks at a few at either end only.
  private static final int LONGEST = 60;

  private Tagger() {}

  /// The tokens of one sentence with their tags, one for one.
  public static List<TaggedToken> tag(List<Token> sentence) {
    var tagged = new ArrayList<TaggedToken>(sentence.size());
    for (int at = 0; at < sentence.size(); at += RUN) {
      tagRun(sentence.subList(at, Math.min(sentence.size(), at + RUN)), tagged);
    }
    return tagged;
  }

  private static void tagRun(List<Token> run, List<TaggedToken> out) {
    String[] words = run.stream().map(token -> seen(token.text())).toArray(String[]::new);
    List<String> tags = Search.of(words);
    for (int at = 0; at < tags.size(); at++) {
      Token token = run.get(at);
      out.add(new TaggedToken(token, tags.get(at), Lemmas.of(token.text(), tags.get(at))));
    }
  }

  private static String seen(String word) {
    String cut =
        word.length() > LONGEST
            ? word.substring(0, LONGEST / 2) + word.substring(word.length() - LONGEST / 2)
            : word;
    return Fold.quotes(cut);
  }

  /// A search that no two threads may use at once. One way is followed from word to word: three,
  /// as the library's own tagger follows, take twice as long and gave all 94,041 words of 84 news
  /// pages the same tags.
  private record Search(
      BeamSearch beam, POSContextGenerator context, SequenceValidator<String> valid) {
    private static final POSModel MODEL = load();
    private static final Queue<Search> SPARE = new ConcurrentLinkedQueue<>();

    static List<String> of(String[] words) {
      Search search = Objects.requireNonNullElseGet(SPARE.poll(), Search::made);
      List<String> tags =
          search.beam.bestSequence(words, null, search.context, search.valid).getOutcomes();
      SPARE.add(search);
      return tags;
    }

    private static Search made() {
      MaxentModel model = MODEL.getArtifact("pos.model");
      return new Search(
          new BeamSearch(1, model),
          MODEL.getFactory().getPOSContextGenerator(),
          MODEL.getFactory().getSequenceValidator());
    }

    private static POSModel load() {
      try (var in = Resources.open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the tagger's model", e);
      }
    }
  }
}
