package parallax.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.NumberReader;

/// All that the engine knows of a language, read from the resources beside this package:
/// `time-xx.txt` (words and rules), `context-xx.txt` (the words around), `holidays-xx.txt`,
/// and for some `message-xx.txt`; numbers come from `numbers-xx.txt` of the grammars' package.
///
/// @param report the grammar of reports
/// @param message the grammar of messages and queries
record TimeLanguage(
    String tag, Grammar report, Optional<Grammar> message, Context context, Holidays holidays) {
  /// The languages that have a grammar, by tag.
  static final List<String> TAGS = List.of("en", "de");

  private static final Set<String> WITH_MESSAGES = Set.of("en");
  private static final Map<String, TimeLanguage> LOADED = new ConcurrentHashMap<>();
  private static final Map<String, Context> CONTEXTS = new ConcurrentHashMap<>();

  /// Loaded when first asked for, once.
  static Optional<TimeLanguage> of(String language) {
    String tag = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return TAGS.contains(tag)
        ? Optional.of(LOADED.computeIfAbsent(tag, TimeLanguage::load))
        : Optional.empty();
  }

  /// The words around, without the grammar, which is larger.
  static Context context(String tag) {
    return CONTEXTS.computeIfAbsent(tag, Context::of);
  }

  private static TimeLanguage load(String tag) {
    List<String> lines = new ArrayList<>(NumberReader.lexicon(tag));
    lines.addAll(Grammar.lines(TimeLanguage.class, "time-" + tag + ".txt"));
    Grammar report = Grammar.parse(lines, Set.of());
    Optional<Grammar> message = Optional.empty();
    if (WITH_MESSAGES.contains(tag)) {
      lines.addAll(Grammar.lines(TimeLanguage.class, "message-" + tag + ".txt"));
      message = Optional.of(Grammar.parse(lines, Set.of("message")));
    }
    return new TimeLanguage(tag, report, message, context(tag), new Holidays(tag));
  }
}
