package parallax.annotate.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;
import parallax.text.grammar.Chart;

/// The words of a language that stand around time expressions and say how to read them, from lines
/// `NAME: word word` of `context-xx.txt`. A name may have several lines; it may have none.
final class Context {
  /// What the words of a line do.
  enum Cue {
    /// Verbs of clauses that look ahead; those that do so only with a TO behind.
    AHEAD,
    AHEAD_TO,
    TO,
    AHEAD_INFINITIVE,
    INFINITIVE,
    /// Verbs of clauses that look back, how such verbs end, and what only ends so.
    BACK,
    BACK_ENDING,
    PASSIVE,
    NO_BACK,
    /// Where a clause ends, and where it ends behind the expression.
    STOP,
    STOP_BEHIND,
    /// What is still to come: behind a date, right before one.
    VOTE,
    UNTIL,
    DETERMINER,
    /// There where nouns have capitals, so that a capital shows no name.
    CAPITAL_NOUNS,
    /// There where ordinals are written with a full stop.
    DOTTED_ORDINALS,
    /// Beside a year.
    BEFORE_YEAR,
    AFTER_YEAR,
    OWNER,
    YEAR_LED,
    YEAR_NOUN_LED,
    /// Before a month, and before one that is also another word.
    BEFORE_MONTH,
    MONTH_LED,
    MONTH_VERB,
    BEFORE_PERIOD,
    BEFORE_SEASON,
    AFTER_NO_SEASON,
    BEFORE_DAY,
    DECADE_MARK,
    /// Beside durations and vague references.
    AGE,
    PART_OF,
    ARTICLE,
    BEFORE_PLURAL,
    AFTER_PLURAL,
    CONJUNCTION,
    WITHIN,
    AFTER_TAIL,
    NO_REFERENCE,
    LAST_VERB,
    MODAL,
    /// In messages.
    GREETING,
    PERCENT,
    CLOCK_LED,
    HOUR_LED,
    /// Events, their beginnings and their anniversaries; each line of EVENT is one event.
    ANNIVERSARY,
    BEGAN,
    EVENT,
    /// Words that show the language of a short text.
    LANGUAGE
  }

  private final Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);
  private final List<Set<String>> events = new ArrayList<>();

  private Context() {}

  /// Reads `context-xx.txt`.
  ///
  /// @throws IllegalArgumentException where a line has no name that is known
  static Context of(String language) {
    Context context = new Context();
    for (String line : WordList.lines(Context.class, "context-" + language + ".txt")) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("line without 'NAME: ': " + line);
      }
      Cue cue = Cue.valueOf(line.substring(0, colon));
      Set<String> list = Set.of(line.substring(colon + 2).strip().split("\\s+"));
      context.words.computeIfAbsent(cue, _ -> new HashSet<>()).addAll(list);
      if (cue == Cue.EVENT) {
        context.events.add(list);
      }
    }
    return context;
  }

  boolean has(Cue cue, String word) {
    return words(cue).contains(word);
  }

  Set<String> words(Cue cue) {
    return words.getOrDefault(cue, Set.of());
  }

  /// Whether a capital inside a sentence shows a name.
  boolean capitalsAreNames() {
    return words(Cue.CAPITAL_NOUNS).isEmpty();
  }

  /// The names that each event goes by.
  List<Set<String>> events() {
    return events;
  }

  /// Whether the piece at `i` is there and one of these words.
  boolean at(Cue cue, Chart chart, int i) {
    return i >= 0 && i < chart.pieces().size() && has(cue, chart.word(i));
  }
}
