package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parallax.model.Span;

/// Finds what one sentence attributes by its verbs that report and by "according to".
///
/// An attribution without content ("…, he was quoted as saying by the agency.") is returned too:
/// the quotation it belongs to may stand in the next sentence.
final class AttributionFinder {

  /// Words of the longest circumstance before a subject: "With voters worried about …, Orla …".
  private static final int INTRO = 25;

  private final FunctionWords function;
  private final CueFinder cueFinder;
  private final Subjects subjects;
  private final ContentFinder contents;

  AttributionFinder(FunctionWords function, CueVerbs verbs) {
    this.function = function;
    this.cueFinder = new CueFinder(verbs, function);
    this.subjects = new Subjects(function, verbs);
    this.contents = new ContentFinder(function, subjects);
  }

  List<Attribution> find(Clause clause) {
    List<Anchor> anchors = anchors(clause);
    List<Attribution> found = new ArrayList<>();
    List<Range> according = According.in(clause);
    for (int i = 0; i < anchors.size(); i++) {
      attribution(clause, anchors, i, according).ifPresent(found::add);
    }
    for (Range range : according) {
      accordingTo(clause, range, found);
    }
    colons(clause, anchors, found);
    headline(clause, anchors).ifPresent(found::add);
    found.sort(Comparator.comparingInt(a -> a.cue().map(Span::start).orElse(0)));
    return found;
  }

  private List<Anchor> anchors(Clause clause) {
    List<Anchor> anchors = new ArrayList<>();
    Optional<Range> last = Optional.empty();
    for (Cue cue : cueFinder.find(clause)) {
      Optional<Anchor> anchor = anchor(clause, cue, last);
      if (anchor.isPresent()) {
        anchors.add(anchor.get());
        last = anchor.get().subject();
      }
    }
    return anchors;
  }

  private Optional<Anchor> anchor(Clause clause, Cue cue, Optional<Range> last) {
    int from = cue.group().from();
    int to = cue.group().to();
    boolean borrowed =
        (cue.isParticiple() && from == cue.verb() && !clause.word(from - 1).isCapitalised())
            || clause.is(from - 1, "and")
            || clause.is(from - 1, "but")
            || clause.is(from - 1, "then");
    if (borrowed) {
      Optional<Range> subject =
          joined(clause, from).or(() -> last.isPresent() ? last : leading(clause, from));
      return Optional.of(new Anchor(cue, subject, from, to, false));
    }
    Optional<Range> before = subjects.before(clause, from);
    if (before.isPresent()) {
      return Optional.of(new Anchor(cue, before, before.get().from(), to, false));
    }
    boolean judges = cue.frame() == Frame.JUDGE && from > 0 && clause.isQuoted(from - 1);
    boolean mayInvert =
        (judges
                || cue.frame() == Frame.SAY
                || cue.frame() == Frame.THINK
                || cue.frame() == Frame.QUOTE
                || tellsNobody(cue, clause, to))
            && from > 0
            && (clause.is(from - 1, ",") || clause.isQuoted(from - 1));
    if (mayInvert) {
      return subjects
          .inverted(clause, to)
          .map(after -> new Anchor(cue, Optional.of(after), from, after.to(), true));
    }
    return Optional.empty();
  }

  /// Whether whom it was told is left out, so that who told may follow: "told in a statement X".
  private boolean tellsNobody(Cue cue, Clause clause, int next) {
    return cue.frame() == Frame.TELL
        && next < clause.size()
        && function.is("preposition", clause.word(next));
  }

  /// "She laughed and said": the pronoun before the verb that is joined to this one.
  private Optional<Range> joined(Clause clause, int from) {
    int subject = from - 3;
    boolean pronoun =
        subject >= 0
            && clause.is(from - 1, "and")
            && function.is("pronoun", clause.word(subject))
            && !function.is("determiner", clause.word(subject))
            && clause.word(from - 2).lower().endsWith("ed");
    return pronoun ? Optional.of(new Range(subject, subject + 1)) : Optional.empty();
  }

  /// The subject with which the sentence begins, for verbs that share it: "X met Y and said".
  private Optional<Range> leading(Clause clause, int limit) {
    int start = 0;
    int comma = 0;
    while (comma < Math.min(limit, INTRO) && !clause.is(comma, ",")) {
      comma++;
    }
    Word first = clause.word(0);
    boolean intro = function.is("preposition", first) || function.is("adverb", first);
    if (intro && comma < Math.min(limit, INTRO)) {
      start = comma + 1;
    } else if (function.is("preposition", first)) {
      return Optional.empty();
    }
    return start < limit
        ? subjects
            .after(clause, start)
            .filter(range -> range.to() <= limit)
            .map(range -> name(clause, range))
        : Optional.empty();
  }

  /// "Ada Orla put it": the name alone, where the group begins with one and ends in small letters.
  private static Range name(Clause clause, Range range) {
    int to = range.to();
    while (to > range.from() && !clause.word(to - 1).isCapitalised()) {
      to--;
    }
    return clause.word(range.from()).isCapitalised() && to > range.from()
        ? new Range(range.from(), to)
        : range;
  }

  private Optional<Attribution> attribution(
      Clause clause, List<Anchor> anchors, int number, List<Range> according) {
    Anchor anchor = anchors.get(number);
    List<Span> content = new ArrayList<>();
    contents.leftQuote(clause, anchor, anchors).ifPresent(content::add);
    int limit = limit(clause, anchors, number, according);
    if (!content.isEmpty()) {
      ContentFinder.rightQuote(clause, anchor, limit).ifPresent(content::add);
    } else if (!anchor.inverted()) {
      contents.rightContent(clause, anchor, limit).ifPresent(content::add);
    }
    if (content.isEmpty()) {
      contents.leftStatement(clause, anchor).ifPresent(content::add);
    }
    boolean dangling = content.isEmpty();
    if (dangling
        && anchor.cue().frame() != Frame.RELAY
        && anchor.cue().frame() != Frame.SAY
        && anchor.cue().frame() != Frame.QUOTE) {
      return Optional.empty();
    }
    return Optional.of(withRoles(clause, anchor, content, limit));
  }

  /// Source, cue and relay: for "the agency quoted X", the agency passed on what X said.
  private Attribution withRoles(Clause clause, Anchor anchor, List<Span> content, int limit) {
    Optional<Span> source = anchor.subject().map(range -> range.in(clause.words()));
    Span cue = anchor.cue().group().in(clause.words());
    Optional<Span> relay = Optional.empty();
    if (anchor.cue().frame() == Frame.RELAY) {
      boolean passive =
          anchor.cue().group().from() < anchor.cue().verb()
              && function.is("be", clause.word(anchor.cue().verb() - 1));
      if (passive) {
        relay =
            clause.is(anchor.to(), "by")
                ? subjects
                    .after(clause, anchor.to() + 1)
                    .or(() -> rest(clause, anchor.to() + 1))
                    .map(r -> r.in(clause.words()))
                : Optional.empty();
      } else {
        relay = source;
        source = subjects.after(clause, anchor.cue().verb() + 1).map(r -> r.in(clause.words()));
      }
    }
    if (relay.isEmpty()) {
      relay = Relays.around(clause, anchor.cue(), limit, subjects).map(r -> r.in(clause.words()));
    }
    return new Attribution(
        content, source, Optional.of(cue), relay, clause.number(), anchor.cue().isSpeech());
  }

  private static Optional<Range> rest(Clause clause, int from) {
    int to = from;
    while (to < clause.size() && !clause.isBreak(to)) {
      to++;
    }
    return from < to ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  /// Where what this cue reports must end: before the next cue that shares its subject, before
  /// ", according to", or with the sentence.
  private int limit(Clause clause, List<Anchor> anchors, int number, List<Range> according) {
    int end = clause.size();
    Anchor anchor = anchors.get(number);
    for (int i = number + 1; i < anchors.size(); i++) {
      Anchor next = anchors.get(i);
      boolean shares = next.subject().equals(anchor.subject()) && !next.inverted();
      if ((shares || trails(clause, next)) && next.from() > anchor.to()) {
        end = next.from();
        break;
      }
    }
    for (Range range : according) {
      if (range.from() > anchor.to() && clause.is(range.from() - 1, ",")) {
        end = Math.min(end, range.from());
      }
    }
    return end;
  }

  /// ", the Kremlin said." at the end of a sentence reports all before it.
  private static boolean trails(Clause clause, Anchor anchor) {
    return anchor.cue().frame() == Frame.SAY
        && clause.is(anchor.from() - 1, ",")
        && anchor.subject().isPresent()
        && (anchor.to() >= clause.size() || clause.isBreak(anchor.to()));
  }

  /// "Orla put it this way: “…”", "Orla: “…”"; a sentence that ends with a colon
  /// announces what the next paragraph quotes.
  private void colons(Clause clause, List<Anchor> anchors, List<Attribution> found) {
    for (int i = 1; i < clause.size(); i++) {
      if (!clause.is(i, ":") || clause.isQuoted(i)) {
        continue;
      }
      Optional<Span> quote = clause.quoteBeginningAt(i + 1).map(Quoted::outer);
      boolean taken =
          quote.isPresent()
              && found.stream()
                  .anyMatch(a -> a.content().stream().anyMatch(c -> c.contains(quote.get())));
      if (taken || (quote.isEmpty() && i + 1 < clause.size())) {
        continue;
      }
      int colon = i;
      Optional<Range> subject =
          anchors.stream()
              .filter(anchor -> anchor.to() <= colon && anchor.subject().isPresent())
              .reduce((_, last) -> last)
              .flatMap(Anchor::subject)
              .or(() -> leading(clause, colon));
      subject.ifPresent(
          range ->
              found.add(
                  new Attribution(
                      quote.stream().toList(),
                      Optional.of(range.in(clause.words())),
                      Optional.of(clause.word(colon).span()),
                      Optional.empty(),
                      clause.number(),
                      true)));
    }
  }

  /// "‘It held’: minister comes home": a headline's quotation and who said it.
  private static Optional<Attribution> headline(Clause clause, List<Anchor> anchors) {
    Optional<Quoted> quote = anchors.isEmpty() ? clause.quoteBeginningAt(0) : Optional.empty();
    int colon = quote.map(words -> clause.wordAt(words.outer().end())).orElse(clause.size());
    if (colon + 1 >= clause.size() || !clause.is(colon, ":")) {
      return Optional.empty();
    }
    int to = colon + 1;
    while (to < Math.min(clause.size(), colon + WHO) && clause.word(to).isCapitalised()) {
      to++;
    }
    boolean named = to > colon + 2;
    for (int i = to; !named && i < Math.min(clause.size(), colon + WHO); i++) {
      if (People.maySpeak(clause.word(i).lower())) {
        to = i + 1;
        named = true;
      }
    }
    Range who = new Range(colon + 1, to);
    return named
        ? Optional.of(
            new Attribution(
                List.of(quote.orElseThrow().outer()),
                Optional.of(who.in(clause.words())),
                Optional.of(clause.word(colon).span()),
                Optional.empty(),
                clause.number(),
                true))
        : Optional.empty();
  }

  /// Words after a headline's colon among which its speaker is looked for.
  private static final int WHO = 5;

  /// Whether nothing but "However," stands before word `i`.
  private boolean opensSentence(Clause clause, int i) {
    for (int at = 0; at < i; at++) {
      if (!clause.word(at).isMark() && !function.is("adverb", clause.word(at))) {
        return false;
      }
    }
    return true;
  }

  private void accordingTo(Clause clause, Range range, List<Attribution> found) {
    int nameFrom = range.to();
    int nameTo = According.sourceEnd(clause, nameFrom);
    if (nameTo <= nameFrom) {
      return;
    }
    Span source = new Range(nameFrom, nameTo).in(clause.words());
    Optional<Span> content = Optional.empty();
    boolean opens = opensSentence(clause, range.from());
    if (opens && nameTo + 1 < clause.size()) {
      int end = clause.size();
      while (end > nameTo + 1
          && !clause.isQuoted(end - 1)
          && ContentFinder.endsPiece(clause, end - 1)) {
        end--;
      }
      int from = clause.is(nameTo, ",") ? nameTo + 1 : nameTo;
      if (end > from) {
        content = Optional.of(Span.of(clause.word(from).start(), clause.word(end - 1).end()));
      }
    } else if (range.from() > 0) {
      int end = range.from();
      while (end > 0 && !clause.isQuoted(end - 1) && ContentFinder.endsPiece(clause, end - 1)) {
        end--;
      }
      if (end > 0) {
        content = Optional.of(Span.of(clause.span().start(), clause.word(end - 1).end()));
      }
    }
    if (content.isEmpty()) {
      return;
    }
    Span words = content.get();
    boolean relays = false;
    for (int i = 0; i < found.size(); i++) {
      Attribution other = found.get(i);
      boolean within = other.cue().isPresent() && words.contains(other.cue().get());
      if (within) {
        found.set(i, other.withRelay(source));
        relays = true;
      }
    }
    if (!relays || opens) {
      found.add(
          new Attribution(
              List.of(words),
              Optional.of(source),
              Optional.of(range.in(clause.words())),
              Optional.empty(),
              clause.number(),
              true));
    }
  }
}
