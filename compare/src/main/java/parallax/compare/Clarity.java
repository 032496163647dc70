package parallax.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import parallax.model.Voice;
import parallax.text.Fold;

/// How well a sentence stands by itself.
final class Clarity {
  private static final List<String> STARTS = WordClasses.read("dangling.txt").of("starts");

  /// Characters of a sentence that reads well alone.
  private static final int SHORTEST = 40;

  private static final int LONGEST = 260;

  private Clarity() {}

  /// Whether the sentence begins with a word that leans on the one before it.
  static boolean dangles(String sentence) {
    String folded = Fold.fold(sentence).toLowerCase(Locale.ROOT);
    return STARTS.stream()
        .anyMatch(start -> folded.startsWith(start + " ") || folded.startsWith(start + ","));
  }

  static boolean readable(String sentence) {
    return sentence.length() >= SHORTEST
        && sentence.length() <= LONGEST
        && ended(sentence)
        && !dangles(sentence);
  }

  /// Whether it ends as a sentence does; captions and headings do not.
  private static boolean ended(String sentence) {
    return sentence.strip().replaceFirst("[\"”’')]+$", "").matches("(?s).*[.!?,]");
  }

  /// The member that reads best by itself, the centre where it does.
  static Statement clearest(StoryView view, List<Statement> members, Statement centre) {
    return members.stream()
        .max(
            Comparator.comparingDouble(
                (Statement member) ->
                    clarity(view, member) + (member.index() == centre.index() ? 0.5 : 0)))
        .orElse(centre);
  }

  private static double clarity(StoryView view, Statement statement) {
    String words = view.words(statement.article(), statement.place().span());
    double own = statement.voice() instanceof Voice.Own ? 0.3 : 0;
    double whole = statement.place().span().equals(statement.place().whole()) ? 0.3 : 0;
    return (readable(words) ? 1 : 0) + own + whole;
  }
}
