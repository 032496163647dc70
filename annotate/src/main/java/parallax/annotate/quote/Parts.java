package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parallax.language.SpanModel;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;

/// Takes apart what the model holds for one statement and is not: source and cue at its head, and
/// further parts that are another's.
///
/// Only quoted words go on across paragraphs: a part that does not begin with a mark there is
/// another statement, whose source is open. And what a rule knows for the words of somebody else is
/// theirs: "the levies, which Ada Orla called “illegitimate”".
final class Parts {
  private static final String MARKS = "\"“„«'‘";
  private static final Set<String> DASHES = Set.of("-", "–", "—", "―");
  private static final String CLOSING = "\"”“»'’";

  private final String text;
  private final NavigableMap<Integer, Attribution> rules = new TreeMap<>();

  /// @param rules what rules found; those without cue and source tell nothing here
  /// @param isWho whether words can be who speaks
  Parts(String text, List<Attribution> rules, Predicate<Span> isWho) {
    this.text = text;
    for (Attribution rule : rules) {
      if (rule.cue().isPresent() && rule.source().filter(isWho).isPresent()) {
        this.rules.putIfAbsent(rule.content().getFirst().start(), rule);
      }
    }
  }

  /// `found` as one statement or several, in order.
  Stream<SpanModel.Attribution> split(SpanModel.Attribution found) {
    List<SpanModel.Attribution> statements = new ArrayList<>();
    List<Span> parts = withinLines(withoutScraps(withoutHead(found)));
    SpanModel.Attribution whole = signed(found, parts, 0).orElse(found);
    int from = 0;
    for (int at = 1; at < parts.size(); at++) {
      Optional<SpanModel.Attribution> next = other(whole, parts, at);
      if (next.isPresent()) {
        statements.add(with(whole, parts.subList(from, at)));
        whole = next.get();
        from = at;
      }
    }
    statements.add(with(whole, parts.subList(from, parts.size())));
    return statements.stream();
  }

  /// "which Ada Orla called “a blow”": what holds its own source and cue begins after them.
  private static List<Span> withoutHead(SpanModel.Attribution found) {
    Span first = found.content().getFirst();
    int start =
        found
            .source()
            .flatMap(source -> found.cue().map(source::cover))
            .filter(head -> first.contains(head) && head.end() < first.end())
            .map(Span::end)
            .orElse(first.start());
    List<Span> parts = new ArrayList<>(found.content());
    parts.set(0, Span.of(start, first.end()));
    return parts;
  }

  /// A part whose quotation closes with its paragraph ends there.
  private List<Span> withinLines(List<Span> parts) {
    return parts.stream().map(this::withinLine).toList();
  }

  private Span withinLine(Span part) {
    int line = text.indexOf('\n', part.start(), part.end());
    int end = line;
    while (end > part.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean closes = end > part.start() && isMark(end - 1);
    return closes ? Span.of(part.start(), end) : part;
  }

  private boolean isMark(int at) {
    return CLOSING.indexOf(text.charAt(at)) >= 0;
  }

  /// "which" of "which Ada Orla called “a blow”" says nothing alone.
  private List<Span> withoutScraps(List<Span> parts) {
    int from = 0;
    while (from < parts.size() - 1 && isScrap(parts.get(from))) {
      from++;
    }
    return parts.subList(from, parts.size());
  }

  private boolean isScrap(Span part) {
    String words = part.in(text).strip();
    return words.indexOf(' ') < 0 && Stopwords.english().contains(Fold.fold(words));
  }

  /// Who says part `at`, where that is not who says the part before it.
  private Optional<SpanModel.Attribution> other(
      SpanModel.Attribution whole, List<Span> parts, int at) {
    Span before = parts.get(at - 1);
    Span part = parts.get(at);
    boolean line = text.substring(before.end(), part.start()).indexOf('\n') >= 0;
    if (line && MARKS.indexOf(text.charAt(part.start())) < 0) {
      return Optional.of(
          new SpanModel.Attribution(
              List.of(part), Optional.empty(), Optional.empty(), whole.score()));
    }
    Optional<SpanModel.Attribution> signed = signed(whole, parts, at);
    if (signed.isPresent()) {
      return signed;
    }
    if (isTold(whole, before, part)) {
      return Optional.of(
          new SpanModel.Attribution(
              List.of(part), Optional.empty(), Optional.empty(), whole.score()));
    }
    return Optional.ofNullable(rules.ceilingEntry(before.end()))
        .map(Map.Entry::getValue)
        .filter(rule -> isOf(rule, part) && cueBetween(rule, before, part))
        .filter(rule -> rule.source().filter(s -> isSourceOf(whole, s)).isEmpty())
        .map(
            rule ->
                new SpanModel.Attribution(List.of(part), rule.source(), rule.cue(), whole.score()));
  }

  /// Whether the outlet itself tells something, a sentence or more, between one quotation and the
  /// next, and nothing there says who speaks: "“…” A boy brought tea. Orla shook her head. “…”".
  private boolean isTold(SpanModel.Attribution whole, Span before, Span part) {
    int from = before.end();
    int to = part.start();
    if (to < from) {
      return false;
    }
    Span between = Span.of(from, to);
    String words = between.in(text).replaceFirst("^[\\p{P}\\s]+", "").strip();
    boolean sentence =
        words.length() > SHORT_SENTENCE
            && Character.isUpperCase(words.codePointAt(0))
            && ".?!".indexOf(words.charAt(words.length() - 1)) >= 0;
    boolean quoted = MARKS.indexOf(text.charAt(to)) >= 0;
    boolean speaks =
        whole.cue().filter(between::overlaps).isPresent()
            || whole.source().filter(between::overlaps).isPresent();
    return sentence && quoted && !speaks;
  }

  /// Characters of the longest sentence that may stand within a statement: "He paused."
  private static final int SHORT_SENTENCE = 24;

  /// Part `at` as said by whom its own signature names: "“…” — Ada Orla".
  private Optional<SpanModel.Attribution> signed(
      SpanModel.Attribution whole, List<Span> parts, int at) {
    Span part = parts.get(at);
    int next = at + 1 < parts.size() ? parts.get(at + 1).start() : Integer.MAX_VALUE;
    return Optional.ofNullable(rules.get(part.start()))
        .filter(rule -> isOf(rule, part) && isSigned(rule, part, next))
        .filter(rule -> rule.source().filter(s -> isSourceOf(whole, s)).isEmpty())
        .map(
            rule ->
                new SpanModel.Attribution(List.of(part), rule.source(), rule.cue(), whole.score()));
  }

  private boolean isSigned(Attribution rule, Span part, int next) {
    return rule.cue()
        .filter(cue -> DASHES.contains(cue.in(text)))
        .filter(cue -> cue.start() >= part.end() && cue.end() <= next)
        .isPresent();
  }

  private static boolean isOf(Attribution rule, Span part) {
    return rule.content().getFirst().overlaps(part) && rule.content().size() == 1;
  }

  private static boolean cueBetween(Attribution rule, Span before, Span part) {
    return rule.cue()
        .filter(cue -> cue.start() >= before.end() && cue.end() <= part.start())
        .isPresent();
  }

  private static boolean isSourceOf(SpanModel.Attribution whole, Span source) {
    return whole.source().filter(source::overlaps).isPresent();
  }

  private static SpanModel.Attribution with(SpanModel.Attribution whole, List<Span> parts) {
    return new SpanModel.Attribution(parts, whole.source(), whole.cue(), whole.score());
  }
}
