package parallax.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.language.TaggedToken;
import parallax.model.AnnotatedArticle;
import parallax.model.Quote;
import parallax.model.Span;

/// What of an article can stand by itself as what it alone tells: a clause with a subject and a
/// verb; the sentence around one that leans on it ("who had not been asked"); nothing where it only
/// says who is speaking ("said in a statement") or is too little to tell anything.
final class Standalone {
  private static final WordClasses CLAUSES = WordClasses.read("clauses.txt");

  /// With what a clause leans on the one before it; small letters only.
  private static final Set<String> LEANING =
      Stream.concat(
              Stream.of("that", "where"),
              Stream.concat(CLAUSES.of("relatives").stream(), CLAUSES.of("connectives").stream()))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NAMES = Set.of("NOUN", "PROPN", "PRON", "DET", "NUM");

  /// Words of content from which what leans on its sentence tells enough to show all of it.
  private static final int TELLS = 4;

  /// Words of content beside those that say who speaks.
  private static final int BESIDE_SPEAKER = 3;

  /// Characters of the longest sentence that is shown for one of its clauses.
  private static final int LONGEST = 400;

  private final StoryView view;

  Standalone(StoryView view) {
    this.view = view;
  }

  /// Whether a statement says who is speaking, and nothing of what is said.
  boolean onlySpeaker(Statement statement) {
    AnnotatedArticle article = view.articles().get(statement.article());
    Span span = statement.place().span();
    return onlySpeaker(article, span, Terms.of(article.words(span)).content().size());
  }

  /// What is shown for `span`, which is one or several clauses of the sentence that `first` is of.
  Optional<Span> of(Statement first, Span span) {
    AnnotatedArticle article = view.articles().get(first.article());
    Span whole = first.place().whole();
    List<TaggedToken> words =
        view.grammars().get(first.article()).of(whole).stream()
            .filter(word -> span.contains(word.token().span()))
            .toList();
    int content = Terms.of(article.words(span)).content().size();
    if (onlySpeaker(article, span, content)) {
      return Optional.empty();
    }
    boolean sentence = span.equals(whole) && begins(article.words(whole)) && hasVerb(words);
    boolean part = span.equals(whole) || Clarity.wholeQuotations(article.words(span));
    if (sentence || (part && hasSubjectAndVerb(words))) {
      return Optional.of(span);
    }
    boolean leans = content >= TELLS && !span.equals(whole) && whole.length() <= LONGEST;
    return leans ? Optional.of(whole) : Optional.empty();
  }

  /// Whether a clause says who is speaking and nothing of what is said.
  private static boolean onlySpeaker(AnnotatedArticle article, Span span, int content) {
    int frame = 0;
    for (Quote quote : article.quotes()) {
      if (quote.content().stream().anyMatch(span::overlaps)) {
        return false;
      }
      for (Span part : quote.source()) {
        frame += span.contains(part) ? Terms.of(article.words(part)).content().size() : 0;
      }
      for (Span part : quote.cue()) {
        frame += span.contains(part) ? Terms.of(article.words(part)).content().size() : 0;
      }
    }
    return frame > 0 && content - frame < BESIDE_SPEAKER;
  }

  /// Whether it begins as sentences do, with a capital or a number, marks aside.
  private static boolean begins(String sentence) {
    return sentence
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .noneMatch(Character::isLowerCase);
  }

  private static boolean hasVerb(List<TaggedToken> words) {
    return words.stream().anyMatch(Standalone::verbal);
  }

  private static boolean verbal(TaggedToken word) {
    return word.tag().equals("VERB") || word.tag().equals("AUX");
  }

  private static boolean hasSubjectAndVerb(List<TaggedToken> words) {
    boolean subject = false;
    if (words.isEmpty() || LEANING.contains(words.getFirst().token().text())) {
      return false;
    }
    for (TaggedToken word : words) {
      if (verbal(word)) {
        return subject;
      }
      subject |= NAMES.contains(word.tag());
    }
    return false;
  }
}
