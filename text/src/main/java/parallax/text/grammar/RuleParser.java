package parallax.text.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Reads one rule of a grammar file: `CLASS = pattern : key=value key=LABEL key=#LABEL +LABEL`.
///
/// A pattern is words, CLASSES (with a digit behind, CLASS2, to tell two of them apart), `( a | b
/// )`, `x?` for what may be missing, and `~x` for what must not have white space before it. It is
/// written out into all the sequences that it stands for, so that matching is a walk down a trie.
final class RuleParser {
  private final List<String> tokens = new ArrayList<>();
  private int at = 0;

  private RuleParser(String pattern) {
    StringTokenizer words = new StringTokenizer(pattern);
    while (words.hasMoreTokens()) {
      String token = words.nextToken();
      if (token.length() > 1 && (token.startsWith("(") || token.endsWith(")"))) {
        throw new IllegalArgumentException("a parenthesis stands alone: " + pattern);
      }
      tokens.add(token);
    }
  }

  record Labelled(Rule.Element element, String label) {}

  static List<Rule> rules(String line, int rank) {
    int equals = line.indexOf(" = ");
    if (equals < 0) {
      throw new IllegalArgumentException("rule without ' = ': " + line);
    }
    String makes = line.substring(0, equals).strip();
    String right = line.substring(equals + 3);
    int colon = right.indexOf(" : ");
    String pattern = colon < 0 ? right : right.substring(0, colon);
    List<Rule.Assignment> assignments =
        colon < 0 ? List.of() : assignments(right.substring(colon + 3));
    RuleParser parser = new RuleParser(pattern);
    List<List<Labelled>> all = parser.alternatives();
    if (parser.at != parser.tokens.size()) {
      throw new IllegalArgumentException("unbalanced parentheses: " + line);
    }
    List<Rule> rules = new ArrayList<>();
    for (List<Labelled> sequence : all) {
      if (!sequence.isEmpty()) {
        rules.add(
            new Rule(
                makes,
                sequence.stream().map(Labelled::element).toList(),
                sequence.stream().map(Labelled::label).toList(),
                assignments,
                rank));
      }
    }
    return rules;
  }

  private List<List<Labelled>> alternatives() {
    List<List<Labelled>> all = new ArrayList<>(sequence());
    while (at < tokens.size() && tokens.get(at).equals("|")) {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Labelled>> sequence() {
    List<List<Labelled>> all = new ArrayList<>();
    all.add(List.of());
    while (at < tokens.size() && !tokens.get(at).equals("|") && !tokens.get(at).startsWith(")")) {
      all = product(all, element());
    }
    return all;
  }

  private List<List<Labelled>> element() {
    String token = tokens.get(at++);
    if (token.equals("(")) {
      List<List<Labelled>> inner = new ArrayList<>(alternatives());
      String close = at < tokens.size() ? tokens.get(at++) : "";
      if (!close.equals(")") && !close.equals(")?")) {
        throw new IllegalArgumentException("no ) in " + tokens);
      }
      return close.endsWith("?") ? optional(inner) : inner;
    }
    boolean glued = token.length() > 1 && token.startsWith("~");
    String name = glued ? token.substring(1) : token;
    boolean mayMiss = name.length() > 1 && name.endsWith("?");
    name = mayMiss ? name.substring(0, name.length() - 1) : name;
    String label = name;
    if (isClass(name)) {
      name = name.replaceAll("\\d+$", "");
    }
    List<List<Labelled>> one = new ArrayList<>();
    one.add(List.of(new Labelled(new Rule.Element(name, glued), label)));
    return mayMiss ? optional(one) : one;
  }

  private static List<List<Labelled>> optional(List<List<Labelled>> inner) {
    List<List<Labelled>> with = new ArrayList<>(inner);
    with.add(List.of());
    return with;
  }

  private static List<List<Labelled>> product(
      List<List<Labelled>> left, List<List<Labelled>> right) {
    List<List<Labelled>> all = new ArrayList<>();
    for (List<Labelled> a : left) {
      for (List<Labelled> b : right) {
        List<Labelled> both = new ArrayList<>(a);
        both.addAll(b);
        all.add(both);
      }
    }
    return all;
  }

  private static List<Rule.Assignment> assignments(String text) {
    List<Rule.Assignment> all = new ArrayList<>();
    for (String part : text.strip().split("\\s+")) {
      int equals = part.indexOf('=');
      if (part.startsWith("+")) {
        all.add(new Rule.Assignment.Merged(part.substring(1)));
      } else if (equals < 0) {
        throw new IllegalArgumentException("neither key=value nor +LABEL: " + part);
      } else {
        String key = part.substring(0, equals);
        String value = part.substring(equals + 1);
        all.add(
            value.startsWith("#")
                ? new Rule.Assignment.Placed(key, value.substring(1))
                : isClass(value)
                    ? new Rule.Assignment.Taken(key, value)
                    : new Rule.Assignment.Constant(key, constant(value)));
      }
    }
    return all;
  }

  /// A number, or else a word; `'` before it makes a word of anything.
  static Object constant(String value) {
    if (value.startsWith("'")) {
      return value.substring(1);
    }
    try {
      return Double.valueOf(value);
    } catch (NumberFormatException _) {
      return value;
    }
  }

  static boolean isClass(String name) {
    return Character.isUpperCase(name.charAt(0));
  }
}
