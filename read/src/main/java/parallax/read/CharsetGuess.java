package parallax.read;

import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import parallax.language.LanguageDetector;

/// The charset of bytes that are no UTF-8 and whose charset nobody names.
///
/// Charsets of East Asia are told by their form: every pair of bytes must be a character, and
/// most must be of the common ones. Of the others, the one is taken under which the text reads
/// most like a language; where two do equally, the one that the web uses more. Cost: one look
/// by the language model for each candidate, on a sample.
public final class CharsetGuess {
  private static final int SAMPLE_BYTES = 4000;

  /// Bytes on either side of one above ASCII that are looked at with it.
  private static final int CONTEXT_BYTES = 40;

  /// From this share of the characters above ASCII, a script marks a charset.
  private static final double MARKED = 0.15;

  /// Share of the characters of an East Asian text that stand among the common ones.
  private static final double COMMON = 0.7;

  /// By how often the web uses them (W3Techs, 2024).
  private static final List<Charset> OF_ONE_BYTE =
      charsets(
          "windows-1252",
          "windows-1251",
          "windows-1250",
          "ISO-8859-2",
          "windows-1254",
          "windows-1256",
          "windows-1253",
          "windows-1255",
          "KOI8-R",
          "windows-1257",
          "x-windows-874",
          "ISO-8859-7",
          "IBM866");

  private CharsetGuess() {}

  static String decode(byte[] bytes) {
    return new String(bytes, of(bytes));
  }

  /// The likeliest one.
  public static Charset of(byte[] bytes) {
    byte[] sample = sample(bytes);
    return eastAsian(sample).orElseGet(() -> ofOneByte(sample));
  }

  private static Optional<Charset> eastAsian(byte[] sample) {
    for (Charset japanese : charsets("Shift_JIS", "EUC-JP")) {
      if (share(sample, japanese, UnicodeScript.HIRAGANA) > MARKED) {
        return Optional.of(japanese);
      }
    }
    Charset korean = Charset.forName("EUC-KR");
    if (share(sample, korean, UnicodeScript.HANGUL) > COMMON) {
      return Optional.of(korean);
    }
    if (pairs(sample, 0xB0, 0xD7, 0xA1) && share(sample, gb(), UnicodeScript.HAN) > COMMON) {
      return Optional.of(Charset.forName("GB18030"));
    }
    Charset taiwanese = Charset.forName("Big5");
    boolean big5 =
        pairs(sample, 0xA4, 0xC6, 0x40) && share(sample, taiwanese, UnicodeScript.HAN) > COMMON;
    return big5 ? Optional.of(taiwanese) : Optional.empty();
  }

  private static Charset gb() {
    return Charset.forName("GBK");
  }

  /// Whether most pairs of bytes lie where the charset has its common characters.
  private static boolean pairs(byte[] sample, int firstLead, int lastLead, int leastTrail) {
    int common = 0;
    int all = 0;
    for (int i = 0; i + 1 < sample.length; i++) {
      int lead = sample[i] & 0xFF;
      if (lead >= 0x80) {
        all++;
        boolean among = lead >= firstLead && lead <= lastLead;
        common += among && (sample[i + 1] & 0xFF) >= leastTrail ? 1 : 0;
        i++;
      }
    }
    return all > 0 && common > COMMON * all;
  }

  /// Share of `script` among the characters above ASCII; 0 where the bytes are not of this charset.
  private static double share(byte[] sample, Charset charset, UnicodeScript script) {
    String text = strictly(sample, charset).orElse("");
    long above = text.chars().filter(c -> c >= 0x80).count();
    long of = text.chars().filter(c -> UnicodeScript.of(c) == script).count();
    return above == 0 ? 0 : (double) of / above;
  }

  private static Charset ofOneByte(byte[] sample) {
    Charset best = OF_ONE_BYTE.getFirst();
    double highest = Double.NEGATIVE_INFINITY;
    for (Charset charset : OF_ONE_BYTE) {
      Optional<String> text = strictly(sample, charset);
      // A hundredth: nearer than that, the model's opinions are the same.
      double likeness = text.map(t -> LanguageDetector.confidence(t) - oddness(t)).orElse(-1.0);
      if (likeness > highest + 0.01) {
        best = charset;
        highest = likeness;
      }
    }
    return best;
  }

  /// Share of the characters above ASCII that stand where no text has them: symbols inside
  /// words, two scripts in a word, capitals behind small letters.
  private static double oddness(String text) {
    int above = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      above++;
      char left = i == 0 ? ' ' : text.charAt(i - 1);
      char right = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      boolean symbolInWord =
          !Character.isLetter(c)
              && Character.getType(c) != Character.NON_SPACING_MARK
              && Character.isLetter(left)
              && Character.isLetter(right)
              && c != '\u2019';
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean mixed = (Character.isLetter(c) || mark) && (mixes(c, left) || mixes(c, right));
      boolean capital = Character.isUpperCase(c) && Character.isLowerCase(left);
      odd += symbolInWord || mixed || capital || Character.isISOControl(c) ? 1 : 0;
    }
    return above == 0 ? 0 : (double) odd / above;
  }

  private static boolean mixes(char a, char b) {
    return Character.isLetter(b) && UnicodeScript.of(a) != UnicodeScript.of(b);
  }

  private static Optional<String> strictly(byte[] sample, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return Optional.of(decoder.decode(ByteBuffer.wrap(sample)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// The first stretches around bytes above ASCII. Each ends behind some ASCII, so that no
  /// character is cut, but where there is none for long.
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length && sample.size() < SAMPLE_BYTES) {
      int high = at;
      while (high < bytes.length && bytes[high] >= 0) {
        high++;
      }
      int start = Math.max(at, high - CONTEXT_BYTES);
      int end = high;
      for (int ascii = 0; end < bytes.length && ascii < CONTEXT_BYTES; end++) {
        ascii = bytes[end] >= 0 ? ascii + 1 : 0;
        if (end - high >= SAMPLE_BYTES) {
          break;
        }
      }
      sample.write(bytes, start, end - start);
      at = Math.max(end, high + 1);
    }
    return sample.toByteArray();
  }

  private static List<Charset> charsets(String... names) {
    return List.of(names).stream().filter(Charset::isSupported).map(Charset::forName).toList();
  }
}
