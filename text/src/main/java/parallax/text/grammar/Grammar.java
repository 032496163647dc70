package parallax.text.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A lexicon and stages of rules, read from a file.
///
/// ```
/// # a comment
/// [lexicon]
/// MONTH 5: may, maio
/// [stage dates]
/// DATE = D MONTH Y? : day=D month=MONTH year=Y
/// [stage ranges only:message]
/// RANGE = from DATE1 to DATE2 : from=DATE1 to=DATE2
/// ```
///
/// Each stage runs over the whole text once and sees what earlier stages made. `only:TAG` keeps a
/// section for grammars that are loaded with this tag, `not:TAG` for those without. Numerals have
/// the classes of [Numerals].
public final class Grammar {
  private final Symbols symbols = new Symbols();
  private final List<Trie> stages = new ArrayList<>();
  private final Trie lexicon = new Trie();
  private int rank = 0;

  private Grammar() {}

  /// The lines of a resource beside `owner`.
  public static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + owner);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /// Reads a grammar from lines.
  public static Grammar parse(List<String> lines, Set<String> tags) {
    Grammar grammar = new Grammar();
    Numerals.CLASSES.forEach(grammar.symbols::number);
    NumberReader.CLASSES.forEach(grammar.symbols::number);
    boolean inLexicon = false;
    boolean skip = false;
    Trie stage = grammar.lexicon;
    for (String line : lines) {
      String rule = line.strip();
      if (rule.isEmpty() || rule.startsWith("#")) {
        continue;
      }
      if (rule.startsWith("[")) {
        skip = !applies(rule, tags);
        inLexicon = rule.startsWith("[lexicon");
        if (!inLexicon && !skip) {
          stage = new Trie();
          grammar.stages.add(stage);
        }
      } else if (!skip && inLexicon) {
        grammar.addWords(rule);
      } else if (!skip) {
        grammar.addRule(rule, stage);
      }
    }
    return grammar;
  }

  /// All readings of `pieces` by the lexicon; stages are run by [Chart#run].
  public Chart chart(String text, List<Piece> pieces) {
    return new Chart(this, text, pieces);
  }

  Symbols symbols() {
    return symbols;
  }

  Trie lexicon() {
    return lexicon;
  }

  List<Trie> stages() {
    return stages;
  }

  private static boolean applies(String section, Set<String> tags) {
    String[] words = section.replace("]", " ").split("\\s+");
    for (String word : words) {
      if (word.startsWith("only:") && !tags.contains(word.substring(5))) {
        return false;
      }
      if (word.startsWith("not:") && tags.contains(word.substring(4))) {
        return false;
      }
    }
    return true;
  }

  private void addRule(String line, Trie stage) {
    for (Rule rule : RuleParser.rules(line, rank++)) {
      symbols.number(rule.makes());
      stage.add(rule, symbols);
    }
  }

  /// `CLASS value: words, more words` or `CLASS key=value key=value: words`.
  private void addWords(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("lexicon line without ': ': " + line);
    }
    String[] head = line.substring(0, colon).strip().split("\\s+");
    List<Rule.Assignment> assignments = new ArrayList<>();
    for (int i = 1; i < head.length; i++) {
      int equals = head[i].indexOf('=');
      String key = equals < 0 ? Frame.VALUE : head[i].substring(0, equals);
      String value = equals < 0 ? head[i] : head[i].substring(equals + 1);
      assignments.add(new Rule.Assignment.Constant(key, RuleParser.constant(value)));
    }
    symbols.number(head[0]);
    for (String phrase : line.substring(colon + 2).split("\\s*, \\s*")) {
      List<Rule.Element> elements = new ArrayList<>();
      for (Piece piece : Piece.of(phrase, 0, phrase.length())) {
        elements.add(new Rule.Element(piece.norm(), piece.glued()));
      }
      List<String> labels = elements.stream().map(Rule.Element::name).toList();
      lexicon.add(new Rule(head[0], elements, labels, List.copyOf(assignments), rank), symbols);
    }
    rank++;
  }
}
