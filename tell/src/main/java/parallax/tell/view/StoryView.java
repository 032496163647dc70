package parallax.tell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Evidence;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.StoryDossier;

/// One story as it is shown, with its findings looked up by where they stand.
public final class StoryView {
  /// Up to so many marked words a report, a difference in wording is about these words.
  private static final int POINTED_WORDS = 2;

  private final StoryDossier dossier;
  private final DossierView whole;
  private final Map<String, Point> points = new LinkedHashMap<>();
  private final Map<ArticleId, List<Found<Point>>> pointsIn = new HashMap<>();
  private final Map<ArticleId, List<Found<Difference>>> differencesIn = new HashMap<>();
  private final Map<ArticleId, List<Found<Difference>>> marksIn = new HashMap<>();

  StoryView(StoryDossier dossier, DossierView whole) {
    this.dossier = dossier;
    this.whole = whole;
    for (Point point : dossier.findings().points()) {
      points.put(point.id(), point);
      point.reports().forEach(r -> put(pointsIn, r.article(), r.span(), point));
    }
    for (Difference difference : dossier.findings().differences()) {
      for (Side side : difference.contrast().sides()) {
        side.reports().forEach(r -> put(differencesIn, r.article(), r.span(), difference));
        if (isPointed(difference, side)) {
          side.marks().forEach(m -> put(marksIn, m.article(), m.span(), difference));
        }
      }
    }
  }

  /// Whether a side's marks are words that a reader should stumble over. Where a whole utterance is
  /// worded otherwise, its words are not contested one by one.
  private static boolean isPointed(Difference difference, Side side) {
    return !(difference instanceof Difference.InWording)
        || side.marks().size() <= POINTED_WORDS * side.reports().size();
  }

  /// Something found at a place.
  public record Found<T>(Span span, T what) {}

  private static <T> void put(
      Map<ArticleId, List<Found<T>>> in, ArticleId article, Span span, T what) {
    in.computeIfAbsent(article, _ -> new ArrayList<>()).add(new Found<>(span, what));
  }

  public String id() {
    return dossier.story().id();
  }

  public StoryDossier dossier() {
    return dossier;
  }

  public DossierView whole() {
    return whole;
  }

  /// The story's articles in order of their letters, so that a letter is found where it is looked
  /// for.
  public List<ArticleView> articles() {
    return dossier.story().articles().stream()
        .map(whole::article)
        .sorted(Comparator.comparingInt(ArticleView::number))
        .toList();
  }

  /// The headline, else the first article's, else the story's number.
  public String title() {
    return dossier
        .title()
        .or(() -> articles().stream().flatMap(a -> a.article().title().stream()).findFirst())
        .orElse("Story " + id() + ", without a headline");
  }

  public Set<String> outlets() {
    Set<String> names = new LinkedHashSet<>();
    articles().forEach(a -> names.add(a.mark().outlet()));
    return names;
  }

  /// What more than one report tells, alike or not, most important first.
  public List<Point> shared() {
    return points.values().stream().filter(point -> point.status() != Point.Status.SINGLE).toList();
  }

  public Optional<Point> point(String id) {
    return Optional.ofNullable(points.get(id));
  }

  public List<Point> points(Point.Status status) {
    return points.values().stream().filter(p -> p.status() == status).toList();
  }

  public List<Difference> differences() {
    return dossier.findings().differences();
  }

  /// In which words each of some renderings of one utterance differs from the others, by its
  /// article's offsets: those of the difference between them, where one was found.
  public List<List<Span>> wordsApart(List<Report> renderings) {
    Optional<Contrast> found =
        differences().stream()
            .filter(Difference.InWording.class::isInstance)
            .map(Difference::contrast)
            .filter(contrast -> renderings.stream().allMatch(one -> isSide(contrast, one)))
            .findFirst();
    if (found.isPresent()) {
      return renderings.stream().map(one -> marks(found.get(), one)).toList();
    }
    List<List<Span>> apart = Variants.differing(renderings.stream().map(whole::words).toList());
    List<List<Span>> placed = new ArrayList<>();
    for (int i = 0; i < renderings.size(); i++) {
      int start = renderings.get(i).span().start();
      placed.add(apart.get(i).stream().map(span -> span.shift(start)).toList());
    }
    return placed;
  }

  private static boolean isSide(Contrast contrast, Report rendering) {
    return contrast.sides().stream()
        .flatMap(side -> side.reports().stream())
        .anyMatch(
            report ->
                report.article().equals(rendering.article())
                    && report.span().overlaps(rendering.span()));
  }

  private static List<Span> marks(Contrast contrast, Report rendering) {
    return contrast.sides().stream()
        .flatMap(side -> side.marks().stream())
        .filter(mark -> mark.article().equals(rendering.article()))
        .map(Evidence::span)
        .filter(rendering.span()::contains)
        .sorted()
        .toList();
  }

  public String anchor(Point point) {
    return id() + "-" + point.id();
  }

  public String anchor(Difference difference) {
    return id() + "-" + difference.contrast().id();
  }

  /// The points that a piece of an article tells.
  public Set<Point> pointsAt(ArticleId article, Span span) {
    return at(pointsIn, article, span);
  }

  /// The differences that a piece of an article is a side of.
  public Set<Difference> differencesAt(ArticleId article, Span span) {
    return at(differencesIn, article, span);
  }

  /// The differences that one of a point's reports is a side of.
  public Set<Difference> differencesOf(Point point) {
    Set<Difference> all = new LinkedHashSet<>();
    point.reports().forEach(r -> all.addAll(differencesAt(r.article(), r.span())));
    return all;
  }

  /// The contested words that begin within `span`, in order of the text; where several overlap, the
  /// first.
  public List<Found<Difference>> contestedIn(ArticleId article, Span span) {
    var within = new ArrayList<Found<Difference>>();
    int free = span.start();
    for (Found<Difference> found : sorted(marksIn.getOrDefault(article, List.of()))) {
      if (found.span().start() >= free && found.span().end() <= span.end()) {
        within.add(found);
        free = Math.max(free + 1, found.span().end());
      }
    }
    return within;
  }

  /// Every side of `difference` that does not hold these words.
  public static List<Side> otherSides(Difference difference, Evidence words) {
    return difference.contrast().sides().stream()
        .filter(
            side ->
                side.marks().stream()
                    .noneMatch(
                        m ->
                            m.article().equals(words.article()) && m.span().overlaps(words.span())))
        .toList();
  }

  /// The reports, each article's own only once for the same words.
  public static List<Report> distinct(List<Report> reports) {
    return List.copyOf(new LinkedHashSet<>(reports));
  }

  private static <T> List<Found<T>> sorted(List<Found<T>> found) {
    return found.stream().sorted((x, y) -> x.span().compareTo(y.span())).toList();
  }

  private static <T> Set<T> at(Map<ArticleId, List<Found<T>>> in, ArticleId article, Span span) {
    Set<T> here = new LinkedHashSet<>();
    for (Found<T> found : in.getOrDefault(article, List.of())) {
      if (found.span().overlaps(span)) {
        here.add(found.what());
      }
    }
    return here;
  }
}
