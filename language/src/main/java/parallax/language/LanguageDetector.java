package parallax.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;
import parallax.text.Words;

/// Tells which language a text is in: OpenNLP's model of 103 languages. English prose is told by
/// its function words alone, so that English input never loads the 10 MB model. Safe for any number
/// of threads.
public final class LanguageDetector {
  /// The tag for a text whose language cannot be told (BCP 47).
  public static final String UNDETERMINED = "und";

  /// Units of the text that are looked at; more do not change the answer.
  private static final int SEEN = 3_000;

  /// Fewer letters than this tell nothing.
  private static final int FEWEST_LETTERS = 12;

  /// Share of function words that only English has: news has .3 to .5, other languages below .1.
  private static final double ENGLISH_SHARE = 0.25;

  private static final int ENGLISH_WORDS = 20;

  /// Units from which a line is prose.
  private static final int PROSE_UNITS = 80;

  /// Function words that other languages written with Latin letters have too.
  private static final Set<String> SHARED =
      Set.of(
          "a", "i", "in", "an", "as", "am", "on", "no", "to", "me", "so", "he", "be", "die", "was",
          "war", "do", "of", "at", "per", "us", "we", "s", "t", "d", "m", "has", "over", "under",
          "all", "men", "ie", "re", "ve", "ll", "then", "hier", "will", "her", "is", "or", "it",
          "here");

  private LanguageDetector() {}

  /// BCP 47 tag of the text's language, `und` where it cannot be told.
  public static String detect(String text) {
    String seen = text.length() > SEEN ? text.substring(0, SEEN) : text;
    if (seen.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    if (isPlainlyEnglish(Words.of(seen)) || isPlainlyEnglish(Words.of(prose(seen)))) {
      return "en";
    }
    Language best = new LanguageDetectorME(Model.LANGUAGES).predictLanguage(seen);
    return best == null ? UNDETERMINED : Model.TAGS.getOrDefault(best.getLang(), best.getLang());
  }

  /// How sure the model is, 0 to 1, of the language that it takes the first 3,000 units of the text
  /// for: low where the text is no language, because it was decoded wrongly, say.
  public static double confidence(String text) {
    String seen = text.length() > SEEN ? text.substring(0, SEEN) : text;
    Language best = new LanguageDetectorME(Model.LANGUAGES).predictLanguage(seen);
    return best == null ? 0 : best.getConfidence();
  }

  /// The lines that are long enough to be sentences: around a pasted text stand menus and captions.
  private static String prose(String text) {
    return text.lines()
        .filter(line -> line.length() >= PROSE_UNITS)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isPlainlyEnglish(List<Token> words) {
    long function =
        words.stream()
            .map(word -> Fold.fold(word.text()))
            .filter(word -> Stopwords.english().contains(word) && !SHARED.contains(word))
            .count();
    return words.size() >= ENGLISH_WORDS && function >= ENGLISH_SHARE * words.size();
  }

  /// Loaded when first touched.
  private static final class Model {
    static final LanguageDetectorModel LANGUAGES = load();
    static final Map<String, String> TAGS = tags();

    private static LanguageDetectorModel load() {
      try (var in = Resources.open("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language model", e);
      }
    }

    /// ISO 639-3, as the model says it, to the shortest tag. The model tells individual languages
    /// apart where BCP 47 prefers the macrolanguage.
    private static Map<String, String> tags() {
      var tags = new HashMap<String, String>();
      for (String code : Locale.getISOLanguages()) {
        String three = threeLetters(code);
        if (!three.isEmpty()) {
          tags.put(three, code);
        }
      }
      tags.putAll(
          Map.of(
              "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "nob", "nb", "arz", "ar", "zsm",
              "ms", "swa", "sw"));
      return Map.copyOf(tags);
    }

    /// Empty for an old code without a three-letter form.
    private static String threeLetters(String code) {
      try {
        return Locale.of(code).getISO3Language();
      } catch (MissingResourceException e) {
        return "";
      }
    }
  }
}
