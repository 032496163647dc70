package parallax.annotate.time;

import java.util.List;
import java.util.Optional;
import parallax.model.Article;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.TimeExpression;
import parallax.text.Token;
import parallax.text.Words;

/// The times of an article: chooses the grammar by its language, and the conventions by what kind
/// of text it is.
public final class ArticleTimes {
  /// Letters from which on the language that was told for a text is believed: a guess at less is
  /// often wrong.
  private static final int SURE_LETTERS = 200;

  /// Letters below which a text shows no language at all.
  private static final int FEWEST_LETTERS = 60;

  /// Characters that a message has at most.
  private static final int MESSAGE = 1_000;

  private ArticleTimes() {}

  /// The article's time expressions; none where [#isReadable] is false.
  public static List<TimeExpression> in(Article article, List<Sentence> sentences) {
    return language(article)
        .flatMap(TimeAnnotator::of)
        .map(annotator -> annotate(annotator, article, sentences))
        .orElse(List.of());
  }

  /// Whether there is a grammar for the article's language.
  public static boolean isReadable(Article article) {
    return language(article).isPresent();
  }

  /// The tags of the languages that have a grammar.
  public static List<String> languages() {
    return TimeLanguage.TAGS;
  }

  private static List<TimeExpression> annotate(
      TimeAnnotator annotator, Article article, List<Sentence> sentences) {
    return article.published() instanceof Published.Minute(var sent, var _) && isMessage(article)
        ? annotator.annotateMessage(article.text(), sentences, sent)
        : annotator.annotate(article.text(), sentences, article.published());
  }

  /// A text of one short paragraph of which nothing is known but the minute it was written: no
  /// headline, no outlet, no address, no author. That is how notes, queries and messages come, and
  /// no report does; in them "Friday" is left open, since only writer and reader know which.
  static boolean isMessage(Article article) {
    String text = article.text().strip();
    return article.published() instanceof Published.Minute
        && article.title().isEmpty()
        && article.byline().isEmpty()
        && article.provenance().outlet().isEmpty()
        && article.provenance().url().isEmpty()
        && text.length() <= MESSAGE
        && !text.contains("\n");
  }

  /// The language to read the article in. A long text's is the one told for it; a short one's is
  /// that of its function words.
  ///
  /// @return a tag that has a grammar; empty for any other language
  public static Optional<String> language(Article article) {
    Optional<String> told = TimeLanguage.of(article.language()).map(TimeLanguage::tag);
    long letters =
        article.text().chars().limit(4L * SURE_LETTERS).filter(Character::isLetter).count();
    boolean undetermined = article.language().equals("und");
    if (letters >= SURE_LETTERS && !undetermined) {
      return told;
    }
    Optional<String> shown = shown(article.text(), told.orElse(""));
    if (shown.isPresent()) {
      return shown;
    }
    return letters < FEWEST_LETTERS ? told.or(() -> Optional.of("en")) : told;
  }

  private static Optional<String> shown(String text, String told) {
    List<Token> words = Words.of(text.length() > MESSAGE ? text.substring(0, MESSAGE) : text);
    String best = "";
    long most = 0;
    for (String tag : TimeLanguage.TAGS) {
      Context context = TimeLanguage.context(tag);
      long count =
          words.stream()
              .filter(
                  w ->
                      context.has(
                          Context.Cue.LANGUAGE, w.text().toLowerCase(java.util.Locale.ROOT)))
              .count();
      if (count > most || (count == most && count > 0 && tag.equals(told))) {
        best = tag;
        most = count;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }
}
