package parallax.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import parallax.text.Token;

/// Parts of speech of English, by OpenNLP's maximum-entropy model.
public final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private Tagger() {}

  private static final class Holder {
    static final POSModel MODEL = load();

    private static POSModel load() {
      try (InputStream in = Tagger.class.getResourceAsStream(Tagger.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(Tagger.MODEL + " is not on the class path");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + Tagger.MODEL, e);
      }
    }
  }

  /// The tokens of one sentence with their tags and lemmas. Safe for use by several threads.
  public static List<TaggedToken> tag(List<Token> tokens) {
    String[] words =
        tokens.stream()
            .map(token -> token.text().replace('’', '\'').replace('“', '"').replace('”', '"'))
            .toArray(String[]::new);
    // The tagger keeps state over a call, its model does not.
    String[] tags = new POSTaggerME(Holder.MODEL).tag(words);
    List<TaggedToken> tagged = new ArrayList<>(tokens.size());
    for (int i = 0; i < words.length; i++) {
      tagged.add(new TaggedToken(tokens.get(i), tags[i], Lemmas.lemma(words[i], tags[i])));
    }
    return tagged;
  }
}
