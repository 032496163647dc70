package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The frames of a story, and which of different articles may tell of one deed.
final class Frames {
  /// Frames of one verb and name that are held against each other; beyond it, the first ones are.
  private static final int MOST = 40;

  /// Two frames of different articles, and how near their statements are.
  record Match(Frame a, Frame b, double nearness) {}

  private final StoryView view;
  private final Map<Integer, List<Frame>> byStatement = new HashMap<>();
  private final Map<Integer, Set<String>> verbsOf = new HashMap<>();
  private final Map<Integer, Set<String>> vocabularies = new HashMap<>();

  Frames(StoryView view) {
    this.view = view;
  }

  List<Frame> of(Statement statement) {
    return byStatement.computeIfAbsent(
        statement.index(),
        _ -> FrameReader.of(view.grammars().get(statement.article()), statement));
  }

  /// The frames of pairs of statements that stand among each other's nearest.
  ///
  /// @param least nearness of the two statements
  List<Match> matches(Alignment alignment, double least) {
    List<Match> matches = new ArrayList<>();
    for (Alignment.Pair pair : alignment.all()) {
      Statement a = view.statements().get(pair.a());
      Statement b = view.statements().get(pair.b());
      double nearness = a.nearness(b);
      if (nearness >= least) {
        for (Frame left : of(a)) {
          for (Frame right : of(b)) {
            matches.add(new Match(left, right, nearness));
          }
        }
      }
    }
    matches.addAll(sameDeeds(alignment, least));
    return matches;
  }

  /// Frames with the same verb and a name in common whose statements are not among each other's
  /// nearest, because one of them tells much else.
  private List<Match> sameDeeds(Alignment alignment, double least) {
    List<Match> matches = new ArrayList<>();
    for (List<Frame> same : byDeed().values()) {
      for (int i = 0; i < Math.min(MOST, same.size()); i++) {
        for (int j = i + 1; j < Math.min(MOST, same.size()); j++) {
          Frame a = same.get(i);
          Frame b = same.get(j);
          if (a.article() != b.article() && !aligned(alignment, a, b)) {
            double nearness = a.statement().nearness(b.statement());
            if (nearness >= least) {
              matches.add(new Match(a, b, nearness));
            }
          }
        }
      }
    }
    return matches;
  }

  private static boolean aligned(Alignment alignment, Frame a, Frame b) {
    return alignment.of(a.statement().index()).stream()
        .anyMatch(pair -> pair.other(a.statement().index()) == b.statement().index());
  }

  /// Frames by their verb and each name of their patient.
  private Map<String, List<Frame>> byDeed() {
    Map<String, List<Frame>> byDeed = new TreeMap<>();
    for (Statement statement : view.statements()) {
      for (Frame frame : of(statement)) {
        if (frame.patient().isPresent() && frame.patient().get().named()) {
          for (String stem : frame.patient().get().stems()) {
            byDeed.computeIfAbsent(frame.verb() + " " + stem, _ -> new ArrayList<>()).add(frame);
          }
        }
      }
    }
    return byDeed;
  }

  /// The verbs of `statement` that tell a deed: not those that only say that it was said.
  Set<String> verbs(Statement statement) {
    return verbsOf.computeIfAbsent(
        statement.index(),
        _ ->
            of(statement).stream()
                .map(Frame::verb)
                .filter(verb -> !Attribution.NEUTRAL.contains(Stem.of(verb)))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether article number `article` has one of these words anywhere.
  boolean mentions(int article, Set<String> stems) {
    Set<String> vocabulary = vocabularies.computeIfAbsent(article, this::vocabulary);
    return stems.stream().anyMatch(vocabulary::contains);
  }

  /// The stems of the sentences that an article's statements stand in.
  private Set<String> vocabulary(int article) {
    return view.statements().stream()
        .filter(statement -> statement.article() == article)
        .map(statement -> statement.place().whole())
        .distinct()
        .flatMap(sentence -> Terms.of(view.words(article, sentence)).stems().stream())
        .collect(Collectors.toSet());
  }
}
