package parallax.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.AnnotatedArticle;
import parallax.model.Quote;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.Voice;
import parallax.text.Words;

/// In whose voice a clause is told, and what is left of it without its attribution.
final class Attribution {
  /// Share of a clause's characters that must be attributed for it to be told in another's voice.
  private static final double MOSTLY = 0.5;

  /// Stems of cues that say no more than that something is said.
  static final Set<String> NEUTRAL = WordClasses.read("cues.txt").stems("neutral");

  private static final Set<String> RELATIVES =
      Set.copyOf(WordClasses.read("clauses.txt").of("relatives"));

  private static final Set<String> COORDINATORS =
      Set.copyOf(WordClasses.read("clauses.txt").of("coordinators"));

  private static final Set<String> MEETING = WordClasses.read("roles.txt").stems("meeting");

  /// Words of a name; what is longer is a stretch of a sentence.
  private static final int LONGEST = 6;

  private final AnnotatedArticle article;
  private final int number;
  private final Cast cast;

  Attribution(AnnotatedArticle article, int number, Cast cast) {
    this.article = article;
    this.number = number;
    this.cast = cast;
  }

  /// The voice of a clause that belongs to `quote`, or to none.
  Voice voice(Optional<Quote> quote) {
    return quote.map(this::quoted).orElseGet(Voice.Own::new);
  }

  private Voice quoted(Quote quote) {
    return new Voice.Quoted(speaker(quote), cast.canonical(number, quote.via()));
  }

  /// The speaker, by the story's name.
  Optional<String> speaker(Quote quote) {
    return cast.canonical(
        number,
        quote
            .speaker()
            .map(Speaker::name)
            .filter(name -> Terms.of(name).words().size() <= LONGEST)
            .filter(Attribution::namesSomebody));
  }

  /// "The" and "which reports" name nobody.
  private static boolean namesSomebody(String name) {
    Terms terms = Terms.of(name);
    return !terms.content().isEmpty() && !RELATIVES.contains(terms.stems().getFirst());
  }

  /// The quote that the clause belongs to: most of its words, or some of them with their cue.
  Optional<Quote> quoteOf(Span clause) {
    Optional<Quote> best = Optional.empty();
    double most = 0;
    for (Quote quote : article.quotes()) {
      double share = share(quote, clause);
      if (share > most && !meetsFirst(quote, clause)) {
        most = share;
        best = Optional.of(quote);
      }
    }
    return most >= MOSTLY ? best : best.filter(quote -> isCued(quote, clause));
  }

  /// Whether the clause is first of all a meeting: "both are meeting to discuss the harbour".
  private boolean meetsFirst(Quote quote, Span clause) {
    return quote.cue().stream().filter(clause::contains).anyMatch(cue -> meetsFor(clause, cue));
  }

  /// Whether a meeting stands in the clause before a cue that says what it is for.
  private boolean meetsFor(Span clause, Span cue) {
    List<String> before = Words.folded(article.words(Span.of(clause.start(), cue.end())));
    int purpose = before.size() - Words.folded(article.words(cue)).size();
    boolean inCue = purpose >= 0 && purpose < before.size() && isInfinitive(before.get(purpose));
    return (inCue || (purpose > 0 && isInfinitive(before.get(purpose - 1))))
        && before.subList(0, purpose).stream().anyMatch(word -> MEETING.contains(Stem.of(word)));
  }

  private static boolean isInfinitive(String word) {
    return word.equals("to");
  }

  /// Whether the clause has the quote's cue, and tells no other deed of the speaker before it:
  /// "both met in Port Wren and discussed the harbour" is first of all a meeting.
  private boolean isCued(Quote quote, Span clause) {
    return quote.cue().stream()
        .filter(clause::contains)
        .anyMatch(cue -> quote.source().stream().noneMatch(source -> tellsFirst(source, cue)));
  }

  private boolean tellsFirst(Span source, Span cue) {
    int from = source.end();
    int to = cue.start();
    return from < to
        && Words.folded(article.words(Span.of(from, to))).stream().anyMatch(COORDINATORS::contains);
  }

  /// Whether `span` only names who says something.
  boolean names(Span span) {
    for (Quote quote : article.quotes()) {
      for (Span source : quote.source()) {
        if (source.contains(span)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the cue says no more than that something is said: "thanked" and "condemned" say more.
  private boolean neutral(Quote quote) {
    return quote.cue().stream()
        .flatMap(cue -> Terms.of(article.words(cue)).content().stream())
        .allMatch(NEUTRAL::contains);
  }

  /// The clause's words as content alone: without source and cue where the rest says something.
  ///
  /// @param quote that the clause belongs to
  String peeled(Span clause, Optional<Quote> quote) {
    Optional<Quote> told = quote.filter(found -> share(found, clause) >= MOSTLY && neutral(found));
    if (told.isEmpty()) {
      return article.words(clause);
    }
    StringBuilder words = new StringBuilder();
    for (Span part : told.get().content()) {
      if (part.overlaps(clause)) {
        Span inside =
            Span.of(Math.max(part.start(), clause.start()), Math.min(part.end(), clause.end()));
        words.append(words.isEmpty() ? "" : " ").append(article.words(inside));
      }
    }
    return words.toString();
  }

  private static double share(Quote quote, Span clause) {
    int content = overlap(quote.content(), clause);
    if (content == 0) {
      return 0;
    }
    int frame = overlap(quote.source(), clause) + overlap(quote.cue(), clause);
    return (double) content / Math.max(1, clause.length() - frame);
  }

  private static int overlap(List<Span> parts, Span clause) {
    int overlap = 0;
    for (Span part : parts) {
      int end = Math.min(part.end(), clause.end());
      overlap += Math.max(0, end - Math.max(part.start(), clause.start()));
    }
    return overlap;
  }
}
