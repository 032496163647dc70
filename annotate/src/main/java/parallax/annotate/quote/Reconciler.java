package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.SpanModel;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;

/// Joins what rules find with what a trained model finds in the same text.
///
/// The model stands, and the rules repair it: quotation marks and the rules around them find
/// quotations that it missed and give quotations their speakers, and bounds that cut a quotation
/// move to its marks. Chosen on the development texts among some eighteen ways of joining: rules
/// that override the model's bounds and sources cost .02 of attribution and .07 of source tokens
/// there.
final class Reconciler {

  /// Share of characters that two contents must have in common to be one (Jaccard); from .3 to .7
  /// the figures on the development texts hardly move.
  private static final double SAME = 0.5;

  /// A rule's content of which the model covers a larger share is not told a second time.
  private static final double KNOWN = 0.3;

  /// A statement in quotation marks of which the model covers a larger share is not told again: it
  /// mostly covers a part of what it has found to be longer.
  private static final double TOLD = 0.9;

  /// A model's source farther from its content, in units of text, is dropped: better no speaker
  /// than a wrong one. Sources lie in the sentence or the one beside it.
  private static final int FAR = 150;

  /// Fewer words that the model alone sees are mostly no statement.
  private static final int STATEMENT = 3;

  /// Fewer words need so much of a score, a source and a cue.
  private static final double SURE = 0.8;

  /// What nobody says needs so much of a score: a third of what has less is a statement.
  private static final double OPEN = 0.6;

  /// Words of the longest name.
  private static final int NAME = 4;

  /// Marks that no content begins with.
  private static final String LEADING = ",;: ";

  private static final Set<String> DEEDS = WordList.words("deeds.txt");
  private static final Set<String> RECORDINGS = WordList.words("recordings.txt");

  private final String text;
  private final List<Quoted> quotes;
  private final SentenceIndex sentences;

  private final List<Span> names;

  /// Where names end.
  private final BitSet named = new BitSet();

  /// @param names the names in the text, in order, disjoint
  Reconciler(String text, List<Quoted> quotes, List<Sentence> sentences, List<Span> names) {
    this.text = text;
    this.quotes = quotes;
    this.names = names;
    names.forEach(name -> named.set(name.end()));
    this.sentences = new SentenceIndex(sentences);
  }

  private record Pair(double alike, int rule, int model) {}

  /// All attributions, in order of their contents.
  List<Attribution> join(List<Attribution> rules, List<SpanModel.Attribution> found) {
    List<SpanModel.Attribution> model =
        found.stream().flatMap(new Parts(text, rules, this::isWho)::split).toList();
    List<Pair> pairs = pairs(rules, model);
    int[] partner = new int[rules.size()];
    java.util.Arrays.fill(partner, -1);
    BitSet used = new BitSet(model.size());
    for (Pair pair : pairs) {
      if (partner[pair.rule()] < 0 && !used.get(pair.model())) {
        partner[pair.rule()] = pair.model();
        used.set(pair.model());
      }
    }
    BitSet covered = characters(model);
    List<Attribution> joined = new ArrayList<>();
    BitSet direct = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      Attribution rule = rules.get(i);
      Optional<Attribution> one =
          partner[i] >= 0
              ? Optional.of(both(rule, model.get(partner[i])))
              : Optional.of(rule).filter(each -> keeps(each, covered));
      if (isDirect(rule)) {
        one.map(Attribution::content)
            .orElse(List.of())
            .forEach(piece -> direct.set(piece.start(), piece.end()));
      }
      one.ifPresent(joined::add);
    }
    for (int i = 0; i < model.size(); i++) {
      if (!used.get(i) && isNew(model.get(i), direct)) {
        joined.add(alone(model.get(i)));
      }
    }
    List<Attribution> all = withWhoAreShown(joined);
    all.sort(Comparator.comparing(Attribution::contentSpan));
    return parted(all);
  }

  /// All of them, with those whom recordings show for their sources; "Ada Orla asking" is then
  /// nothing that the recording says.
  private List<Attribution> withWhoAreShown(List<Attribution> attributions) {
    List<Attribution> all = new ArrayList<>();
    List<Span> asking = new ArrayList<>();
    for (Attribution one : attributions) {
      Attribution shown = withWhoIsShown(one);
      if (!shown.equals(one)) {
        asking.add(shown.source().orElseThrow().cover(shown.cue().orElseThrow()));
      }
      all.add(shown);
    }
    all.removeIf(one -> asking.stream().anyMatch(words -> words.contains(one.contentSpan())));
    return all;
  }

  /// "The ad uses footage of Ada Orla asking": she asks, and not the ad.
  private Attribution withWhoIsShown(Attribution one) {
    if (one.cue().isEmpty() || one.source().isEmpty()) {
      return one;
    }
    Span cue = one.cue().get();
    Span source = one.source().get();
    int content = one.contentSpan().start();
    if (source.end() > cue.start() || cue.end() > content) {
      return one;
    }
    List<Word> words = Word.in(text, Span.of(source.start(), content));
    for (int at = words.size() - 2; at >= 0; at--) {
      if (RECORDINGS.contains(words.get(at).lower()) && words.get(at + 1).is("of")) {
        return shown(one, words.subList(at + 2, words.size()));
      }
    }
    return one;
  }

  /// @param after the words between the recording and the content
  private static Attribution shown(Attribution one, List<Word> after) {
    int at = 0;
    while (at < after.size() && !after.get(at).isMark() && !isAsking(after.get(at))) {
      at++;
    }
    if (at == 0 || at == after.size() || !isAsking(after.get(at))) {
      return one;
    }
    Span who = after.getFirst().span().cover(after.get(at - 1).span());
    return one.withSourceAndCue(who, after.get(at).span());
  }

  private static boolean isAsking(Word word) {
    return word.lower().endsWith("ing") && !word.isCapitalised();
  }

  /// "The dam, she said, would hold": what stands before and after one cue is one content.
  private List<Attribution> parted(List<Attribution> attributions) {
    List<Attribution> whole = new ArrayList<>();
    for (Attribution next : attributions) {
      if (!whole.isEmpty() && isParted(whole.getLast(), next)) {
        List<Span> content = new ArrayList<>(whole.getLast().content());
        content.addAll(next.content());
        whole.set(whole.size() - 1, whole.getLast().withContent(content));
      } else {
        whole.add(next);
      }
    }
    return whole;
  }

  private boolean isParted(Attribution first, Attribution second) {
    if (first.cue().isEmpty()
        || first.source().isEmpty()
        || !first.cue().equals(second.cue())
        || !first.source().equals(second.source())) {
      return false;
    }
    Span between = first.cue().get().cover(first.source().get());
    int end = first.contentSpan().end();
    int start = second.contentSpan().start();
    return end <= between.start()
        && between.end() <= start
        && text.substring(end, between.start()).strip().matches(",?[”\"’']?|[”\"’'],")
        && text.substring(between.end(), start).strip().equals(",");
  }

  /// Whether the model alone sees this content: a few words, and not what is quoted already.
  private boolean isNew(SpanModel.Attribution model, BitSet direct) {
    boolean words =
        Word.in(text, model.content().getFirst()).size() >= STATEMENT
            || model.content().size() > 1
            || isSure(model);
    if (isDeed(model) || isName(model) || (model.source().isEmpty() && model.score() < OPEN)) {
      return false;
    }
    return words && share(model.content(), direct) <= SAME;
  }

  /// Whether a word or two are what somebody says: "she promised a veto".
  private boolean isSure(SpanModel.Attribution model) {
    return model.score() >= SURE
        && model.source().isPresent()
        && model.cue().isPresent()
        && Word.in(text, model.content().getFirst()).stream()
            .anyMatch(word -> !word.isMark() && !Stopwords.english().contains(word.lower()));
  }

  /// Whether the model took for a cue what tells of a deed: "has imposed".
  private boolean isDeed(SpanModel.Attribution model) {
    return model
        .cue()
        .map(cue -> Word.in(text, cue))
        .filter(words -> !words.isEmpty() && DEEDS.contains(words.getLast().lower()))
        .isPresent();
  }

  /// "Ada Orla" alone is nothing that anybody says.
  private boolean isName(SpanModel.Attribution model) {
    List<Word> words = Word.in(text, model.content().getFirst());
    return model.content().size() == 1
        && words.size() <= NAME
        && words.stream().allMatch(Word::isCapitalised);
  }

  private static List<Pair> pairs(List<Attribution> rules, List<SpanModel.Attribution> model) {
    List<Pair> pairs = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < rules.size(); i++) {
      Span span = rules.get(i).contentSpan();
      while (first < model.size() && end(model.get(first)) <= span.start()) {
        first++;
      }
      for (int j = first; j < model.size(); j++) {
        List<Span> other = model.get(j).content();
        if (other.getFirst().start() >= span.end()) {
          break;
        }
        double alike = alike(rules.get(i).content(), other);
        if (alike >= SAME && !isWithin(rules.get(i), other)) {
          pairs.add(new Pair(alike, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::alike)
            .reversed()
            .thenComparingInt(Pair::rule)
            .thenComparingInt(Pair::model));
    return pairs;
  }

  /// Whether a rule's cue is itself reported: then another speaks.
  private static boolean isWithin(Attribution rule, List<Span> content) {
    return rule.cue().filter(cue -> content.stream().anyMatch(c -> c.contains(cue))).isPresent();
  }

  private static int end(SpanModel.Attribution attribution) {
    return attribution.content().getLast().end();
  }

  private static double alike(List<Span> a, List<Span> b) {
    int common = 0;
    for (Span one : a) {
      for (Span other : b) {
        int overlap = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        common += Math.max(0, overlap);
      }
    }
    int all = length(a) + length(b) - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static BitSet characters(List<SpanModel.Attribution> model) {
    BitSet covered = new BitSet();
    model.forEach(one -> one.content().forEach(piece -> covered.set(piece.start(), piece.end())));
    return covered;
  }

  private static double share(List<Span> pieces, BitSet covered) {
    int in = 0;
    for (Span piece : pieces) {
      in += covered.get(piece.start(), piece.end()).cardinality();
    }
    return (double) in / Math.max(1, length(pieces));
  }

  /// A rule alone is believed where there are quotation marks: for a quotation always, for a few
  /// quoted words where the model has not seen them, or where somebody's report of them stands
  /// within what it has seen ("the Kremlin said Putin had told him …").
  private boolean keeps(Attribution rule, BitSet covered) {
    boolean quoted = rule.content().stream().anyMatch(this::holdsQuote);
    boolean within = rule.cue().filter(cue -> share(List.of(cue), covered) > SAME).isPresent();
    double share = share(rule.content(), covered);
    if (isDirect(rule)) {
      return share < TOLD || (within && rule.source().filter(this::isWho).isPresent());
    }
    boolean nested = within && rule.source().filter(this::isAnother).isPresent();
    return quoted && (nested || share < KNOWN);
  }

  /// Whether words name who speaks. Within a report, "he" and "they" are mostly those who report.
  private boolean isAnother(Span source) {
    return isWho(source) && !Stopwords.english().contains(Fold.fold(source.in(text)));
  }

  /// Whether words can be who speaks: a name, with what stands before it, or a pronoun.
  private boolean isWho(Span source) {
    List<Word> words = Word.in(text, source);
    return named.get(source.end()) || words.size() == 1 || words.getLast().isCapitalised();
  }

  private boolean holdsQuote(Span span) {
    int at = firstQuote(span.start());
    return at < quotes.size() && quotes.get(at).outer().end() <= span.end();
  }

  private boolean isDirect(Attribution rule) {
    if (Turns.isTurn(text, rule)) {
      return true;
    }
    Span first = rule.content().getFirst();
    int at = firstQuote(first.start());
    return at < quotes.size()
        && quotes.get(at).outer().start() == first.start()
        && Word.in(text, quotes.get(at).inner()).size() >= DIRECT;
  }

  /// Fewer quoted words are part of a sentence.
  private static final int DIRECT = 4;

  /// The first quotation that starts at `offset` or after it.
  private int firstQuote(int offset) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).outer().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The model's bounds stand. Its source stands too, but beside a statement in quotation marks,
  /// where the rules know better who is meant; there it gives the bounds where both mean the same
  /// words.
  private Attribution both(Attribution rule, SpanModel.Attribution model) {
    if (Turns.isTurn(text, rule)) {
      return rule;
    }
    Optional<Span> modelled = near(model);
    boolean same = rule.source().flatMap(source -> modelled.filter(source::overlaps)).isPresent();
    boolean guessed = rule.cue().isEmpty() && model.cue().isPresent() && modelled.isPresent();
    boolean modelFirst = same || guessed || !(isDirect(rule) || isNearer(rule, modelled));
    return new Attribution(
        withoutTail(rule, snapped(model.content())),
        modelFirst ? modelled.or(rule::source) : rule.source().or(() -> modelled),
        model.cue().or(rule::cue),
        rule.relay(),
        rule.sentence(),
        rule.speech());
  }

  /// Whether the rule's source stands in the paragraph of its content and the model's in another.
  private boolean isNearer(Attribution rule, Optional<Span> modelled) {
    Span content = rule.contentSpan();
    return rule.source().filter(source -> !lineBetween(source, content)).isPresent()
        && modelled.filter(source -> lineBetween(source, content)).isPresent();
  }

  private boolean lineBetween(Span a, Span b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    return from < to && text.substring(from, to).indexOf('\n') >= 0;
  }

  /// What follows a quotation and tells when it was said is the outlet's own: "as she left".
  private List<Span> withoutTail(Attribution rule, List<Span> content) {
    Span last = content.getLast();
    int end = rule.contentSpan().end();
    int quote = firstQuote(end) - 1;
    boolean quoted = quote >= 0 && quotes.get(quote).outer().end() == end;
    if (!quoted || end <= last.start() || last.end() <= end) {
      return content;
    }
    List<Word> tail = Word.in(text, Span.of(end, last.end()));
    if (tail.isEmpty() || !WHEN.contains(tail.getFirst().lower())) {
      return content;
    }
    List<Span> cut = new ArrayList<>(content.subList(0, content.size() - 1));
    cut.add(Span.of(last.start(), end));
    return cut;
  }

  private static final Set<String> WHEN = Set.of("as", "while", "when", "after", "before");

  private Attribution alone(SpanModel.Attribution model) {
    Optional<Span> source = near(model);
    int place = model.cue().or(() -> source).orElse(model.content().getFirst()).start();
    return new Attribution(
        snapped(model.content()), source, model.cue(), Optional.empty(), sentences.at(place), true);
  }

  private Optional<Span> near(SpanModel.Attribution model) {
    return model
        .source()
        .filter(source -> distance(model, source) <= FAR)
        .flatMap(this::withinLine)
        .map(this::wholeNames);
  }

  /// A source that begins or ends within a name has the whole name: "Mr" of "Mr. Brekke".
  private Span wholeNames(Span source) {
    Span whole = source;
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).end() <= source.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < names.size() && names.get(at).start() < source.end(); at++) {
      whole = whole.cover(names.get(at));
    }
    return whole;
  }

  /// A source ends with its line, and begins after an "according to" that belongs to the cue.
  private Optional<Span> withinLine(Span source) {
    int start = source.start();
    int line = text.indexOf('\n', start, source.end());
    int end = line < 0 ? source.end() : line;
    if (text.regionMatches(true, start, ACCORDING, 0, ACCORDING.length())) {
      start += ACCORDING.length();
    }
    while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
      boolean initial = end - start >= 2 && Character.isUpperCase(text.charAt(end - 2));
      if (initial && text.charAt(end - 1) == '.') {
        break;
      }
      end--;
    }
    return start < end ? Optional.of(Span.of(start, end)) : Optional.empty();
  }

  private static final String ACCORDING = "according to ";

  private static int distance(SpanModel.Attribution model, Span source) {
    int nearest = Integer.MAX_VALUE;
    for (Span piece : model.content()) {
      int gap = Math.max(piece.start() - source.end(), source.start() - piece.end());
      nearest = Math.min(nearest, Math.max(0, gap));
    }
    return nearest;
  }

  /// Bounds that cut a quotation move to its marks.
  private List<Span> snapped(List<Span> pieces) {
    List<Span> snapped = new ArrayList<>();
    for (Span piece : pieces) {
      int start = piece.start();
      int end = piece.end();
      int before = firstQuote(start) - 1;
      if (before >= 0 && start - quotes.get(before).outer().start() <= 1) {
        start = quotes.get(before).outer().start();
      }
      int last = firstQuote(end) - 1;
      if (last >= 0
          && quotes.get(last).outer().start() >= start
          && quotes.get(last).outer().end() > end) {
        end = quotes.get(last).outer().end();
      }
      while (start < end && LEADING.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      if (snapped.isEmpty() || snapped.getLast().end() <= start) {
        snapped.add(Span.of(start, Math.max(start, end)));
      }
    }
    return snapped;
  }
}
