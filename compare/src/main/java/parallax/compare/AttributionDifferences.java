package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.Evidence;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Voice;

/// Finds what one outlet tells in its own voice and another as somebody's words, or as another's.
final class AttributionDifferences implements DifferenceFinder {
  /// Mean score of a point from which voices within it may be held against each other.
  private static final double SURE = 0.64;

  /// Words and other anchors in common from which two statements make one claim.
  private static final int FEWEST_SHARED = 3;

  /// Content words of a claim; a place line has fewer.
  private static final int FEWEST_WORDS = 4;

  /// Words that show an attribution which no quote was found for.
  private static final Set<String> CUES =
      WordClasses.read("cues.txt").of("cues").stream().map(Stem::of).collect(Collectors.toSet());

  @Override
  public List<Found> find(StoryView view, List<PointCluster> points, List<List<Rendering>> speech) {
    return points.stream()
        .filter(point -> point.shared() && point.strength() >= SURE)
        .flatMap(point -> of(view, point).stream())
        .toList();
  }

  private static Optional<Found> of(StoryView view, PointCluster point) {
    Map<String, List<Statement>> byVoice = new LinkedHashMap<>();
    for (Statement statement : point.members()) {
      Optional<String> source = Origins.source(statement.report());
      if (source.isPresent()) {
        byVoice.computeIfAbsent(source.get(), _ -> new ArrayList<>()).add(statement);
      } else if (statement.voice() instanceof Voice.Own
          && statement.content().terms().content().size() >= FEWEST_WORDS
          && own(view, statement)) {
        byVoice.computeIfAbsent("", _ -> new ArrayList<>()).add(statement);
      }
    }
    long articles =
        byVoice.values().stream()
            .flatMap(List::stream)
            .mapToInt(Statement::article)
            .distinct()
            .count();
    List<Statement> own = byVoice.getOrDefault("", List.of());
    byVoice
        .values()
        .removeIf(
            side ->
                !side.equals(own)
                    && side.stream().noneMatch(s -> own.stream().anyMatch(o -> close(s, o))));
    if (byVoice.size() < 2 || articles < 2 || own.isEmpty()) {
      return Optional.empty();
    }
    List<Side> sides =
        byVoice.entrySet().stream().map(voice -> side(voice.getKey(), voice.getValue())).toList();
    return Optional.of(
        new Found(
            Found.Kind.ATTRIBUTION,
            "who says: " + Phrase.shortened(point.lead().content().text()),
            sides,
            Math.min(0.8, point.strength()),
            "told in the outlet's own voice here, as somebody's words there"));
  }

  private static boolean close(Statement a, Statement b) {
    return a.article() != b.article() && PairScore.shared(a, b) >= FEWEST_SHARED;
  }

  /// Whether the sentence is the outlet's own, with no sign of anybody else's voice.
  private static boolean own(StoryView view, Statement statement) {
    String sentence = view.words(statement.article(), statement.place().whole());
    return Terms.of(sentence).stems().stream().noneMatch(CUES::contains)
        && sentence.indexOf('“') < 0
        && sentence.indexOf('"') < 0;
  }

  private static Side side(String source, List<Statement> statements) {
    List<Report> reports = statements.stream().map(Statement::report).toList();
    List<Evidence> marks =
        statements.stream().map(s -> new Evidence(s.place().id(), s.place().span())).toList();
    return new Side(source.isEmpty() ? "in its own voice" : "quoting " + source, reports, marks);
  }
}
