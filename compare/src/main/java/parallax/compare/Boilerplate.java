package parallax.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Span;
import parallax.text.Fold;

/// What stands within an article's text and tells nothing of the event: place lines, and what a
/// newsroom says about its own text.
final class Boilerplate {
  private static final List<String> NOTICES = WordClasses.read("notices.txt").of("notices");

  /// Characters: longer ones are sentences that happen to have a dash.
  private static final int LONGEST_PLACE_LINE = 60;

  /// "WEST PALM BEACH, Fla. —", "SKARHOLM (Northern Wire) -": a place in capitals, then a dash.
  private static final Pattern PLACE_LINE =
      Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]++[^–—\\n]{0,40}?[ ]?(?:[–—]|--?)(?: |$)");

  private Boilerplate() {}

  /// Whether a sentence speaks of the article, not of the event.
  static boolean notice(String sentence) {
    String folded = Fold.fold(sentence);
    return NOTICES.stream().anyMatch(folded::contains);
  }

  /// `sentence` without a place line at its head; may be empty.
  static Span withoutPlaceLine(String text, Span sentence) {
    int end = Math.min(sentence.end(), sentence.start() + LONGEST_PLACE_LINE);
    String head = Span.of(sentence.start(), end).in(text);
    Matcher line = PLACE_LINE.matcher(head);
    if (!line.lookingAt() || capitals(head) < 2) {
      return sentence;
    }
    int start = sentence.start() + line.end();
    while (start < sentence.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return Span.of(start, sentence.end());
  }

  /// How many capitals stand in a row at the head: "A" of "A man –" is no place.
  private static int capitals(String head) {
    int count = 0;
    while (count < head.length() && Character.isUpperCase(head.charAt(count))) {
      count++;
    }
    return count < 3 ? 0 : count;
  }
}
