package parallax.annotate.quote;

import java.util.List;
import java.util.Set;

/// Nouns for those who may speak without a name.
final class People {

  /// Officials, sources, residents, a report.
  private static final Set<String> SPEAKERS = WordList.words("speaker-nouns.txt");

  private static final Set<String> PERSONS = WordList.words("person-nouns.txt");

  /// Endings of nouns for one human being.
  private static final List<String> ENDINGS = List.of("man", "woman", "person", "ologist");

  private static final int SHORTEST = 7;

  private People() {}

  /// Whether a lower-case noun means one human being.
  static boolean isPerson(String noun) {
    return PERSONS.contains(noun)
        || (noun.length() >= SHORTEST && ENDINGS.stream().anyMatch(noun::endsWith));
  }

  /// Whether those whom a lower-case noun means may be said to speak.
  static boolean maySpeak(String noun) {
    return SPEAKERS.contains(noun)
        || isPerson(noun)
        || (noun.endsWith("s") && PERSONS.contains(noun.substring(0, noun.length() - 1)));
  }
}
