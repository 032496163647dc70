package parallax.text.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All readings of a sequence of pieces. One thread; make a new one for each text.
///
/// A stage tries all its rules at each position; patterns have no repetition, so that the work a
/// position is bounded by the grammar, not by the text.
public final class Chart {
  /// How many readings may begin at one position; later ones are dropped.
  private static final int MOST_EDGES = 96;

  private final Grammar grammar;
  private final List<Piece> pieces;
  private final List<List<Edge>> edges;
  private final String text;
  private long steps = 0;

  /// A reading as a class.
  ///
  /// @param from its first piece
  /// @param to one past its last piece
  public record Reading(String name, int from, int to, Frame frame) {}

  Chart(Grammar grammar, String text, List<Piece> pieces) {
    this.text = text;
    this.grammar = grammar;
    this.pieces = pieces;
    this.edges = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      edges.add(raw(i));
    }
    run(grammar.lexicon());
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /// Runs all stages of the grammar, in order.
  public void run() {
    for (Trie stage : grammar.stages()) {
      run(stage);
    }
  }

  /// Adds a reading that was found by other means.
  public void add(String name, int from, int to, Frame frame) {
    int symbol = grammar.symbols().known(name);
    if (symbol != Symbols.NONE) {
      put(from, new Edge(symbol, to, frame, 0));
    }
  }

  /// How many readings were looked at so far: what the work on a text is counted in.
  public long steps() {
    return steps;
  }

  JoinedNumbers joinedNumbers() {
    return grammar.joinedNumbers();
  }

  /// Whether the grammar has the class or word `name`.
  boolean knows(String name) {
    return grammar.symbols().known(name) != Symbols.NONE;
  }

  /// Whether the lexicon or a rule knows anything that begins at `from`.
  public boolean hasReadings(int from) {
    return !edges.get(from).isEmpty();
  }

  /// The piece at `i` in lower case.
  public String word(int i) {
    return pieces.get(i).norm();
  }

  /// Whether the piece at `i` begins with a capital in the text.
  public boolean isUpper(int i) {
    return Character.isUpperCase(text.charAt(pieces.get(i).start()));
  }

  /// The reading as class `name` that begins at `from`, the longest one.
  public Optional<Reading> longest(int from, String name) {
    int symbol = grammar.symbols().known(name);
    Edge best = null;
    steps += edges.get(from).size() + 1;
    for (Edge edge : edges.get(from)) {
      if (edge.symbol() == symbol && (best == null || edge.end() > best.end())) {
        best = edge;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Reading(name, from, best.end(), best.frame()));
  }

  private List<Edge> raw(int at) {
    Piece piece = pieces.get(at);
    List<Edge> found = new ArrayList<>(2);
    int word = grammar.symbols().known(piece.norm());
    if (word != Symbols.NONE) {
      found.add(new Edge(word, at + 1, Frame.EMPTY, 0));
    }
    if (piece.isNumeral()) {
      int value = piece.norm().length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(piece.norm());
      Frame frame = Frame.of(Frame.VALUE, (double) value);
      for (String name : Numerals.CLASSES) {
        if (Numerals.has(name, piece.norm(), value)) {
          found.add(new Edge(grammar.symbols().known(name), at + 1, frame, 0));
        }
      }
    }
    return found.isEmpty() ? List.of() : found;
  }

  private void run(Trie stage) {
    List<Made> made = new ArrayList<>();
    List<Edge> path = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!edges.get(i).isEmpty()) {
        walk(stage, i, i, path, made);
      }
    }
    for (Made one : made) {
      put(one.from, one.edge);
    }
  }

  private record Made(int from, Edge edge) {}

  private void walk(Trie node, int from, int at, List<Edge> path, List<Made> made) {
    for (Rule rule : node.rules()) {
      int symbol = grammar.symbols().number(rule.makes());
      made.add(
          new Made(from, new Edge(symbol, at, rule.frame(bound(rule, from, path)), rule.rank())));
    }
    if (node.isLeaf() || at >= pieces.size()) {
      return;
    }
    boolean glued = pieces.get(at).glued();
    List<Edge> here = edges.get(at);
    steps += here.size() + 1;
    for (int i = 0; i < here.size(); i++) {
      Edge edge = here.get(i);
      step(node.child(Trie.key(edge.symbol(), false)), from, edge, path, made);
      if (glued) {
        step(node.child(Trie.key(edge.symbol(), true)), from, edge, path, made);
      }
    }
  }

  private void step(
      @org.jspecify.annotations.Nullable Trie next,
      int from,
      Edge edge,
      List<Edge> path,
      List<Made> made) {
    if (next != null) {
      path.add(edge);
      walk(next, from, edge.end(), path, made);
      path.removeLast();
    }
  }

  private static Map<String, Rule.Bound> bound(Rule rule, int from, List<Edge> path) {
    if (rule.assignments().isEmpty()) {
      return Map.of();
    }
    Map<String, Rule.Bound> bound = new HashMap<>();
    int at = from;
    for (int i = 0; i < path.size(); i++) {
      Edge edge = path.get(i);
      bound.put(rule.labels().get(i), new Rule.Bound(at, edge.end(), edge.frame()));
      at = edge.end();
    }
    return bound;
  }

  /// All readings as class `name` that begin at `from`.
  public List<Reading> readings(int from, String name) {
    int symbol = grammar.symbols().known(name);
    List<Reading> found = new ArrayList<>();
    for (Edge edge : edges.get(from)) {
      if (edge.symbol() == symbol) {
        found.add(new Reading(name, from, edge.end(), edge.frame()));
      }
    }
    return found;
  }

  private void put(int from, Edge edge) {
    List<Edge> here = edges.get(from);
    if (here.isEmpty()) {
      here = new ArrayList<>(2);
      edges.set(from, here);
    }
    for (int i = 0; i < here.size(); i++) {
      Edge other = here.get(i);
      if (other.symbol() == edge.symbol() && other.end() == edge.end()) {
        if (edge.rank() < other.rank()) {
          here.set(i, edge);
        }
        return;
      }
    }
    if (here.size() < MOST_EDGES) {
      here.add(edge);
    }
  }
}
