import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// OpenNLP over a folder of texts: sentences, words, parts of speech, lemmas. What it finds is
/// counted, not kept.
final class OpenNlp {
  private OpenNlp() {}

  public static void main(String[] args) throws IOException {
    var sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    var tokens = new TokenizerME(new TokenizerModel(model("tokens")));
    var tagger = new POSTaggerME(new POSModel(model("pos")));
    var lemmas = new LemmatizerME(new LemmatizerModel(model("lemmas")));
    long found = 0;
    try (Stream<Path> texts = Files.list(Path.of(args[0]))) {
      for (Path text : texts.sorted().toList()) {
        for (String sentence : sentences.sentDetect(Files.readString(text))) {
          String[] words = tokens.tokenize(sentence);
          found += lemmas.lemmatize(words, tagger.tag(words)).length;
        }
      }
    }
    System.out.println(found);
  }

  private static InputStream model(String name) {
    String file = "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
    return Objects.requireNonNull(OpenNlp.class.getResourceAsStream(file), file);
  }
}
