package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.model.Report;
import parallax.model.Span;
import parallax.text.Words;

/// Finds, within what several articles tell, the introductory phrase that only one of them has.
final class Details {
  /// Words of an introductory phrase.
  private static final int LONGEST = 9;

  /// Words of content with which a phrase tells something, "In an undisclosed meeting".
  private static final int FEWEST_CONTENT = 2;

  private static final Set<String> RELATIVES =
      Set.copyOf(WordClasses.read("clauses.txt").of("relatives"));

  private Details() {}

  static List<Report> of(StoryView view, List<PointCluster> clusters) {
    List<Set<String>> vocabulary = vocabulary(view);
    List<Report> details = new ArrayList<>();
    for (PointCluster cluster : clusters) {
      if (!cluster.shared()) {
        continue;
      }
      for (Statement member : cluster.members()) {
        Span span = member.place().span();
        String words = view.words(member.article(), span);
        int comma = words.indexOf(", ");
        if (comma > 0) {
          String phrase = words.substring(0, comma);
          Terms terms = Terms.of(phrase);
          boolean begins = Character.isUpperCase(words.charAt(0));
          if (begins
              && Clarity.wholeQuotations(phrase)
              && terms.words().size() <= LONGEST
              && terms.content().size() >= FEWEST_CONTENT
              && ownWord(terms, member.article(), vocabulary)
              && !isSubject(view, member, comma)) {
            Span place = Span.of(span.start(), span.start() + comma);
            Report detail = new Report(member.place().id(), place, member.voice());
            if (!isTime(view, member.article(), place) && !details.contains(detail)) {
              details.add(detail);
            }
          }
        }
      }
    }
    return details;
  }

  /// Whether it is what a relative clause is about: "Tern Ferries, which runs the ship, said".
  private static boolean isSubject(StoryView view, Statement member, int comma) {
    String text = view.text(member.article());
    int from = member.place().span().start() + comma;
    List<String> after = Words.folded(text.substring(from, member.place().whole().end()));
    return !after.isEmpty() && RELATIVES.contains(after.getFirst());
  }

  /// Whether it only says when: "A few days later".
  private static boolean isTime(StoryView view, int article, Span phrase) {
    return view.articles().get(article).times().stream()
        .anyMatch(
            time -> 2 * time.span().length() > phrase.length() && phrase.overlaps(time.span()));
  }

  private static boolean ownWord(Terms terms, int article, List<Set<String>> vocabulary) {
    return terms.content().stream()
        .filter(stem -> !stem.chars().allMatch(Character::isDigit))
        .anyMatch(
            stem -> {
              for (int i = 0; i < vocabulary.size(); i++) {
                if (i != article && vocabulary.get(i).contains(stem)) {
                  return false;
                }
              }
              return true;
            });
  }

  private static List<Set<String>> vocabulary(StoryView view) {
    List<Set<String>> vocabulary = new ArrayList<>();
    view.articles().forEach(_ -> vocabulary.add(new HashSet<>()));
    view.statements()
        .forEach(s -> vocabulary.get(s.article()).addAll(s.content().terms().content()));
    return vocabulary;
  }
}
