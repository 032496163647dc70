package parallax.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Mention;
import parallax.model.Sentence;

/// Makes profiles of articles, each with the counts known when it comes.
final class Profiler {

  /// Words of an article that count: news tells its event at the top; what follows is
  /// background.
  private static final int WORDS_READ = 400;

  private static final int LEAD_WORDS = 80;

  /// Sentences besides the headline that make up the gist.
  private static final int GIST_SENTENCES = 3;

  /// Shorter lines are datelines and captions.
  private static final int SHORTEST_SENTENCE = 20;

  private final Vocabulary vocabulary;
  private final Function<String, float[]> encoder;

  Profiler(Vocabulary vocabulary, Function<String, float[]> encoder) {
    this.vocabulary = vocabulary;
    this.encoder = encoder;
  }

  Profile profile(AnnotatedArticle annotated) {
    Article article = annotated.article();
    String title = article.title().orElse("").strip();
    String body = article.text().strip();
    boolean titleOnly =
        title.isEmpty() ? body.indexOf('\n') < 0 && body.length() < 200 : body.equals(title);
    List<String> sentences = sentences(annotated, title);
    String headline = title.isEmpty() ? (sentences.isEmpty() ? "" : sentences.getFirst()) : title;
    String read = titleOnly ? "" : Terms.first(WORDS_READ, body);
    List<TermVector> vectors = vectors(annotated, headline, read);
    EventTime time = EventTimes.of(annotated);
    OptionalLong day =
        article
            .published()
            .date()
            .map(LocalDate::toEpochDay)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty());
    return new Profile(
        article.id(),
        day,
        time,
        new Cast(NamesRead.of(annotated, read), BackReferences.of(annotated, time)),
        titleOnly,
        vectors,
        meanings(headline, sentences));
  }

  private List<TermVector> vectors(AnnotatedArticle annotated, String headline, String read) {
    List<String> ofHeadline = Terms.of(headline);
    List<String> all = new ArrayList<>(ofHeadline);
    all.addAll(ofHeadline);
    all.addAll(Terms.of(read));
    vocabulary.count(all);
    List<String> lead = new ArrayList<>(ofHeadline);
    lead.addAll(Terms.of(Terms.first(LEAD_WORDS, read)));
    List<String> names = new ArrayList<>(Terms.capitalised(read));
    for (Mention mention : annotated.mentions()) {
      if (mention.form() == Mention.Form.NAME && mention.span().end() <= read.length()) {
        names.addAll(Terms.of(annotated.words(mention.span())));
      }
    }
    List<String> numbers = new ArrayList<>(Terms.numbers(read));
    numbers.addAll(Terms.numbers(headline));
    return List.of(
        vocabulary.vector(all),
        vocabulary.vector(lead),
        vocabulary.vector(names),
        vocabulary.vector(numbers.stream().distinct().toList()));
  }

  private static List<String> sentences(AnnotatedArticle annotated, String title) {
    List<String> sentences =
        annotated.sentences().isEmpty()
            ? Terms.sentences(GIST_SENTENCES * 4, annotated.article().text())
            : annotated.sentences().stream()
                .sorted(Comparator.comparing(Sentence::span))
                .limit(GIST_SENTENCES * 4L)
                .map(sentence -> annotated.words(sentence.span()).strip())
                .toList();
    return sentences.stream()
        .filter(sentence -> sentence.length() > SHORTEST_SENTENCE && !sentence.equals(title))
        .limit(GIST_SENTENCES)
        .toList();
  }

  private List<float[]> meanings(String headline, List<String> sentences) {
    float[] title = encoder.apply(headline);
    float[] gist = title.clone();
    for (String sentence : sentences) {
      if (!sentence.equals(headline)) {
        float[] meaning = encoder.apply(sentence);
        for (int i = 0; i < gist.length; i++) {
          gist[i] += meaning[i];
        }
      }
    }
    return List.of(title, Dense.normalised(gist));
  }
}
