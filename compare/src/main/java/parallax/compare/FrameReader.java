package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.compare.Frame.Adjunct;
import parallax.compare.Frame.Group;
import parallax.language.TaggedToken;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;

/// Reads the frames of a statement from its parts of speech, without parsing: a verb's agent is the
/// noun group before it, its patient the one after it.
final class FrameReader {
  private static final Set<String> PARTICLES = Set.of("up", "down", "out", "off", "over", "away");
  private static final Map<String, String> ALIKE = alike();

  /// Tokens before a verb that a contraction may have been cut into.
  private static final int CONTRACTION = 2;

  private static final Set<String> PASSIVE = Set.of("be", "get");

  private final Statement statement;
  private final List<TaggedToken> tokens;

  private FrameReader(Grammar grammar, Statement statement) {
    this.statement = statement;
    tokens = grammar.of(statement.place().whole());
  }

  /// The frames in order of their verbs.
  static List<Frame> of(Grammar grammar, Statement statement) {
    return new FrameReader(grammar, statement).frames();
  }

  private List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (!verbal(at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < tokens.size() && (verbal(end) || between(end))) {
        end++;
      }
      while (!verbal(end - 1)) {
        end--;
      }
      if (is(end - 1, "VERB")
          && statement.place().span().contains(tokens.get(end - 1).token().span())) {
        frames.add(frame(at, end));
      }
      at = end;
    }
    return List.copyOf(frames);
  }

  /// The frame of the verb group from token `from` to before `to`.
  private Frame frame(int from, int to) {
    String verb = tokens.get(to - 1).lemma();
    int after = to;
    if (after < tokens.size() && PARTICLES.contains(lower(after))) {
      verb = verb + " " + lower(after);
      after++;
    }
    boolean passive = passive(from, to);
    boolean negated = negated(from, to);
    List<Adjunct> adjuncts = adjuncts(after);
    Optional<Group> before = before(from);
    Optional<Group> agent =
        passive
            ? adjuncts.stream()
                .filter(adjunct -> adjunct.preposition().equals("by"))
                .map(Adjunct::group)
                .findFirst()
            : before;
    Optional<Group> patient = passive ? before : group(after, end(after, false));
    return new Frame(statement, ALIKE.getOrDefault(verb, verb), negated, agent, patient, adjuncts);
  }

  /// Whether "not", "never" or a contraction stands from token `from` to before `to`, however the
  /// contraction is cut into tokens and tagged.
  private boolean negated(int from, int to) {
    StringBuilder joined = new StringBuilder();
    boolean negated = false;
    for (int i = Math.max(0, from - CONTRACTION); i < to; i++) {
      negated |= i >= from - 1 && (lower(i).equals("not") || lower(i).equals("never"));
      joined.append(lower(i));
    }
    return negated || Fold.quotes(joined.toString()).contains("n't");
  }

  /// Whether the last word before the verb that is no adverb is a form of "be": "is to take" is
  /// active.
  private boolean passive(int from, int to) {
    int at = to - 2;
    while (at >= from && (is(at, "ADV") || lower(at).equals("not"))) {
      at--;
    }
    return at >= from && PASSIVE.contains(tokens.get(at).lemma()) && !lower(to - 1).endsWith("ing");
  }

  /// The noun group that ends right before token `to`, with what hangs on it; empty where it hangs
  /// on a preposition itself.
  private Optional<Group> before(int to) {
    int end = to;
    while (end > 0 && is(end - 1, "ADV")) {
      end--;
    }
    // "The mayor, Ann Lee, was": the name between commas stands for both.
    if (end > 1 && lower(end - 1).equals(",") && is(end - 2, "PROPN")) {
      end--;
    }
    int from = end;
    boolean listed = false;
    while (from > 0 && (nominal(from - 1) || joins(from - 1, listed))) {
      from--;
      listed |= is(from, "CCONJ");
    }
    boolean hangs = from < end && is(from, "ADP");
    while (from < end && !nominal(from)) {
      from++;
    }
    return hangs ? Optional.empty() : group(from, end);
  }

  /// Whether token `at` may stand within a noun group: a comma only before an "and".
  private boolean joins(int at, boolean listed) {
    return is(at, "ADP") || is(at, "CCONJ") || possessive(at) || (listed && lower(at).equals(","));
  }

  private List<Adjunct> adjuncts(int from) {
    List<Adjunct> adjuncts = new ArrayList<>();
    int at = from;
    while (at < tokens.size() && !verbal(at) && !is(at, "SCONJ")) {
      boolean near = near(at);
      if (near || (is(at, "ADP") && !lower(at).equals("of"))) {
        int start = near ? at + 2 : at + 1;
        int end = end(start, lower(at).equals("by"));
        String preposition = near ? "near" : lower(at);
        group(start, end).ifPresent(group -> adjuncts.add(new Adjunct(preposition, group)));
        at = Math.max(end, at + 1);
      } else {
        at++;
      }
    }
    return adjuncts;
  }

  /// Where the noun group that begins at `from` ends; `whole` takes in what hangs on it.
  private int end(int from, boolean whole) {
    int to = from;
    while (to < tokens.size()
        && (nominal(to)
            || lower(to).equals("of")
            || possessive(to)
            || (whole && is(to, "ADP"))
            || (to > from && lists(to)))) {
      to++;
    }
    return to;
  }

  private Optional<Group> group(int from, int to) {
    Set<String> stems = new LinkedHashSet<>();
    String head = "";
    boolean named = false;
    for (int i = from; i < to; i++) {
      String tag = tokens.get(i).tag();
      String folded = Fold.fold(tokens.get(i).token().text());
      boolean noun = tag.equals("NOUN") || tag.equals("PROPN");
      if ((noun || tag.equals("ADJ")) && !Stopwords.english().contains(folded)) {
        stems.add(Stem.of(folded));
      }
      boolean last = i + 1 == to || !nominal(i + 1);
      if (noun && head.isEmpty() && last) {
        head = Stem.of(folded);
      }
      named |= noun && Character.isUpperCase(tokens.get(i).token().text().charAt(0));
    }
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Span span =
        Span.of(tokens.get(from).token().span().start(), tokens.get(to - 1).token().span().end());
    return Optional.of(new Group(span, Set.copyOf(stems), head, named));
  }

  /// The first of its kind for each verb that news uses for the same deed.
  private static Map<String, String> alike() {
    Map<String, String> alike = new HashMap<>();
    WordClasses.read("verbs.txt")
        .byClass()
        .forEach((name, verbs) -> verbs.forEach(verb -> alike.putIfAbsent(verb, name)));
    return Map.copyOf(alike);
  }

  private boolean verbal(int at) {
    return is(at, "VERB") || is(at, "AUX");
  }

  /// What may stand within a verb group.
  private boolean between(int at) {
    return is(at, "PART") || is(at, "ADV");
  }

  private boolean nominal(int at) {
    return switch (tokens.get(at).tag()) {
      case "NOUN", "PROPN", "DET", "NUM" -> true;
      case "ADJ" -> !near(at);
      case "PRON" ->
          lower(at).equals("its") || lower(at).equals("their") || lower(at).equals("his");
      default -> false;
    };
  }

  /// Whether a list goes on at token `at`: an "and" before a noun, or a comma with an "and" to
  /// come.
  private boolean lists(int at) {
    if (at + 1 >= tokens.size() || !nominal(at + 1)) {
      return false;
    }
    int next = at + 1;
    while (next < tokens.size() && (nominal(next) || lower(next).equals(","))) {
      next++;
    }
    return is(at, "CCONJ") || (lower(at).equals(",") && is(next, "CCONJ"));
  }

  private boolean near(int at) {
    return lower(at).equals("close") && at + 1 < tokens.size() && lower(at + 1).equals("to");
  }

  private boolean possessive(int at) {
    return lower(at).equals("'s") || lower(at).equals("’s");
  }

  private boolean is(int at, String tag) {
    return at < tokens.size() && tokens.get(at).tag().equals(tag);
  }

  private String lower(int at) {
    return tokens.get(at).token().text().toLowerCase(java.util.Locale.ROOT);
  }
}
