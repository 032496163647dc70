package parallax.text.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
/// In a lexicon `letzt/e/en` stands for "letzte" and "letzten", `tag//e` for "tag" and "tage". A
/// section `[compounds]` holds rules that make single words: `DAYPART = DAY PART : +DAY +PART` is
/// each word of DAY with each of PART behind it.
///
/// Each stage runs over the whole text once and sees what earlier stages made. `only:TAG` keeps a
/// section for grammars that are loaded with this tag, `not:TAG` for those without. Of two readings
/// of the same words as the same class the rule that stands earlier wins; those of a section marked
/// `first` come before all others. Numerals have the classes of [Numerals].
public final class Grammar {
  /// What puts the rules of a section marked `first` before all others.
  private static final int FIRST = -1_000_000;

  private final Symbols symbols = new Symbols();
  private final List<Trie> stages = new ArrayList<>();
  private final Trie lexicon = new Trie();
  private final JoinedNumbers joined = new JoinedNumbers();
  private final NumberSymbols numberSymbols;
  /// The words of one piece that each class has, for compounds.
  private final Map<String, Map<String, Frame>> words = new HashMap<>();
  private List<Numerals.Asked> numerals = List.of();
  private long[] stagesOf = {};
  private int rank = 0;
  private int ahead = 0;

  private enum Section {
    LEXICON,
    COMPOUNDS,
    STAGE;

    static Section of(String head) {
      return head.startsWith("[lexicon")
          ? LEXICON
          : head.startsWith("[compounds") ? COMPOUNDS : STAGE;
    }
  }

  private Grammar() {
    NumberReader.CLASSES.forEach(symbols::number);
    numberSymbols = new NumberSymbols(symbols);
  }

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
    Section section = Section.STAGE;
    boolean skip = false;
    Trie stage = grammar.lexicon;
    for (String line : lines) {
      String rule = line.strip();
      if (rule.isEmpty() || rule.startsWith("#")) {
        continue;
      }
      if (rule.startsWith("[")) {
        skip = !applies(rule, tags);
        grammar.ahead = List.of(rule.replace("]", " ").split("\\s+")).contains("first") ? FIRST : 0;
        section = Section.of(rule);
        if (section == Section.STAGE && !skip) {
          stage = new Trie();
          grammar.stages.add(stage);
        }
      } else if (!skip) {
        switch (section) {
          case LEXICON -> grammar.addWords(rule);
          case COMPOUNDS -> grammar.addCompounds(rule);
          case STAGE -> grammar.addRule(rule, stage);
        }
      }
    }
    grammar.numerals = Numerals.asked(grammar.symbols);
    grammar.noteStages();
    return grammar;
  }

  private void noteStages() {
    if (stages.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " stages");
    }
    stagesOf = new long[symbols.size()];
    for (int i = 0; i < stages.size(); i++) {
      long bit = 1L << i;
      stages.get(i).forEachSymbol(symbol -> stagesOf[symbol] |= bit);
    }
  }

  /// A bit for each stage that has a rule which begins with this symbol.
  long stagesOf(int symbol) {
    return stagesOf[symbol];
  }

  /// All readings of `pieces` by the lexicon; stages are run by [Chart#run].
  public Chart chart(String text, List<Piece> pieces) {
    return new Chart(this, text, pieces);
  }

  Symbols symbols() {
    return symbols;
  }

  NumberSymbols numberSymbols() {
    return numberSymbols;
  }

  /// The classes of numerals that its rules ask for.
  List<Numerals.Asked> numerals() {
    return numerals;
  }

  Trie lexicon() {
    return lexicon;
  }

  JoinedNumbers joinedNumbers() {
    return joined;
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
    for (Rule rule : RuleParser.rules(line, ahead + rank++)) {
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
    for (String listed : line.substring(colon + 2).split("\\s*, \\s*")) {
      for (String phrase : Inflection.forms(listed)) {
        addPhrase(head[0], phrase, List.copyOf(assignments));
      }
    }
    rank++;
  }

  private void addPhrase(String name, String phrase, List<Rule.Assignment> assignments) {
    List<Rule.Element> elements = new ArrayList<>();
    for (Piece piece : Piece.of(phrase, 0, phrase.length())) {
      elements.add(new Rule.Element(piece.norm(), piece.glued()));
    }
    List<String> labels = elements.stream().map(Rule.Element::name).toList();
    Rule rule = new Rule(name, elements, labels, assignments, rank);
    lexicon.add(rule, symbols);
    if (elements.size() == 1) {
      Frame frame = new FrameMaker(rule, 0).made(List.of());
      words.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(labels.getFirst(), frame);
      joined.see(name, labels.getFirst(), frame.number(Frame.VALUE).orElse(0));
    }
  }

  /// `CLASS = A B : …`: all words of A with all words of B behind, written as one word.
  private void addCompounds(String line) {
    for (Rule rule : RuleParser.rules(line, rank++)) {
      symbols.number(rule.makes());
      addCompound(rule, "", new ArrayList<>());
    }
  }

  private void addCompound(Rule rule, String word, List<Edge> parts) {
    int at = parts.size();
    if (at == rule.sequence().size()) {
      List<Rule.Assignment> constants = new ArrayList<>();
      new FrameMaker(rule, 0)
          .made(parts)
          .forEach((k, v) -> constants.add(new Rule.Assignment.Constant(k, v)));
      addPhrase(rule.makes(), word, constants);
      return;
    }
    String name = rule.sequence().get(at).name();
    Map<String, Frame> all =
        RuleParser.isClass(name)
            ? Map.copyOf(words.getOrDefault(name, Map.of()))
            : Map.of(name, Frame.EMPTY);
    all.forEach(
        (part, frame) -> {
          parts.add(new Edge(0, 0, frame, 0));
          addCompound(rule, word + part, parts);
          parts.removeLast();
        });
  }
}
