package parallax.annotate.quote;

import java.util.List;
import java.util.Optional;
import parallax.model.Span;

/// Finds what is said before and after a verb that reports.
final class ContentFinder {

  /// Words between a verb and the "that" or the quotation mark that begins what was said.
  private static final int DELAY = 15;

  /// Fewer words before a comma are no statement: "In Moscow, he said".
  private static final int STATEMENT = 3;

  /// Words after a quotation that begin the circumstances of saying.
  private static final List<String> SCENE = List.of("as", "when", "while", "during", "after");

  private final FunctionWords function;
  private final Subjects subjects;

  ContentFinder(FunctionWords function, Subjects subjects) {
    this.function = function;
    this.subjects = subjects;
  }

  /// The quotation that ends right before the cue (or its subject), with what the sentence says
  /// before it: "The presence “runs counter to law,” he said".
  Optional<Span> leftQuote(Clause clause, Anchor anchor, List<Anchor> anchors) {
    int before = anchor.from() - 1;
    if (clause.is(before, ",") && !clause.isQuoted(before)) {
      before--;
    }
    int end = before;
    Optional<Quoted> quote = clause.quoteEndingAt(end);
    if (quote.isEmpty()
        || (anchor.cue().isParticiple()
            && anchor.subject().filter(subject -> subject.to() <= end).isPresent())) {
      return Optional.empty();
    }
    int first = clause.wordAt(quote.get().outer().start());
    boolean earlierCue = anchors.stream().anyMatch(other -> other.cue().verb() < first);
    boolean withinSentence =
        first + 1 < clause.size()
            && Character.isLowerCase(clause.word(first + 1).text().codePointAt(0));
    if (first > 0 && !earlierCue && withinSentence) {
      return Optional.of(Span.of(clause.span().start(), quote.get().outer().end()));
    }
    return quote.map(Quoted::outer);
  }

  /// A quotation that goes on after the cue: "…,” he said, “…".
  static Optional<Span> rightQuote(Clause clause, Anchor anchor, int limit) {
    for (int i = anchor.to(); i < Math.min(limit, anchor.to() + DELAY); i++) {
      Optional<Quoted> quote = clause.quoteBeginningAt(i);
      if (quote.isPresent()) {
        return quote.map(Quoted::outer);
      }
      if (clause.word(i).lower().endsWith("ing")
          || clause.is(i, "but")
          || clause.is(i, "and")
          || clause.is(i, "as")
          || clause.is(i, "before")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Optional<Span> rightContent(Clause clause, Anchor anchor, int limit) {
    int from = contentStart(clause, anchor, limit);
    if (from < 0 || from >= limit) {
      return Optional.empty();
    }
    Optional<Quoted> quote = clause.quoteBeginningAt(from);
    if (quote.isPresent()
        && (endsStatement(quote.get(), clause) || setsScene(clause, quote.get()))) {
      return quote.map(Quoted::outer);
    }
    int to = limit;
    while (to > from && !clause.isQuoted(to - 1) && endsPiece(clause, to - 1)) {
      to--;
    }
    if (to - from < 1 || (to - from == 1 && clause.word(from).is("that"))) {
      return Optional.empty();
    }
    int start = clause.word(from).start();
    int end = clause.word(to - 1).end();
    if (clause.isQuoted(to - 1)) {
      int last = end;
      end =
          clause.quotes().stream()
              .filter(q -> q.outer().start() < last && last <= q.outer().end())
              .mapToInt(q -> q.outer().end())
              .findFirst()
              .orElse(end);
    }
    return Optional.of(Span.of(start, end));
  }

  /// “…” as she handed over the prize: what follows the quotation tells when it was said.
  private boolean setsScene(Clause clause, Quoted quote) {
    int next = clause.wordAt(quote.outer().end());
    return SCENE.stream().anyMatch(word -> clause.is(next, word));
  }

  private static boolean endsStatement(Quoted quote, Clause clause) {
    return quote.outer().end() >= clause.span().end() - 1;
  }

  static boolean endsPiece(Clause clause, int i) {
    return (clause.word(i).isMark() && ")%]".indexOf(clause.word(i).text().charAt(0)) < 0)
        || clause.is(i, "and")
        || clause.is(i, "but")
        || clause.is(i, "while");
  }

  /// The first word of what is said after the cue, or -1.
  private int contentStart(Clause clause, Anchor anchor, int limit) {
    int at = anchor.to();
    Frame frame = anchor.cue().frame();
    if (at >= limit) {
      return -1;
    }
    if (clause.is(at, ":") || (clause.is(at, ",") && clause.quoteBeginningAt(at + 1).isPresent())) {
      return at + 1;
    }
    if (clause.word(at).isMark() && clause.quoteBeginningAt(at).isEmpty() && !clause.is(at, "$")) {
      return -1;
    }
    if (frame == Frame.RELAY) {
      return -1;
    }
    if (frame == Frame.JUDGE || frame == Frame.VOW || frame == Frame.SHOW) {
      return at;
    }
    Word next = clause.word(at);
    if (next.is("that") || clause.quoteBeginningAt(at).isPresent()) {
      return at;
    }
    String lemma = anchor.cue().form().lemma();
    boolean addressed = List.of("tell", "remind", "inform", "assure", "notify").contains(lemma);
    boolean setting = function.is("setting", next) || function.is("time", next);
    if (setting || addressed) {
      int announced = announced(clause, at, limit);
      if (announced >= 0) {
        return announced;
      }
    }
    if (addressed) {
      return subjects
          .after(clause, at)
          .map(Range::to)
          .filter(to -> to < limit && !clause.isBreak(to))
          .orElse(-1);
    }
    if (setting) {
      int rest = at;
      while (rest < limit && function.is("time", clause.word(rest))) {
        rest++;
      }
      boolean only =
          rest > at
              && rest < limit
              && !clause.isBreak(rest)
              && !function.is("setting", clause.word(rest));
      return only ? rest : lemma.equals("say") ? -1 : at;
    }
    return at;
  }

  /// The "that" or the quotation after words that only tell when, where or to whom.
  private int announced(Clause clause, int at, int limit) {
    for (int i = at; i < Math.min(limit, at + DELAY); i++) {
      if (clause.is(i, "that") || clause.quoteBeginningAt(i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /// "Sources close to the team will leave, a source said": the words before the comma.
  Optional<Span> leftStatement(Clause clause, Anchor anchor) {
    int comma = anchor.from() - 1;
    Frame frame = anchor.cue().frame();
    boolean can = frame == Frame.SAY || frame == Frame.TELL || frame == Frame.THINK;
    if (!can || !clause.is(comma, ",") || comma < STATEMENT || anchor.cue().isParticiple()) {
      return Optional.empty();
    }
    return Optional.of(Span.of(clause.span().start(), clause.word(comma - 1).end()));
  }
}
