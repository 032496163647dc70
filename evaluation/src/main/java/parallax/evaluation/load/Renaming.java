package parallax.evaluation.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import parallax.archive.Codec;
import parallax.model.Dossier;

/// Makes a dossier of other events out of one: names and drawn words become other words of the same
/// length, days move, ids are others. Spans and all that was found stay true.
final class Renaming {
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final String VOWELS = "aeiou";

  /// After so many times words come again.
  static final int MOST = CONSONANTS.length() * VOWELS.length();

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16,}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Set<String> words;
  private final int time;
  private final long days;

  /// @param words that become others, in lower case
  /// @param time of so many, from 1: each gives other words
  /// @param days by which days move
  Renaming(Set<String> words, int time, long days) {
    if (time < 1 || time >= MOST) {
      throw new IllegalArgumentException("time is " + time + ", not 1 to " + (MOST - 1));
    }
    this.words = words;
    this.time = time;
    this.days = days;
  }

  Dossier of(Dossier dossier) {
    var renamed = new ByteArrayOutputStream();
    try (JsonParser in =
            JSON.createParser(
                new GZIPInputStream(
                    new ByteArrayInputStream(Codec.write(Dossier.class, dossier))));
        JsonGenerator out = JSON.createGenerator(new GZIPOutputStream(renamed))) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        switch (token) {
          case FIELD_NAME -> out.writeFieldName(id(in.currentName()));
          case VALUE_STRING -> out.writeString(text(in.getText()));
          default -> out.copyCurrentEvent(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Codec.read(Dossier.class, renamed.toByteArray());
  }

  private String id(String text) {
    return ID.matcher(text).matches()
        ? Long.toHexString(Long.parseUnsignedLong(text.substring(0, 15), 16) * MOST + time)
            + text.substring(15)
        : text;
  }

  private String text(String text) {
    if (ID.matcher(text).matches()) {
      return id(text);
    }
    String moved =
        DAY.matcher(text).replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    return WORD.matcher(moved)
        .replaceAll(
            word ->
                words.contains(word.group().toLowerCase(Locale.ROOT))
                    ? other(word.group())
                    : word.group());
  }

  private String other(String word) {
    var other = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char small = Character.toLowerCase(word.charAt(i));
      char turned = turned(CONSONANTS, turned(VOWELS, small));
      other.append(small == word.charAt(i) ? turned : Character.toUpperCase(turned));
    }
    return other.toString();
  }

  private char turned(String letters, char letter) {
    int at = letters.indexOf(letter);
    return at < 0 ? letter : letters.charAt((at + time) % letters.length());
  }
}
