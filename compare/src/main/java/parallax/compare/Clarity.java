package parallax.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.model.Sentence;
import parallax.model.Voice;
import parallax.text.Fold;
import parallax.text.Token;
import parallax.text.Words;

/// How well a sentence stands by itself.
final class Clarity {
  private static final WordClasses LISTS = WordClasses.read("dangling.txt");
  private static final List<String> STARTS = LISTS.of("starts");
  private static final List<String> SEEMING = LISTS.of("seeming");
  private static final List<String> UNDOING = LISTS.of("undoing");
  private static final Set<String> ADDRESSED = Set.copyOf(LISTS.of("addressed"));

  /// Words of a sentence that does no more than turn down the one before it.
  private static final int UNDONE_WORDS = 10;

  /// Where a clause ends; dashes are folded.
  private static final Pattern STOP = Pattern.compile("\\s*[.,;:!]|\\s+-|\\s*$");

  /// What stands in quotation marks.
  private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]*[\"”]?");

  /// Characters of a sentence that reads well alone.
  private static final int SHORTEST = 40;

  private static final int LONGEST = 260;

  /// Words among which "also" makes a sentence go on from another: "The mayor also said".
  private static final int ADDING_WORDS = 4;

  private Clarity() {}

  /// Whether the sentence begins with a word that leans on the one before it.
  static boolean dangles(String sentence) {
    String folded = Fold.fold(sentence).toLowerCase(Locale.ROOT);
    List<Token> words = Words.of(folded);
    boolean adds = words.stream().limit(ADDING_WORDS).anyMatch(word -> word.text().equals("also"));
    return adds
        || STARTS.stream()
            .anyMatch(start -> folded.startsWith(start + " ") || folded.startsWith(start + ","));
  }

  static boolean readable(String sentence) {
    return sentence.length() >= SHORTEST
        && sentence.length() <= LONGEST
        && ended(sentence)
        && !dangles(sentence);
  }

  /// Whether the outlet only leads up to something with it: what seems so ("sounds like a gift"),
  /// what it asks, or says to its readers ("you"), and what its next sentence takes back ("It's
  /// not.").
  ///
  /// @param next the sentence behind it, empty where there is none
  static boolean leadsUp(String sentence, String next) {
    String own = Fold.fold(QUOTED.matcher(sentence).replaceAll(" "));
    String following = Fold.fold(next).strip();
    boolean undone =
        Words.of(next).size() <= UNDONE_WORDS
            && UNDOING.stream().anyMatch(words -> beginsWith(following, words));
    return undone
        || SEEMING.stream().anyMatch(own::contains)
        || own.strip().endsWith("?")
        || Words.of(own).stream().anyMatch(word -> ADDRESSED.contains(word.text()));
  }

  /// Whether every quotation in it is opened and closed in it.
  static boolean wholeQuotations(String sentence) {
    return count(sentence, '“') == count(sentence, '”') && count(sentence, '"') % 2 == 0;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(letter -> letter == mark).count();
  }

  /// "It's not", and no more of that clause: "It's not known" takes nothing back.
  private static boolean beginsWith(String text, String words) {
    return text.startsWith(words) && STOP.matcher(text.substring(words.length())).lookingAt();
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
    double dated = statement.anchors().times().isEmpty() ? 0 : 0.1;
    double leads = leadsUp(words, next(view, statement)) ? 1 : 0;
    return (readable(words) ? 1 : 0) + own + whole + dated - leads;
  }

  /// The sentence behind a statement's, empty where there is none.
  private static String next(StoryView view, Statement statement) {
    List<Sentence> sentences = view.articles().get(statement.article()).sentences();
    int next = statement.place().sentence() + 1;
    return next < sentences.size()
        ? view.words(statement.article(), sentences.get(next).span())
        : "";
  }
}
