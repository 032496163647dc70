package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.Sentence;
import parallax.model.Span;

/// Gives quotations that no cue of their sentence claims to the attribution beside them: speech
/// that goes on ("…,” he said. “…"), across paragraphs too; a cue whose sentence holds no content
/// ("He said:", "…?” she asked."); a name after a dash; and quoted words in the sentence after one
/// that says who speaks. What is left of a few words only distances ("the “victory”") and is no
/// quotation.
final class Stray {

  /// A quotation without cue or speaker of fewer words is taken for a title, a nickname or
  /// distance.
  private static final int STATEMENT = 6;

  /// White space and marks between a quotation and the cue that follows it in the next sentence.
  private static final int GAP = 3;

  /// Units after a quotation within which its signature ends.
  private static final int SIGNATURE = 80;

  private final String text;
  private final SentenceIndex sentences;
  private final List<Attribution> all = new ArrayList<>();
  private final List<Attribution> added = new ArrayList<>();

  Stray(String text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = new SentenceIndex(sentences);
  }

  /// All attributions, in order, each with content.
  ///
  /// @param found what the sentences attribute by themselves, in order of their cues
  List<Attribution> attach(List<Attribution> found, List<Quoted> quotes) {
    all.addAll(found);
    List<Span> contents = new ArrayList<>();
    found.forEach(attribution -> contents.addAll(attribution.content()));
    contents.sort(null);
    int covered = 0;
    int content = 0;
    int next = 0;
    for (Quoted quote : quotes) {
      while (content < contents.size() && contents.get(content).start() <= quote.outer().start()) {
        covered = Math.max(covered, contents.get(content).end());
        content++;
      }
      while (next < found.size() && cueStart(found.get(next)) < quote.outer().start()) {
        next++;
      }
      if (quote.outer().end() > covered) {
        stray(quote, next);
      }
    }
    all.addAll(added);
    all.removeIf(each -> each.content().isEmpty());
    all.sort((a, b) -> a.contentSpan().compareTo(b.contentSpan()));
    return all;
  }

  private void stray(Quoted quote, int next) {
    if (claimsBackwards(quote, next)) {
      all.set(next, all.get(next).withContent(List.of(quote.outer())));
      return;
    }
    Optional<Attribution> signed = signed(quote);
    if (signed.isPresent()) {
      added.add(signed.get());
      return;
    }
    if (next > 0 && follows(quote, next - 1)) {
      return;
    }
    if (isStatement(quote) && Word.in(text, quote.inner()).size() >= STATEMENT) {
      added.add(
          new Attribution(
              List.of(quote.outer()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              sentenceOf(quote),
              true));
    }
  }

  /// "…?” Orla asked.": the next sentence is nothing but a cue.
  private boolean claimsBackwards(Quoted quote, int next) {
    if (next >= all.size() || !all.get(next).content().isEmpty()) {
      return false;
    }
    Attribution cue = all.get(next);
    int start = Math.min(cueStart(cue), cue.source().map(Span::start).orElse(Integer.MAX_VALUE));
    return start >= quote.outer().end()
        && start - quote.outer().end() <= GAP
        && paragraph(cue.sentence()) == paragraph(sentenceOf(quote));
  }

  /// “…” — Ada Orla
  private Optional<Attribution> signed(Quoted quote) {
    int sentence = sentenceOf(quote);
    int limit = Math.min(text.length(), quote.outer().end() + SIGNATURE);
    int line = text.indexOf('\n', quote.outer().end(), limit);
    int end = line < 0 ? limit : line;
    List<Word> words = Word.in(text, Span.of(quote.outer().end(), end));
    int to = 1;
    while (to < words.size() && words.get(to).isCapitalised() && !words.get(to).isMark()) {
      to++;
      to += to < words.size() && words.get(to).is(".") && to + 1 < words.size() ? 1 : 0;
    }
    boolean dash = !words.isEmpty() && "—–―-".contains(words.getFirst().text());
    boolean ends = to >= words.size() || (to + 1 == words.size() && words.get(to).is("."));
    if (!dash || to < 3 || !ends) {
      return Optional.empty();
    }
    Span name = Span.of(words.get(1).start(), words.get(to - 1).end());
    return Optional.of(
        new Attribution(
            List.of(quote.outer()),
            Optional.of(name),
            Optional.of(words.getFirst().span()),
            Optional.empty(),
            sentence,
            true));
  }

  /// Whether `quote` goes on from the attribution at `current`, which then gets it, or a new one of
  /// the same source does.
  private boolean follows(Quoted quote, int current) {
    Attribution before = all.get(current);
    int sentence = sentenceOf(quote);
    int paragraphs = paragraph(sentence) - paragraph(before.sentence());
    boolean near = paragraphs == 0 && sentence - before.sentence() <= 1;
    if (before.content().isEmpty()) {
      boolean colon = isAfterColon(quote);
      boolean other = colon && quote.outer().start() - sentences.start(sentence) > GAP;
      boolean announced =
          (near || (paragraphs <= 1 && colon)) && !(other && sentence != before.sentence());
      if (announced) {
        all.set(current, before.withContent(List.of(quote.outer())));
      }
      return announced;
    }
    int last = before.content().getLast().end();
    boolean quoted = isQuoteMark(last - 1);
    boolean adjoins =
        quoted && isStatement(quote) && paragraphs == 0 && isBetweenSentences(last, quote);
    if (quoted && (quote.continues() || adjoins || (near && isStatement(quote)))) {
      List<Span> content = new ArrayList<>(before.content());
      content.add(quote.outer());
      all.set(current, before.withContent(content));
      return true;
    }
    boolean phrase = text.substring(quote.inner().start(), quote.inner().end()).indexOf(' ') > 0;
    boolean goesOn = quoted && paragraphs == 1 && isStatement(quote) && fillsLine(quote);
    if ((near && phrase) || goesOn) {
      added.add(
          new Attribution(
              List.of(quote.outer()),
              before.source(),
              Optional.empty(),
              before.relay(),
              before.sentence(),
              true));
    }
    return (near && phrase) || goesOn;
  }

  /// Whether a quotation is a paragraph by itself.
  private boolean fillsLine(Quoted quote) {
    int start = quote.outer().start();
    int end = quote.outer().end();
    return (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n');
  }

  /// Whether at most one short sentence of the outlet stands between.
  private boolean isBetweenSentences(int end, Quoted quote) {
    return quote.outer().start() - end <= 2;
  }

  private boolean isAfterColon(Quoted quote) {
    int at = quote.outer().start() - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == ':';
  }

  private static int cueStart(Attribution attribution) {
    return attribution.cue().map(Span::start).orElse(0);
  }

  private int paragraph(int sentence) {
    return sentences.paragraph(sentence);
  }

  private boolean isQuoteMark(int at) {
    return at >= 0 && "\"”“»«'’".indexOf(text.charAt(at)) >= 0;
  }

  /// Whether a quotation reads as a statement: it begins a sentence or ends with one.
  private boolean isStatement(Quoted quote) {
    char last = text.charAt(quote.inner().end() - 1);
    boolean begins =
        Character.isUpperCase(text.codePointAt(quote.inner().start()))
            && Word.in(text, quote.inner()).size() >= 4;
    return begins || ".?!,".indexOf(last) >= 0;
  }

  private int sentenceOf(Quoted quote) {
    return sentences.at(quote.outer().start());
  }
}
