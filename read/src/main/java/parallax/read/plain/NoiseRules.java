package parallax.read.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The phrases of `noise-lines.txt`, looked up by a line's first word so that the cost of a line
/// does not grow with the list.
final class NoiseRules {
  private static final String RESOURCE = "/parallax/read/noise-lines.txt";

  enum Kind {
    LABEL,
    LABEL_WITH_COLON,
    WHOLE,
    STARTS,
    MORE,
    CREDIT,
    BYLINE,
    OUTLET
  }

  private record Rule(Kind kind, String phrase) {}

  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
  private final Set<String> agencies = new HashSet<>();

  private NoiseRules() {}

  static final NoiseRules BUNDLED = load();

  /// Whether any phrase starts with the first word of `folded`: a quick look, since most lines have
  /// none.
  boolean start(String folded) {
    return byFirstWord.containsKey(firstWord(folded));
  }

  /// The longest phrase of `kind` that `folded` (lower case) starts with, as whole words.
  Optional<String> phrase(Kind kind, String folded) {
    String best = "";
    for (Rule rule : byFirstWord.getOrDefault(firstWord(folded), List.of())) {
      String phrase = rule.phrase();
      if (rule.kind() == kind
          && phrase.length() > best.length()
          && folded.startsWith(phrase)
          && endsWord(folded, phrase.length())) {
        best = phrase;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Whether `folded` names a picture agency.
  boolean namesAgency(String folded) {
    return agencies.stream().anyMatch(agency -> containsWord(folded, agency));
  }

  private static boolean containsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && endsWord(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':') {
      end++;
    }
    return text.substring(0, end);
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    String phrase = line.substring(space + 1).strip();
    Kind kind =
        switch (line.substring(0, space)) {
          case "label" -> Kind.LABEL;
          case "label:" -> Kind.LABEL_WITH_COLON;
          case "whole" -> Kind.WHOLE;
          case "starts" -> Kind.STARTS;
          case "more" -> Kind.MORE;
          case "credit" -> Kind.CREDIT;
          case "byline" -> Kind.BYLINE;
          case "outlet" -> Kind.OUTLET;
          case "agency" -> {
            agencies.add(phrase);
            yield Kind.CREDIT;
          }
          default -> throw new IllegalStateException(RESOURCE + " has an unknown kind: " + line);
        };
    if (!line.startsWith("agency")) {
      byFirstWord
          .computeIfAbsent(firstWord(phrase), _ -> new ArrayList<>())
          .add(new Rule(kind, phrase));
    }
  }

  private static NoiseRules load() {
    NoiseRules rules = new NoiseRules();
    try (InputStream in =
            Objects.requireNonNull(NoiseRules.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return rules;
  }
}
