package parallax.annotate.superlative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parallax.annotate.superlative.SuperlativeWords.Kind;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Superlative;
import parallax.model.TimeExpression;
import parallax.text.grammar.Piece;

/// Finds what is claimed to be a first, or to go further than anything else: "the first visit since
/// 2018", "for the first time in 12 years", "the worst storm in a decade", "the largest ever".
///
/// A superlative is a claim of this kind only with its bound: a time since when, a length of time,
/// "ever", or the bare "first time". "The largest city" is none. Immutable; safe for use by many
/// threads; cost linear in the text.
public final class SuperlativeAnnotator {
  /// Pieces between "first" or "largest" and its bound.
  private static final int REACH = 12;

  /// Pieces that may stand between "since" and the time, as in "since the war of 2014".
  private static final int NEAR = 5;

  private static final List<String> TAGS = List.of("en", "de");
  private static final Map<String, SuperlativeAnnotator> LOADED = new ConcurrentHashMap<>();

  private final SuperlativeWords words;

  private SuperlativeAnnotator(String language) {
    this.words = new SuperlativeWords(language);
  }

  /// For text in a language; empty where there are no words for it. Loaded when first asked for.
  ///
  /// @param language BCP 47 tag, of which the first part counts
  public static Optional<SuperlativeAnnotator> of(String language) {
    String tag = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return TAGS.contains(tag)
        ? Optional.of(LOADED.computeIfAbsent(tag, SuperlativeAnnotator::new))
        : Optional.empty();
  }

  /// The claims of `text`, in its order, none of them overlapping.
  ///
  /// @param times those of the text, in order
  public List<Superlative> annotate(
      String text, List<Sentence> sentences, List<TimeExpression> times) {
    List<Superlative> found = new ArrayList<>();
    Times ahead = new Times(times);
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      for (List<Piece> pieces : Piece.stretches(text, span.start(), span.end())) {
        read(new Clause(pieces, ahead), found);
      }
    }
    return List.copyOf(found);
  }

  private void read(Clause clause, List<Superlative> found) {
    int at = 0;
    while (at < clause.size()) {
      Optional<Superlative> claim = claim(clause, at);
      claim.ifPresent(found::add);
      int end = claim.map(c -> c.span().end()).orElse(0);
      at++;
      while (at < clause.size() && clause.pieces.get(at).start() < end) {
        at++;
      }
    }
  }

  private Optional<Superlative> claim(Clause clause, int at) {
    boolean first = is(Kind.FIRST, clause, at);
    if (!first && !(clause.has(at) && words.isMost(clause.word(at)))) {
      return Optional.empty();
    }
    boolean time = first && (is(Kind.TIME, clause, at) || is(Kind.TIME, clause, at + 1));
    boolean led = is(Kind.TIME, clause, at) || is(Kind.DETERMINER, clause, at - 1);
    if (!led || isDenied(clause, at)) {
      return Optional.empty();
    }
    Optional<Bound> bound = bound(clause, at);
    if (bound.isEmpty() && !time) {
      return Optional.empty();
    }
    int bare = is(Kind.TIME, clause, at + 1) ? at + 2 : at + 1;
    Bound end = bound.orElse(new Bound(bare, bare, Optional.empty()));
    Superlative.Kind kind = first ? Superlative.Kind.FIRST : Superlative.Kind.MOST;
    return about(clause, at, end, time)
        .map(about -> new Superlative(clause.span(at, end.to()), kind, about, end.time()));
  }

  /// @param head one past the last piece of what stands before the bound
  /// @param to one past its last piece
  private record Bound(int head, int to, Optional<TimeExpression> time) {}

  /// "since 2018", "in a decade", "ever", at most some pieces on.
  private Optional<Bound> bound(Clause clause, int at) {
    for (int i = at + 1; i < Math.min(clause.size(), at + REACH); i++) {
      if (is(Kind.EVER, clause, i)) {
        return Optional.of(new Bound(lead(clause, at, i), i + 1, Optional.empty()));
      }
      boolean since = is(Kind.SINCE, clause, i);
      if (since || is(Kind.WITHIN, clause, i)) {
        Optional<Bound> bound = timed(clause, i, since);
        if (bound.isPresent()) {
          return bound;
        }
      }
      if (!goesOn(clause, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// "This is not the first time".
  private boolean isDenied(Clause clause, int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR) && goesOnOrDenies(clause, i); i--) {
      if (is(Kind.NOT, clause, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOnOrDenies(Clause clause, int at) {
    return is(Kind.NOT, clause, at)
        || is(Kind.LEAD, clause, at)
        || is(Kind.DETERMINER, clause, at)
        || clause.isJoint(at);
  }

  /// Where "in living memory" and "in the country's history" begin.
  private int lead(Clause clause, int at, int ever) {
    for (int i = ever - 1; i > at && i >= ever - NEAR; i--) {
      if (is(Kind.EVER_LEAD, clause, i)) {
        return i;
      }
    }
    return ever;
  }

  /// The time that stands behind "since", or the length behind "in".
  private static Optional<Bound> timed(Clause clause, int at, boolean since) {
    for (int i = at + 1; i <= Math.min(clause.size() - 1, at + (since ? NEAR : 2)); i++) {
      Optional<TimeExpression> time = clause.times.at(clause.pieces.get(i).start());
      boolean length = time.map(t -> t.type() == TimeExpression.TimeType.DURATION).orElse(false);
      if (time.isPresent() && (since || length)) {
        return Optional.of(new Bound(at, clause.after(time.get().span().end(), i), time));
      }
    }
    return Optional.empty();
  }

  /// What it is said of: the words between; for "the largest ever" those behind; for "the first
  /// time" the clause before, or else the one behind.
  private Optional<Span> about(Clause clause, int at, Bound bound, boolean time) {
    Optional<Span> between =
        time ? Optional.empty() : named(clause, at + 1, Math.max(at + 1, bound.head()));
    if (between.isPresent()) {
      return between;
    }
    Optional<Span> before = before(clause, at);
    Optional<Span> behind = behind(clause, bound.to());
    return time ? before.or(() -> behind) : behind.or(() -> before);
  }

  private Optional<Span> before(Clause clause, int at) {
    int to = at;
    while (to > 0 && (is(Kind.LEAD, clause, to - 1) || is(Kind.LOOSE, clause, to - 1))) {
      to--;
    }
    int from = to;
    while (to - from < REACH && from > 0 && goesOn(clause, from - 1)) {
      from--;
    }
    return named(clause, from, to);
  }

  private Optional<Span> behind(Clause clause, int end) {
    int from = end;
    boolean loose = is(Kind.WITHIN, clause, from) || is(Kind.SINCE, clause, from);
    while (loose && from < clause.size() && !clause.word(from).equals(",")) {
      from++;
    }
    boolean joined =
        clause.has(from) && (clause.word(from).equals(",") || is(Kind.THAT, clause, from));
    from += joined ? 1 : 0;
    int to = from;
    while (to < clause.size() && to - from < REACH && goesOn(clause, to)) {
      to++;
    }
    return named(clause, from, to);
  }

  private static boolean isMark(Clause clause, int at) {
    Piece piece = clause.pieces.get(at);
    return !piece.isWord() && !piece.isNumeral();
  }

  private boolean goesOn(Clause clause, int at) {
    return !is(Kind.BREAK, clause, at) && (clause.pieces.get(at).isWord() || clause.isJoint(at));
  }

  /// Pieces `[start, end)` without the articles that they begin with and the marks around.
  private Optional<Span> named(Clause clause, int start, int end) {
    int from = start;
    while (from < end && (is(Kind.LOOSE, clause, from) || isMark(clause, from))) {
      from++;
    }
    int to = end;
    while (to > from && (is(Kind.LOOSE, clause, to - 1) || isMark(clause, to - 1))) {
      to--;
    }
    return from < to ? Optional.of(clause.span(from, to)) : Optional.empty();
  }

  private boolean is(Kind kind, Clause clause, int at) {
    return clause.has(at) && words.is(kind, clause.word(at));
  }

  /// The pieces of a sentence, and the times of the text.
  private record Clause(List<Piece> pieces, Times times) {
    int size() {
      return pieces.size();
    }

    boolean has(int at) {
      return at >= 0 && at < pieces.size();
    }

    String word(int at) {
      return pieces.get(at).norm();
    }

    /// A number, a hyphen or an apostrophe, which end no clause.
    boolean isJoint(int at) {
      return pieces.get(at).isNumeral() || "-'".contains(word(at));
    }

    Span span(int from, int to) {
      return Span.of(pieces.get(from).start(), pieces.get(to - 1).end());
    }

    /// The first piece at or behind the character `end`.
    int after(int end, int from) {
      int at = from;
      while (at < pieces.size() && pieces.get(at).start() < end) {
        at++;
      }
      return at;
    }
  }

  /// Times by where they begin, asked for in the order of the text, give or take a sentence.
  private static final class Times {
    private final Map<Integer, TimeExpression> byStart = new java.util.HashMap<>();

    Times(List<TimeExpression> times) {
      times.forEach(time -> byStart.put(time.span().start(), time));
    }

    Optional<TimeExpression> at(int start) {
      return Optional.ofNullable(byStart.get(start));
    }
  }
}
