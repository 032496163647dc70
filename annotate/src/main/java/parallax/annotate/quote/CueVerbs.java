package parallax.annotate.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The verbs that report, in all their forms, from `cue-verbs.tsv`.
final class CueVerbs {

  /// A form of a verb that reports.
  record Form(String lemma, Frame frame, Shape shape) {
    /// The word that must follow the verb: "out" of "point-out"; or none.
    String particle() {
      return lemma.substring(lemma.indexOf('-') < 0 ? lemma.length() : lemma.indexOf('-') + 1);
    }
  }

  /// Which form it is. A past participle that looks like the past counts as past.
  enum Shape {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE
  }

  private final Map<String, Form> forms = new HashMap<>();

  private CueVerbs() {}

  static CueVerbs load() {
    CueVerbs verbs = new CueVerbs();
    for (String line : WordList.lines("cue-verbs.tsv")) {
      String[] columns = line.split("\t", -1);
      List<String> irregular =
          columns.length > 2 ? List.of(columns[2].trim().split(" ")) : List.of();
      verbs.add(
          columns[0], Frame.valueOf(columns[1].toUpperCase(java.util.Locale.ROOT)), irregular);
    }
    return verbs;
  }

  Optional<Form> form(String lower) {
    return Optional.ofNullable(forms.get(lower));
  }

  private void add(String entry, Frame frame, List<String> irregular) {
    // "point-out" is found by its verb; the particle is looked for where the verb stands.
    String lemma = entry.replaceFirst("-.*", "");
    forms.putIfAbsent(lemma, new Form(entry, frame, Shape.BASE));
    forms.putIfAbsent(third(lemma), new Form(entry, frame, Shape.THIRD));
    forms.putIfAbsent(stem(lemma) + "ing", new Form(entry, frame, Shape.PARTICIPLE));
    if (irregular.isEmpty()) {
      forms.putIfAbsent(past(lemma), new Form(entry, frame, Shape.PAST));
    }
    irregular.forEach(form -> forms.putIfAbsent(form, new Form(entry, frame, Shape.PAST)));
  }

  private static String third(String lemma) {
    if (lemma.endsWith("y") && !vowel(lemma.charAt(lemma.length() - 2))) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    return lemma.matches(".*(s|sh|ch|x|z)") ? lemma + "es" : lemma + "s";
  }

  private static String past(String lemma) {
    if (lemma.endsWith("y") && !vowel(lemma.charAt(lemma.length() - 2))) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return stem(lemma) + "ed";
  }

  /// What "-ed" and "-ing" are put to: without a final silent e, with a doubled final consonant.
  private static String stem(String lemma) {
    if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
      return lemma.substring(0, lemma.length() - 1);
    }
    boolean doubles =
        lemma.equals("slam")
            || lemma.equals("admit")
            || lemma.equals("refer")
            || lemma.equals("quip")
            || lemma.equals("plan");
    return doubles ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
