package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import parallax.group.TermReader.Word;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.model.TimeExpression.TimeType;

/// Reads articles for grouping: all that can be read of one alone.
///
/// This is where nearly all of grouping's time goes, the encoder above all, and it needs no other
/// article: a runner may read as many at once as it likes, each thread with a sketcher of its own.
/// Not thread-safe.
public final class Sketcher {

  /// Words of an article that count: news tells its event at the top; what follows is
  /// background.
  private static final int WORDS_READ = 400;

  private static final int LEAD_WORDS = 80;

  /// Sentences besides the headline that make up the gist.
  private static final int GIST_SENTENCES = 3;

  /// Shorter lines are datelines and captions.
  private static final int SHORTEST_SENTENCE = 20;

  /// A day, a weekday or a month.
  private static final Pattern CALENDAR = Pattern.compile("(?:\\d{4}|XXXX)-(?:\\d\\d|WXX-\\d)");

  private final TermReader reader = new TermReader();
  private final Function<String, float[]> encoder;

  /// @param encoder the meaning of a sentence as a vector of length 1, or of zeros where it is
  ///     not to count
  public Sketcher(Function<String, float[]> encoder) {
    this.encoder = encoder;
  }

  /// What grouping reads of an article.
  public Sketch sketch(AnnotatedArticle annotated) {
    Article article = annotated.article();
    String title = article.title().orElse("").strip();
    String body = article.text().strip();
    boolean titleOnly =
        title.isEmpty() ? body.indexOf('\n') < 0 && body.length() < 200 : body.equals(title);
    List<String> sentences = sentences(annotated, title);
    String headline = title.isEmpty() ? (sentences.isEmpty() ? "" : sentences.getFirst()) : title;
    List<Word> words = titleOnly ? List.of() : reader.words(body, WORDS_READ);
    String read = words.isEmpty() ? "" : body.substring(0, words.getLast().end());
    List<TermBag> bags = bags(annotated, headline, words);
    EventTime time = EventTimes.of(annotated);
    return new Sketch(
        article.id(),
        article.published(),
        Shingles.of(article.text()),
        time,
        new Cast(NamesRead.of(annotated, read, reader), BackReferences.of(annotated, time)),
        titleOnly,
        bags,
        meanings(headline, sentences));
  }

  /// One bag for each [Profile.Words].
  private List<TermBag> bags(AnnotatedArticle annotated, String headline, List<Word> read) {
    List<Term> ofHeadline = reader.terms(headline);
    List<Term> all = new ArrayList<>(ofHeadline);
    List<Term> lead = new ArrayList<>(ofHeadline);
    List<Term> names = new ArrayList<>();
    List<Term> numbers = new ArrayList<>();
    all.addAll(ofHeadline);
    for (int i = 0; i < read.size(); i++) {
      Word word = read.get(i);
      if (word.term().isNone()) {
        continue;
      }
      all.add(word.term());
      if (i < LEAD_WORDS) {
        lead.add(word.term());
      }
      switch (word.kind()) {
        case CAPITAL -> names.add(word.term());
        case NUMBER -> numbers.add(word.term());
        case OTHER -> {}
      }
    }
    int end = read.isEmpty() ? headline.length() : read.getLast().end();
    List<Term> who = new ArrayList<>();
    List<Term> places = new ArrayList<>();
    addMentions(annotated, end, who, places);
    names.addAll(who);
    names.addAll(places);
    List<Term> times = times(annotated, end);
    for (Word word : reader.words(headline, Integer.MAX_VALUE)) {
      if (word.kind() == TermReader.Kind.NUMBER) {
        numbers.add(word.term());
      }
    }
    return List.of(
        TermBag.of(all),
        TermBag.of(lead),
        TermBag.of(names),
        TermBag.of(who),
        TermBag.of(places),
        TermBag.of(numbers).once(),
        TermBag.of(times).once());
  }

  private void addMentions(AnnotatedArticle annotated, int end, List<Term> who, List<Term> places) {
    for (Mention mention : annotated.mentions()) {
      if (mention.form() == Mention.Form.NAME && mention.span().end() <= end) {
        List<Term> terms = reader.terms(annotated.words(mention.span()));
        (mention.type() == EntityType.PLACE ? places : who).addAll(terms);
      }
    }
  }

  /// Days, weekdays and months that stand in the text, marked so that no word is like them.
  private static List<Term> times(AnnotatedArticle annotated, int end) {
    return annotated.times().stream()
        .filter(time -> time.type() == TimeType.DATE || time.type() == TimeType.TIME)
        .filter(time -> time.span().end() <= end && CALENDAR.matcher(time.value()).lookingAt())
        .map(time -> Term.of("@" + time.value().substring(0, Math.min(10, time.value().length()))))
        .toList();
  }

  private static List<String> sentences(AnnotatedArticle annotated, String title) {
    List<String> sentences =
        annotated.sentences().isEmpty()
            ? TermReader.sentences(GIST_SENTENCES * 4, annotated.article().text())
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
