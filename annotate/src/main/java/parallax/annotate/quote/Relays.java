package parallax.annotate.quote;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Through whom a statement came: "told the BBC", "said on Twitter", "in an interview with CNN".
final class Relays {

  /// Words after the verb in which the medium is looked for.
  private static final int REACH = 14;

  private static final Set<String> MEDIA = WordList.words("relays.txt");

  private Relays() {}

  /// Whether a name is that of a news medium or of a channel.
  static boolean isMedium(String name) {
    for (String word : name.split("[\\s-]+")) {
      if (MEDIA.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// The medium named right after the verb, as addressee or after "on", "to" or "with".
  static Optional<Range> around(Clause clause, Cue cue, int limit, Subjects subjects) {
    int from = cue.group().to();
    int to = Math.min(Math.min(limit, clause.size()), from + REACH);
    for (int i = from; i < to; i++) {
      if (clause.isQuoted(i) || clause.is(i, "that") || clause.is(i, ":")) {
        return Optional.empty();
      }
      boolean opens =
          (i == from && cue.frame() == Frame.TELL)
              || clause.is(i - 1, "on")
              || clause.is(i - 1, "to")
              || clause.is(i - 1, "with");
      if (opens) {
        Optional<Range> name = subjects.after(clause, i).filter(r -> isMedium(r, clause));
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMedium(Range range, Clause clause) {
    for (int i = range.from(); i < range.to(); i++) {
      if (clause.word(i).isCapitalised() && MEDIA.contains(clause.word(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
