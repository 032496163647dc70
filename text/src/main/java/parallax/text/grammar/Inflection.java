package parallax.text.grammar;

import java.util.ArrayList;
import java.util.List;

/// The forms of a lexicon's entry: `nächst/e/en woche` is "nächste woche" and "nächsten woche".
final class Inflection {
  private Inflection() {}

  /// All forms, in order; the entry itself where it has no endings.
  static List<String> forms(String entry) {
    List<String> forms = List.of("");
    for (String word : entry.strip().split("\\s+")) {
      List<String> longer = new ArrayList<>();
      for (String form : forms) {
        for (String one : word(word)) {
          longer.add(form.isEmpty() ? one : form + " " + one);
        }
      }
      forms = longer;
    }
    return forms;
  }

  private static List<String> word(String word) {
    int slash = word.indexOf('/');
    if (slash < 1 || !Character.isLetter(word.charAt(slash - 1))) {
      return List.of(word);
    }
    List<String> forms = new ArrayList<>();
    String stem = word.substring(0, slash);
    for (String ending : word.substring(slash + 1).split("/", -1)) {
      forms.add(stem + ending);
    }
    return forms;
  }
}
