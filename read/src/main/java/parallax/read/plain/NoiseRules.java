package parallax.read.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    OUTLET,
    STATION,
    PRESS,
    SECTION,
    SAYS,
    DESK,
    OPENS,
    CLOSES,
    LIFTS,
    LIST,
    TAG,
    BUTTON,
    BESIDE,
    COUNT,
    ASK,
    CALL,
    PAGE,
    OWNER,
    SIGNED,
    SIGNER,
    ITEM,
    FILED,
    DIAL,
    READER,
    BODY,
    RELEASE,
    COMMUNIQUE,
    SPOKEN,
    RENDERED,
    VERB,
    AD
  }

  /// Kinds whose lines are lists of single words.
  private static final Set<Kind> SETS =
      EnumSet.of(
          Kind.STATION,
          Kind.PRESS,
          Kind.SECTION,
          Kind.SAYS,
          Kind.DESK,
          Kind.CLOSES,
          Kind.BUTTON,
          Kind.BESIDE,
          Kind.COUNT,
          Kind.PAGE,
          Kind.OWNER,
          Kind.READER,
          Kind.BODY,
          Kind.RELEASE,
          Kind.COMMUNIQUE,
          Kind.SPOKEN,
          Kind.RENDERED,
          Kind.VERB);

  private static final int ASCII = 128;

  private record Rule(Kind kind, String phrase) {}

  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
  private final Map<Kind, Set<String>> wholes = new EnumMap<>(Kind.class);
  private final List<String> held = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Set<String> agencies = new HashSet<>();

  /// The first two characters of every first word, where they are ASCII.
  private final BitSet openings = new BitSet();

  private NoiseRules() {}

  static final NoiseRules BUNDLED = load();

  /// Whether any phrase may start with a word, folded or not: a quicker look, at two characters.
  boolean mayStart(String line, int start, int end) {
    int opening = opening(line, start, end);
    return opening < 0 || openings.get(opening);
  }

  /// A number for the first two characters of a word in lower case; negative where it has fewer, or
  /// others than ASCII.
  private static int opening(String line, int start, int end) {
    if (end - start < 2) {
      return -1;
    }
    char first = line.charAt(start);
    char second = line.charAt(start + 1);
    return first < ASCII && second < ASCII
        ? Character.toLowerCase(first) * ASCII + Character.toLowerCase(second)
        : -1;
  }

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

  /// Whether `folded` is one of `kind`, word for word.
  boolean is(Kind kind, String folded) {
    return wholes.getOrDefault(kind, Set.of()).contains(folded);
  }

  /// Whether `folded` holds a phrase of notices, wherever in it.
  boolean holds(String folded) {
    return held.stream().anyMatch(phrase -> containsWord(folded, phrase));
  }

  /// The same with the phrases that notices above and below articles have, and articles too.
  boolean notices(String folded) {
    return notices.stream().anyMatch(phrase -> containsWord(folded, phrase));
  }

  /// Whether `folded` ends with an agency's name behind a slash or "via", or is one.
  boolean endsWithAgency(String folded) {
    return agencies.stream()
        .anyMatch(
            agency ->
                folded.endsWith("/" + agency)
                    || folded.endsWith("/ " + agency)
                    || folded.endsWith("via " + agency));
  }

  /// Whether `folded` is an agency's name.
  boolean isAgency(String folded) {
    return agencies.contains(folded);
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
    String name = line.substring(0, space);
    String phrase = line.substring(space + 1).strip();
    switch (name) {
      case "agency" -> agencies.add(phrase);
      case "holds" -> held.add(phrase);
      case "notice" -> notices.add(phrase);
      default -> {
        Kind kind = kind(name);
        if (SETS.contains(kind)) {
          wholes.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(List.of(phrase.split(" ")));
        } else {
          wholes.computeIfAbsent(kind, _ -> new HashSet<>()).add(phrase);
          String first = firstWord(phrase);
          int opening = opening(first, 0, first.length());
          openings.set(Math.max(0, opening));
          byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Rule(kind, phrase));
        }
      }
    }
  }

  private static Kind kind(String name) {
    if (name.equals("label:")) {
      return Kind.LABEL_WITH_COLON;
    }
    try {
      return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(RESOURCE + " has an unknown kind: " + name, e);
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
