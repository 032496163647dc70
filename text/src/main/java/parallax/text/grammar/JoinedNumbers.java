package parallax.text.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Numbers that a language writes as one word, from the parts that its lexicon names:
/// "einundzwanzig", "zweihundertfünfzig", "zweitausenddreizehn", "einundzwanzigsten".
///
/// Cost: a word has at most one thousand and one hundred, and is looked up at most once a letter.
final class JoinedNumbers {
  private final Map<String, Double> small = new HashMap<>();
  private final Map<String, Double> tens = new HashMap<>();
  private final Set<String> joints = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private String hundred = "";
  private String thousand = "";

  /// Takes note of a word of the lexicon.
  void see(String name, String word, double value) {
    switch (name) {
      case "NWUNITS" -> small.put(word, value);
      case "NWTENS" -> tens.put(word, value);
      case "NWHUNDRED" -> hundred = word;
      case "NWSCALE" -> thousand = value == 1000 ? word : thousand;
      case "NWJOINED" -> joints.add(word);
      case "NWORDENDING" -> endings.add(word);
      default -> {}
    }
  }

  /// Whether the language joins its numbers.
  boolean isEmpty() {
    return joints.isEmpty();
  }

  /// The value of a joined number; empty for any other word, and for those that the lexicon has.
  OptionalDouble cardinal(String word) {
    boolean known = small.containsKey(word) || tens.containsKey(word);
    return known || word.equals(hundred) || word.equals(thousand)
        ? OptionalDouble.empty()
        : thousands(word);
  }

  /// The value of the ordinal that is made of a number by an ending.
  OptionalDouble ordinal(String word) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        OptionalDouble value = thousands(word.substring(0, word.length() - ending.length()));
        if (value.isPresent() && value.getAsDouble() >= 20) {
          return value;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private OptionalDouble thousands(String word) {
    int at = thousand.isEmpty() ? -1 : word.indexOf(thousand);
    if (at < 0) {
      return hundreds(word);
    }
    OptionalDouble many = at == 0 ? OptionalDouble.of(1) : hundreds(word.substring(0, at));
    return sum(many, 1000, word.substring(at + thousand.length()));
  }

  private OptionalDouble hundreds(String word) {
    int at = hundred.isEmpty() ? -1 : word.indexOf(hundred);
    if (at < 0) {
      return below100(word);
    }
    OptionalDouble many = at == 0 ? OptionalDouble.of(1) : below100(word.substring(0, at));
    return sum(many, 100, word.substring(at + hundred.length()));
  }

  private OptionalDouble sum(OptionalDouble many, double unit, String rest) {
    if (many.isEmpty()) {
      return many;
    }
    double value = many.getAsDouble() * unit;
    if (rest.isEmpty()) {
      return OptionalDouble.of(value);
    }
    OptionalDouble more = unit == 1000 ? hundreds(rest) : below100(rest);
    for (String joint : joints) {
      if (more.isEmpty() && rest.startsWith(joint)) {
        more = below100(rest.substring(joint.length()));
      }
    }
    return more.isEmpty() ? more : OptionalDouble.of(value + more.getAsDouble());
  }

  private OptionalDouble below100(String word) {
    Double whole = small.getOrDefault(word, tens.get(word));
    if (whole != null) {
      return OptionalDouble.of(whole);
    }
    for (String joint : joints) {
      int at = word.indexOf(joint, 1);
      if (at > 0) {
        Double unit = small.get(word.substring(0, at));
        Double ten = tens.get(word.substring(at + joint.length()));
        if (unit != null && ten != null && unit < 10) {
          return OptionalDouble.of(unit + ten);
        }
      }
    }
    return OptionalDouble.empty();
  }
}
