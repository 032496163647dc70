package parallax.tell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Report;
import parallax.model.Voice;

/// Who has it from whom: speakers, those who relayed them, and the articles that quote them.
///
/// @param speakers who is relayed, or quoted by two articles or more; most quoted first
/// @param relays who relayed them, most used first
/// @param paths each way from a speaker to an article, with how often it is taken
/// @param others how many more speakers there are, each quoted directly by one article
public record Relays(List<String> speakers, List<String> relays, List<Path> paths, int others) {
  /// More speakers than these do not fit into one drawing; those quoted most are kept.
  private static final int MOST_SPEAKERS = 14;

  public Relays {
    speakers = List.copyOf(speakers);
    relays = List.copyOf(relays);
    paths = List.copyOf(paths);
  }

  /// One way from a speaker to an article.
  ///
  /// @param speaker empty where only the relay is known
  /// @param via empty where the article quotes the speaker itself
  public record Path(
      Optional<String> speaker, Optional<String> via, ArticleView article, int times) {}

  private record Key(Optional<String> speaker, Optional<String> via, ArticleView article) {}

  public static Relays of(StoryView story) {
    List<Path> all = paths(story);
    Map<String, Integer> times = new LinkedHashMap<>();
    Map<String, Set<ArticleView>> articles = new LinkedHashMap<>();
    Set<String> relayed = new HashSet<>();
    for (Path path : all) {
      path.speaker()
          .ifPresent(
              s -> {
                times.merge(s, path.times(), Integer::sum);
                articles.computeIfAbsent(s, _ -> new HashSet<>()).add(path.article());
                path.via().ifPresent(_ -> relayed.add(s));
              });
    }
    List<String> speakers =
        times.keySet().stream()
            .filter(s -> relayed.contains(s) || articles.getOrDefault(s, Set.of()).size() > 1)
            .sorted(Comparator.comparingInt((String s) -> -times.getOrDefault(s, 0)))
            .limit(MOST_SPEAKERS)
            .toList();
    List<Path> kept =
        all.stream()
            .filter(p -> p.speaker().map(speakers::contains).orElse(p.via().isPresent()))
            .toList();
    Map<String, Integer> relays = new LinkedHashMap<>();
    kept.forEach(p -> p.via().ifPresent(v -> relays.merge(v, p.times(), Integer::sum)));
    return new Relays(
        speakers,
        relays.keySet().stream()
            .sorted(Comparator.comparingInt((String v) -> -relays.getOrDefault(v, 0)))
            .toList(),
        kept,
        times.size() - speakers.size());
  }

  private static List<Path> paths(StoryView story) {
    var reports = new ArrayList<Report>();
    story.dossier().findings().utterances().forEach(u -> reports.addAll(u.renderings()));
    story.dossier().findings().points().forEach(p -> reports.addAll(p.reports()));
    Map<Key, Integer> times = new LinkedHashMap<>();
    for (Report report : StoryView.distinct(reports)) {
      if (report.voice() instanceof Voice.Quoted(var speaker, var via)
          && (speaker.isPresent() || via.isPresent())) {
        ArticleView article = story.whole().article(report.article());
        times.merge(new Key(speaker, via, article), 1, Integer::sum);
      }
    }
    var paths = new ArrayList<Path>();
    times.forEach((k, n) -> paths.add(new Path(k.speaker(), k.via(), k.article(), n)));
    return paths;
  }
}
