package parallax.group;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;
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
  private final String text;
  private final TermReader reader;

  /// Where the run of capitals starts and ends that is being read, and its words so far.
  private int runStart;

  private int runEnd;
  private int runWords;
  private boolean place;

  /// Where the last word starts and ends, and where the last one other than "the".
  private int lastEnd;

  private int beforeStart;
  private int beforeEnd;

  private NamesRead(String text, TermReader reader) {
    this.text = text;
    this.reader = reader;
  }

  static Map<String, Cast.Name> of(AnnotatedArticle article, String read, TermReader reader) {
    NamesRead reading = new NamesRead(read, reader);
    int offset = Math.max(0, article.article().text().indexOf(read));
    BitSet dates = new BitSet();
    article.times().forEach(time -> dates.set(time.span().start(), time.span().end()));
    Words.forEach(
        read,
        new Span(0, read.length()),
        (start, end) -> reading.read(start, end, dates.get(start + offset)));
    reading.endRun();
    for (Mention mention : article.mentions()) {
      if (mention.form() == Mention.Form.NAME && mention.span().end() <= read.length() + offset) {
        reading.add(article.words(mention.span()), mention.type() == EntityType.PLACE);
      }
    }
    return reading.names;
  }

  private void read(int start, int end, boolean date) {
    boolean capital = !date && isCapital(start, end);
    if (runWords > 0 && (!capital || runWords == LONGEST || !isBlank(lastEnd, start))) {
      endRun();
    }
    if (capital && runWords > 0) {
      runWords++;
      runEnd = end;
    } else if (capital && !begins(lastEnd, start)) {
      String before = text.substring(beforeStart, beforeEnd).toLowerCase(Locale.ROOT);
      place = PLACE_WORDS.contains(before) || (place && before.equals("of"));
      runWords = 1;
      runStart = start;
      runEnd = end;
    }
    if (end - start != 3 || !text.regionMatches(true, start, "the", 0, 3)) {
      beforeStart = start;
      beforeEnd = end;
    }
    lastEnd = end;
  }

  /// Within a name, "al-Assad" is capital too.
  private boolean isCapital(int start, int end) {
    if (Character.isUpperCase(text.charAt(start))) {
      return true;
    }
    int hyphen = runWords == 0 ? -1 : text.substring(start, end).indexOf('-') + 1;
    return hyphen >= 0
        && start + hyphen < end
        && Character.isUpperCase(text.charAt(start + hyphen));
  }

  private void endRun() {
    if (runWords > 0) {
      String name = text.substring(runStart, runEnd);
      boolean shouted = runWords > 2 && name.equals(name.toUpperCase(Locale.ROOT));
      if (!shouted) {
        add(POSSESSIVE.matcher(name).replaceFirst(""), place);
      }
      runWords = 0;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean begins(int from, int to) {
    for (int at = from; at < to; at++) {
      if (".!?:\n\"\u201c".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return from == to;
  }

  private void add(String name, boolean asPlace) {
    for (Term term : reader.terms(name)) {
      names.merge(term.text(), new Cast.Name(name, 1, asPlace ? 1 : 0), Cast.Name::with);
    }
  }
}
