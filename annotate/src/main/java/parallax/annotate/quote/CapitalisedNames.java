package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

/// Names by their capitals alone, for articles that come without mentions: runs of capitalised
/// words without titles, joined where a later one ends like an earlier, longer one.
final class CapitalisedNames {

  private static final Set<String> TITLES = WordList.words("titles.txt");
  private static final Set<String> PARTICLES =
      Set.of("al", "de", "van", "von", "bin", "ibn", "der", "da", "del", "el", "la");

  private CapitalisedNames() {}

  static List<Mention> in(List<Clause> clauses, FunctionWords function) {
    List<Mention> found = new ArrayList<>();
    Map<String, String> fullest = new HashMap<>();
    for (Clause clause : clauses) {
      int i = 0;
      while (i < clause.size()) {
        int to = runEnd(clause, i);
        int from = i;
        while (from < to && isTitle(clause, from, to, function)) {
          from++;
        }
        if (from < to) {
          boolean titled =
              from > 0
                  && TITLES.contains(clause.word(from - 1).lower())
                  && !function.is("determiner", clause.word(from - 1));
          found.add(mention(clause, new Range(from, to), titled, fullest));
        }
        i = Math.max(to, i + 1);
      }
    }
    return found;
  }

  private static Mention mention(
      Clause clause, Range range, boolean titled, Map<String, String> fullest) {
    Span span = range.in(clause.words());
    StringBuilder name = new StringBuilder();
    for (int i = range.from(); i < range.to(); i++) {
      name.append(i == range.from() ? "" : " ").append(clause.word(i).text());
    }
    String key =
        clause.word(range.to() - 1).lower().replaceFirst("^al-", "").replaceAll("(.)\\1", "$1");
    String known = fullest.getOrDefault(key, "");
    String entity = known.length() >= name.length() ? known : name.toString();
    fullest.put(key, entity);
    boolean person = titled || entity.indexOf(' ') > 0;
    return new Mention(
        span, person ? EntityType.PERSON : EntityType.OTHER, entity, Mention.Form.NAME);
  }

  private static int runEnd(Clause clause, int from) {
    int to = from;
    while (to < clause.size()) {
      Word word = clause.word(to);
      boolean particle =
          to > from
              && PARTICLES.contains(word.lower())
              && to + 1 < clause.size()
              && clause.word(to + 1).isCapitalised();
      if (!particle && (!word.isCapitalised() || word.isMark())) {
        break;
      }
      to++;
    }
    return to;
  }

  private static boolean isTitle(Clause clause, int at, int to, FunctionWords function) {
    Word word = clause.word(at);
    String lower = word.lower().toLowerCase(Locale.ROOT);
    boolean demonym =
        at + 1 < to
            && lower.matches(".*(an|ish|ese|ch|can|qi|li)")
            && TITLES.contains(clause.word(at + 1).lower());
    return TITLES.contains(lower)
        || demonym
        || function.is("determiner", word)
        || function.is("pronoun", word)
        || function.is("preposition", word)
        || function.is("boundary", word)
        || function.is("adverb", word)
        || function.is("time", word)
        || lower.equals("according")
        || lower.equals("but")
        || lower.equals("and");
  }
}
