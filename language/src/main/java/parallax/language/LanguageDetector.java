package parallax.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Which language a text is in, by OpenNLP's model of 183 languages.
public final class LanguageDetector {
  /// The tag for a text whose language cannot be told (BCP 47).
  public static final String UNDETERMINED = "und";

  private static final String MODEL = "/langdetect-183.bin";

  /// A few sentences are enough; more only cost time.
  private static final int LONGEST_SAMPLE = 2_000;

  private static final int SHORTEST_SAMPLE = 20;

  /// ISO 639-3 codes of single languages whose usual tag is that of the group.
  private static final Map<String, String> USUAL =
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "nob", "no", "arz", "ar");

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageDetector() {}

  private static final class Holder {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageDetector.class.getResourceAsStream(LanguageDetector.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(LanguageDetector.MODEL + " is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + LanguageDetector.MODEL, e);
      }
    }
  }

  /// The BCP 47 tag of the text's language, `und` where there is too little text.
  public static String detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
    if (sample.codePoints().filter(Character::isLetter).limit(SHORTEST_SAMPLE).count()
        < SHORTEST_SAMPLE) {
      return UNDETERMINED;
    }
    Language best = new LanguageDetectorME(Holder.MODEL).predictLanguage(sample);
    return tag(best.getLang());
  }

  private static String tag(String iso3) {
    String usual = USUAL.get(iso3);
    if (usual != null) {
      return usual;
    }
    return TWO_LETTERS.getOrDefault(iso3, iso3);
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> tags = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      String three = Locale.of(two).getISO3Language();
      if (!three.isEmpty()) {
        tags.put(three, two);
      }
    }
    return Map.copyOf(tags);
  }
}
