package parallax.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.text.Token;
import parallax.text.Words;

/// Reads names from a text: runs of words with a capital, each word of them a term.
///
/// A word that begins a sentence is left out, for what its capital means is open. Names that are
/// annotated count too, and say by themselves what is a place.
final class NamesRead {

  /// Longest name in words; capitals go on longer in headlines only.
  private static final int LONGEST = 6;

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

  private static final Set<String> PLACE_WORDS = Set.copyOf(Resource.lines("place-words.txt"));

  private final Map<String, Cast.Name> names = new TreeMap<>();
  private final List<Token> run = new ArrayList<>();
  private final String text;
  private final TermReader reader;
  private boolean place;

  private NamesRead(String text, TermReader reader) {
    this.text = text;
    this.reader = reader;
  }

  static Map<String, Cast.Name> of(AnnotatedArticle article, String read, TermReader reader) {
    NamesRead reading = new NamesRead(read, reader);
    int offset = Math.max(0, article.article().text().indexOf(read));
    BitSet dates = new BitSet();
    article.times().forEach(time -> dates.set(time.span().start(), time.span().end()));
    reading.read(dates, offset);
    for (Mention mention : article.mentions()) {
      if (mention.form() == Mention.Form.NAME && mention.span().end() <= read.length() + offset) {
        reading.add(article.words(mention.span()), mention.type() == EntityType.PLACE);
      }
    }
    return reading.names;
  }

  private void read(BitSet dates, int offset) {
    int end = 0;
    String before = "";
    for (Token word : Words.of(text)) {
      String between = text.substring(end, word.span().start());
      boolean capital =
          isCapital(word.text(), !run.isEmpty()) && !dates.get(word.span().start() + offset);
      if (!capital || !between.isBlank() || run.size() == LONGEST) {
        endRun();
      }
      if (capital && !run.isEmpty()) {
        run.add(word);
      } else if (capital && !begins(between)) {
        place = PLACE_WORDS.contains(before) || (place && before.equals("of"));
        run.add(word);
      }
      String lower = word.text().toLowerCase(Locale.ROOT);
      before = lower.equals("the") ? before : lower;
      end = word.span().end();
    }
    endRun();
  }

  /// Within a name, "al-Assad" is capital too.
  private static boolean isCapital(String word, boolean within) {
    int hyphen = word.indexOf('-') + 1;
    return Character.isUpperCase(word.charAt(0))
        || (within && hyphen < word.length() && Character.isUpperCase(word.charAt(hyphen)));
  }

  private void endRun() {
    if (!run.isEmpty()) {
      String name = text.substring(run.getFirst().span().start(), run.getLast().span().end());
      boolean shouted = run.size() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
      if (!shouted) {
        add(POSSESSIVE.matcher(name).replaceFirst(""), place);
      }
      run.clear();
    }
  }

  private static boolean begins(String between) {
    return between.isEmpty() || between.chars().anyMatch(c -> ".!?:\n\"\u201c".indexOf(c) >= 0);
  }

  private void add(String name, boolean asPlace) {
    for (Term term : reader.terms(name)) {
      names.merge(term.text(), new Cast.Name(name, 1, asPlace ? 1 : 0), Cast.Name::with);
    }
  }
}
