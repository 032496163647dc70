package parallax.read.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Words that sentences have and labels, menus and headlines spare: "the", "und", "que".
public final class SmallWords {
  private static final String RESOURCE = "/parallax/read/small-words.txt";
  private static final Set<String> WORDS = new HashSet<>();

  static {
    try (InputStream in =
            Objects.requireNonNull(SmallWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> WORDS.addAll(List.of(line.strip().split(" +"))));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private SmallWords() {}

  /// All of them.
  public static Set<String> all() {
    return Collections.unmodifiableSet(WORDS);
  }

  /// Whether `word`, in lower case, is one.
  public static boolean contain(String word) {
    return WORDS.contains(word);
  }
}
