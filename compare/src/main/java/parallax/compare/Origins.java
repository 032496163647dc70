package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Origin;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;

/// Tells how many independent origins stand behind several reports.
///
/// Reports that lie in one shared text are one origin; so are reports of what one speaker stated,
/// whoever relays it; each outlet's own voice is its own.
final class Origins {
  /// Containment from which two articles are one text throughout, shared passages or not.
  private static final double ONE_TEXT = 0.5;

  private final Map<ArticleId, String> outlets = new LinkedHashMap<>();
  private final List<Copy> copies;

  Origins(List<AnnotatedArticle> articles, List<Copy> copies) {
    articles.forEach(a -> outlets.put(a.id(), a.article().outletOrSource()));
    this.copies = List.copyOf(copies);
  }

  /// The origins of `reports`, in order of their first report.
  List<Origin> of(List<Report> reports) {
    UnionFind sets = new UnionFind(reports.size());
    boolean[] shared = new boolean[reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        if (oneText(reports.get(i), reports.get(j))) {
          sets.join(i, j);
          shared[i] = true;
          shared[j] = true;
        } else if (oneStatement(reports.get(i), reports.get(j))
            || (reports.get(i).article().equals(reports.get(j).article())
                && sameVoice(reports.get(i), reports.get(j)))) {
          sets.join(i, j);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(group -> origin(group, reports, shared)).toList();
  }

  private Origin origin(List<Integer> group, List<Report> reports, boolean[] shared) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    group.forEach(i -> articles.add(reports.get(i).article()));
    List<Report> members = group.stream().map(reports::get).toList();
    Optional<String> statement = statement(members);
    List<ArticleId> order = List.copyOf(articles);
    if (statement.isPresent()) {
      return new Origin(Origin.Kind.STATEMENT, statement.get(), order);
    }
    if (order.size() > 1 && group.stream().anyMatch(i -> shared[i])) {
      String names = order.stream().map(this::outlet).collect(Collectors.joining(", "));
      return new Origin(Origin.Kind.SHARED_TEXT, "one text in " + names, order);
    }
    return new Origin(Origin.Kind.OUTLET, outlet(order.getFirst()), order);
  }

  /// The speaker to whom all that is known leads: the one whom others relay, not the relay.
  private static Optional<String> statement(List<Report> members) {
    Set<String> relays = new LinkedHashSet<>();
    members.forEach(report -> via(report).ifPresent(relays::add));
    List<String> sources = members.stream().flatMap(r -> source(r).stream()).toList();
    return sources.stream()
        .filter(name -> !relays.contains(name))
        .findFirst()
        .or(() -> sources.stream().findFirst());
  }

  private static Optional<String> via(Report report) {
    return report.voice() instanceof Voice.Quoted(Optional<String> _, Optional<String> via)
        ? via
        : Optional.empty();
  }

  /// Who stated it: the speaker, else who relayed it.
  static Optional<String> source(Report report) {
    return switch (report.voice()) {
      case Voice.Own() -> Optional.empty();
      case Voice.Quoted(Optional<String> speaker, Optional<String> via) ->
          speaker.isPresent() ? speaker : via;
    };
  }

  private static boolean oneStatement(Report a, Report b) {
    Optional<String> left = source(a);
    Optional<String> right = source(b);
    return left.isPresent()
        && right.isPresent()
        && (left.equals(right) || left.equals(via(b)) || right.equals(via(a)));
  }

  private static boolean sameVoice(Report a, Report b) {
    return source(a).equals(source(b));
  }

  private boolean oneText(Report a, Report b) {
    return copies.stream().anyMatch(copy -> covers(copy, a, b) || covers(copy, b, a));
  }

  private static boolean covers(Copy copy, Report a, Report b) {
    if (!copy.a().equals(a.article()) || !copy.b().equals(b.article())) {
      return false;
    }
    return copy.containment() >= ONE_TEXT
        || copy.passages().stream()
            .anyMatch(p -> mostly(a.span(), p.inA()) && mostly(b.span(), p.inB()));
  }

  /// Whether at least half of `span` lies in `passage`.
  private static boolean mostly(Span span, Span passage) {
    int overlap = Math.min(span.end(), passage.end()) - Math.max(span.start(), passage.start());
    return 2 * overlap >= span.length();
  }

  private String outlet(ArticleId article) {
    return outlets.getOrDefault(article, article.value());
  }
}
