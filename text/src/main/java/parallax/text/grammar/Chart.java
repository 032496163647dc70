package parallax.text.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// All readings of a sequence of pieces. One thread; make a new one for each text.
///
/// A stage tries all its rules at each position; patterns have no repetition, so that the work a
/// position is bounded by the grammar, not by the text.
public final class Chart {
  /// How many readings may begin at one position; later ones are dropped.
  private static final int MOST_EDGES = 96;

  private static final int FEW_EDGES = 4;
  private static final Edge[] NO_EDGES = {};
  private static final long EVERYWHERE = 0;

  /// The frames of small numbers.
  private static final List<Frame> SMALL =
      IntStream.range(0, 100).mapToObj(n -> Frame.of(Frame.VALUE, (double) n)).toList();

  private final Grammar grammar;
  private final List<Piece> pieces;
  private final Edge[][] edges;
  private final int[] counts;

  /// For each position a bit for each symbol that a reading there has, modulo 64: most questions
  /// are answered by a bit that is missing.
  private final long[] symbols;

  /// For each position a bit for each stage that has a rule which begins with a reading there.
  private final long[] wanted;

  private final boolean[] beginsNumber;
  private final boolean[] goesOnNumber;
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
    this.edges = new Edge[pieces.size()][];
    this.counts = new int[pieces.size()];
    this.symbols = new long[pieces.size()];
    this.wanted = new long[pieces.size()];
    this.beginsNumber = new boolean[pieces.size()];
    this.goesOnNumber = new boolean[pieces.size()];
    Arrays.fill(edges, NO_EDGES);
    for (int i = 0; i < pieces.size(); i++) {
      addRaw(i);
    }
    run(grammar.lexicon(), EVERYWHERE);
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /// Runs all stages of the grammar, in order.
  public void run() {
    for (int i = 0; i < grammar.stages().size(); i++) {
      run(grammar.stages().get(i), 1L << i);
    }
  }

  /// Adds a reading that was found by other means.
  public void add(String name, int from, int to, Frame frame) {
    int symbol = grammar.symbols().known(name);
    if (symbol != Symbols.NONE) {
      put(from, new Edge(symbol, to, frame, 0));
    }
  }

  /// The same, of a class by its number.
  void add(int symbol, int from, int to, Frame frame) {
    put(from, new Edge(symbol, to, frame, 0));
  }

  /// How many readings were looked at so far: what the work on a text is counted in.
  public long steps() {
    return steps;
  }

  JoinedNumbers joinedNumbers() {
    return grammar.joinedNumbers();
  }

  NumberSymbols numberSymbols() {
    return grammar.numberSymbols();
  }

  /// Whether the grammar has the class or word `name`.
  boolean knows(String name) {
    return grammar.symbols().known(name) != Symbols.NONE;
  }

  /// Whether a word that a number may begin with stands at `from`.
  boolean mayBeginNumber(int from) {
    return beginsNumber[from];
  }

  /// Whether a word that may go on with a number in digits stands at `from`.
  boolean mayGoOnNumber(int from) {
    return goesOnNumber[from];
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
    return longest(from, grammar.symbols().known(name))
        .map(edge -> new Reading(name, from, edge.end(), edge.frame()));
  }

  /// The longest reading as `symbol` that begins at `from`.
  Optional<Edge> longest(int from, int symbol) {
    return Optional.ofNullable(best(from, symbol));
  }

  /// Whether there is a piece at `from` and a reading as `symbol` that begins with it.
  boolean has(int from, int symbol) {
    return best(from, symbol) != null;
  }

  /// The value of the longest reading as `symbol`, where there is one.
  OptionalDouble value(int from, int symbol) {
    Edge edge = best(from, symbol);
    return edge == null ? OptionalDouble.empty() : edge.frame().number(Frame.VALUE);
  }

  private @org.jspecify.annotations.Nullable Edge best(int from, int symbol) {
    steps++;
    if (from >= counts.length || !maySee(from, symbol)) {
      return null;
    }
    Edge best = null;
    Edge[] here = edges[from];
    steps += counts[from];
    for (int i = 0; i < counts[from]; i++) {
      Edge edge = here[i];
      if (edge.symbol() == symbol && (best == null || edge.end() > best.end())) {
        best = edge;
      }
    }
    return best;
  }

  private boolean maySee(int from, int symbol) {
    return symbol != Symbols.NONE && (symbols[from] & (1L << symbol)) != 0;
  }

  private void addRaw(int at) {
    Piece piece = pieces.get(at);
    int word = grammar.symbols().known(piece.norm());
    if (word != Symbols.NONE) {
      put(at, new Edge(word, at + 1, Frame.EMPTY, 0));
    }
    if (piece.isNumeral()) {
      int value = piece.norm().length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(piece.norm());
      Frame frame = value < SMALL.size() ? SMALL.get(value) : Frame.of(Frame.VALUE, (double) value);
      for (Numerals.Asked asked : grammar.numerals()) {
        if (asked.fits(piece.norm().length(), value)) {
          put(at, new Edge(asked.symbol(), at + 1, frame, 0));
        }
      }
    }
  }

  /// @param bit the stage's, or [#EVERYWHERE]
  private void run(Trie stage, long bit) {
    List<Edge> made = new ArrayList<>();
    int[] from = new int[16];
    List<Edge> path = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && (bit == EVERYWHERE || (wanted[i] & bit) != 0)) {
        int before = made.size();
        walk(stage, i, i, path, made);
        if (made.size() > from.length) {
          from = Arrays.copyOf(from, 2 * made.size());
        }
        Arrays.fill(from, before, made.size(), i);
      }
    }
    for (int i = 0; i < made.size(); i++) {
      put(from[i], made.get(i));
    }
  }

  private void walk(Trie node, int from, int at, List<Edge> path, List<Edge> made) {
    List<FrameMaker> rules = node.rules();
    for (int i = 0; i < rules.size(); i++) {
      made.add(rules.get(i).edge(from, at, path));
    }
    if (node.isLeaf() || at >= counts.length || !node.mayStep(symbols[at])) {
      return;
    }
    boolean glued = pieces.get(at).glued();
    Edge[] here = edges[at];
    steps += counts[at] + 1;
    for (int i = 0; i < counts[at]; i++) {
      Edge edge = here[i];
      step(node.child(edge.symbol()), from, edge, path, made);
      if (glued) {
        step(node.gluedChild(edge.symbol()), from, edge, path, made);
      }
    }
  }

  private void step(
      @org.jspecify.annotations.Nullable Trie next,
      int from,
      Edge edge,
      List<Edge> path,
      List<Edge> made) {
    if (next != null) {
      path.add(edge);
      walk(next, from, edge.end(), path, made);
      path.removeLast();
    }
  }

  /// Classes that are asked for at many positions, looked up once.
  public final class Classes {
    private final List<String> names;
    private final int[] numbers;
    private long bits = 0;

    private Classes(List<String> names) {
      this.names = names;
      this.numbers = names.stream().mapToInt(grammar.symbols()::known).toArray();
      for (int number : numbers) {
        bits |= number == Symbols.NONE ? 0 : 1L << number;
      }
    }

    /// All readings that begin at `from`, those of the class that was named first before others.
    public List<Reading> readings(int from) {
      if ((symbols[from] & bits) == 0) {
        return List.of();
      }
      List<Reading> found = new ArrayList<>();
      for (int of = 0; of < numbers.length; of++) {
        for (int i = 0; maySee(from, numbers[of]) && i < counts[from]; i++) {
          Edge edge = edges[from][i];
          if (edge.symbol() == numbers[of]) {
            found.add(new Reading(names.get(of), from, edge.end(), edge.frame()));
          }
        }
      }
      return found;
    }
  }

  /// The classes of these names, to ask for readings of them.
  public Classes classes(List<String> names) {
    return new Classes(names);
  }

  private void put(int from, Edge edge) {
    Edge[] here = edges[from];
    int count = counts[from];
    if (maySee(from, edge.symbol())) {
      for (int i = 0; i < count; i++) {
        Edge other = here[i];
        if (other.symbol() == edge.symbol() && other.end() == edge.end()) {
          if (edge.rank() < other.rank()) {
            here[i] = edge;
          }
          return;
        }
      }
    }
    if (count == MOST_EDGES) {
      return;
    }
    if (count == here.length) {
      here = Arrays.copyOf(here, Math.max(FEW_EDGES, 2 * count));
      edges[from] = here;
    }
    here[count] = edge;
    counts[from] = count + 1;
    symbols[from] |= 1L << edge.symbol();
    wanted[from] |= grammar.stagesOf(edge.symbol());
    beginsNumber[from] |= grammar.numberSymbols().mayBegin(edge.symbol());
    goesOnNumber[from] |= grammar.numberSymbols().mayGoOn(edge.symbol());
  }
}
