package parallax.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
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
    POSTaggerME tagger =
        Objects.requireNonNullElseGet(
            Model.SPARE.poll(), () -> new POSTaggerME(Model.POS, POSTagFormat.UD));
    String[] tags = tagger.tag(words);
    Model.SPARE.add(tagger);
    for (int at = 0; at < tags.length; at++) {
      Token token = run.get(at);
      out.add(new TaggedToken(token, tags[at], Lemmas.of(token.text(), tags[at])));
    }
  }

  private static String seen(String word) {
    String cut =
        word.length() > LONGEST
            ? word.substring(0, LONGEST / 2) + word.substring(word.length() - LONGEST / 2)
            : word;
    return Fold.quotes(cut);
  }

  /// Loaded when first touched.
  private static final class Model {
    static final POSModel POS = load();

    /// Taggers that no thread is using. They read their description, XML, when they are made, which
    /// takes as long as tagging a sentence.
    static final Queue<POSTaggerME> SPARE = new ConcurrentLinkedQueue<>();

    private static POSModel load() {
      try (var in = Resources.open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the tagger's model", e);
      }
    }
  }
}
