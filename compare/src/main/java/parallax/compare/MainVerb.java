package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.language.TaggedToken;
import parallax.model.Span;

/// Tells whether a stretch of a sentence has a main verb, or only a subject with what is said of it
/// by the way: "The average, which smooths the weekly figures".
final class MainVerb {
  private static final WordClasses LISTS = WordClasses.read("clauses.txt");
  private static final Set<String> RELATIVES = Set.copyOf(LISTS.of("relatives"));
  private static final Set<String> CONNECTIVES = Set.copyOf(LISTS.of("connectives"));
  private static final Set<String> COORDINATORS = Set.copyOf(LISTS.of("coordinators"));

  private static final Set<String> BREAKS = Set.of(",", "–", "—", "--", "-");

  /// Relatives that need no comma before them.
  private static final String THAT = "that";

  private MainVerb() {}

  static boolean in(List<TaggedToken> sentence, Span stretch) {
    List<List<TaggedToken>> parts = parts(sentence, stretch);
    int first = 0;
    while (first + 1 < parts.size() && leadsIn(parts.get(first))) {
      first++;
    }
    if (parts.isEmpty() || subordinate(parts.getFirst()) || hasOwnVerb(parts.get(first))) {
      return parts.stream().flatMap(List::stream).anyMatch(MainVerb::verbal);
    }
    return parts.stream().skip(first + 1L).anyMatch(MainVerb::goesOn);
  }

  /// What stands between commas and dashes.
  private static List<List<TaggedToken>> parts(List<TaggedToken> sentence, Span stretch) {
    List<List<TaggedToken>> parts = new ArrayList<>();
    List<TaggedToken> part = new ArrayList<>();
    for (TaggedToken word : sentence) {
      if (!stretch.contains(word.token().span())) {
        continue;
      }
      if (BREAKS.contains(word.token().text())) {
        if (!part.isEmpty()) {
          parts.add(part);
          part = new ArrayList<>();
        }
      } else {
        part.add(word);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /// Whether the stretch itself depends on what stands before it: "which smooths the figures".
  private static boolean subordinate(List<TaggedToken> part) {
    String word = lower(part.getFirst());
    return RELATIVES.contains(word) || participle(part.getFirst());
  }

  /// Whether it stands before the subject: "After the company banned him", "In May".
  private static boolean leadsIn(List<TaggedToken> part) {
    TaggedToken word = part.getFirst();
    String text = lower(word);
    boolean connective = CONNECTIVES.contains(text) && !COORDINATORS.contains(text);
    return connective
        || is(word, "ADP")
        || is(word, "SCONJ")
        || is(word, "ADV")
        || participle(word);
  }

  /// Whether a verb stands in it that no relative before it takes for itself: "those who came
  /// left".
  private static boolean hasOwnVerb(List<TaggedToken> part) {
    boolean taken = false;
    boolean within = false;
    for (TaggedToken word : part) {
      String text = lower(word);
      if (RELATIVES.contains(text) || (text.equals(THAT) && !is(word, "DET") && !taken)) {
        taken = true;
        within = false;
      } else if (verbal(word)) {
        if (!taken) {
          return true;
        }
        within = true;
      } else if (within) {
        taken = false;
        within = false;
      }
    }
    return false;
  }

  /// Whether it begins with the verb that the subject has waited for.
  private static boolean goesOn(List<TaggedToken> part) {
    int at = 0;
    while (at + 1 < part.size() && is(part.get(at), "ADV")) {
      at++;
    }
    return verbal(part.get(at)) && !participle(part.get(at));
  }

  private static boolean participle(TaggedToken word) {
    String text = lower(word);
    return is(word, "VERB") && (text.endsWith("ing") || text.endsWith("ed"));
  }

  private static boolean verbal(TaggedToken word) {
    return is(word, "VERB") || is(word, "AUX");
  }

  private static boolean is(TaggedToken word, String tag) {
    return word.tag().equals(tag);
  }

  private static String lower(TaggedToken word) {
    return word.token().text().toLowerCase(Locale.ROOT);
  }
}
