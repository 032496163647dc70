package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.Sentence;
import parallax.model.Span;

/// Gives quotations that no cue of their sentence claims to the attribution before them: speech
/// that
/// goes on ("…,” he said. “…”), across paragraphs too, and quoted words in the sentence after one
/// that says who speaks. What is left of a few words only distances ("the “victory”") and is no
/// quotation.
final class Stray {

  /// A quotation without cue or speaker of fewer words is taken for a title, a nickname or
  /// distance.
  private static final int STATEMENT = 6;

  private final String text;
  private final List<Sentence> sentences;

  Stray(String text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /// All attributions, in order, each with content.
  List<Attribution> attach(List<Attribution> found, List<Quoted> quotes) {
    List<Attribution> all = new ArrayList<>(found);
    int covered = 0;
    List<Span> contents = new ArrayList<>();
    found.forEach(attribution -> contents.addAll(attribution.content()));
    contents.sort(null);
    int next = 0;
    int attribution = 0;
    int current = -1;
    List<Attribution> added = new ArrayList<>();
    for (Quoted quote : quotes) {
      while (next < contents.size() && contents.get(next).start() <= quote.outer().start()) {
        covered = Math.max(covered, contents.get(next).end());
        next++;
      }
      while (attribution < found.size()
          && cueStart(found.get(attribution)) < quote.outer().start()) {
        current = attribution++;
      }
      if (quote.outer().end() <= covered) {
        continue;
      }
      Optional<Attribution> stray = current < 0 ? Optional.empty() : follow(all, current, quote);
      if (stray.isPresent()) {
        if (stray.get().cue().isEmpty()) {
          added.add(stray.get());
        } else {
          all.set(current, stray.get());
        }
      } else if (Word.in(text, quote.inner()).size() >= STATEMENT && isStatement(quote)) {
        added.add(
            new Attribution(
                List.of(quote.outer()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentenceOf(quote)));
      }
    }
    all.addAll(added);
    all.removeIf(each -> each.content().isEmpty());
    all.sort((a, b) -> a.contentSpan().compareTo(b.contentSpan()));
    return all;
  }

  private static int cueStart(Attribution attribution) {
    return attribution.cue().map(Span::start).orElse(0);
  }

  /// The attribution that `quote` goes on from: the one at `current` with more content, or a new
  /// one
  /// of the same source.
  private Optional<Attribution> follow(List<Attribution> all, int current, Quoted quote) {
    Attribution before = all.get(current);
    int sentence = sentenceOf(quote);
    boolean sameParagraph =
        sentences.get(before.sentence()).paragraph() == sentences.get(sentence).paragraph();
    boolean goesOn =
        quote.continues()
            || (sameParagraph && sentence - before.sentence() <= 1 && isStatement(quote));
    int end = before.content().isEmpty() ? -1 : before.contentSpan().end();
    if (before.content().isEmpty() && sameParagraph && sentence - before.sentence() <= 1) {
      return Optional.of(before.withContent(List.of(quote.outer())));
    }
    if (goesOn && isQuoteMark(end - 1)) {
      List<Span> content = new ArrayList<>(before.content());
      content.add(quote.outer());
      return Optional.of(before.withContent(content));
    }
    if (sameParagraph && sentence - before.sentence() <= 1) {
      return Optional.of(
          new Attribution(
              List.of(quote.outer()),
              before.source(),
              Optional.empty(),
              before.relay(),
              before.sentence()));
    }
    return Optional.empty();
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
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= quote.outer().start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
