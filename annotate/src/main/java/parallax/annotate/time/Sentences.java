package parallax.annotate.time;

import java.util.ArrayList;
import java.util.List;
import parallax.annotate.time.Context.Cue;
import parallax.model.Sentence;
import parallax.model.Span;

/// Sentences as time expressions need them: where ordinals are written with a full stop ("3. Mai"),
/// a sentence does not end behind a number.
final class Sentences {
  /// Characters that joined sentences may have.
  private static final int LONGEST = 4_000;

  private Sentences() {}

  static List<Span> whole(String text, List<Sentence> sentences, Context context) {
    boolean joins = !context.words(Cue.DOTTED_ORDINALS).isEmpty();
    List<Span> spans = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      Span last = spans.isEmpty() ? span : spans.getLast();
      boolean joined =
          joins
              && !spans.isEmpty()
              && endsInOrdinal(text, last)
              && isOneLine(text, last.end(), span.start())
              && span.end() - last.start() <= LONGEST;
      if (joined) {
        spans.removeLast();
        spans.add(new Span(last.start(), span.end()));
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static boolean endsInOrdinal(String text, Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end - span.start() >= 2
        && text.charAt(end - 1) == '.'
        && Character.isDigit(text.charAt(end - 2));
  }

  private static boolean isOneLine(String text, int from, int to) {
    return from <= to && text.substring(from, to).indexOf('\n') < 0;
  }
}
