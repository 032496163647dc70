package parallax.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Evidence;
import parallax.model.Origin;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;
import parallax.text.AgencyCredits;
import parallax.text.Fold;

/// Tells how many independent origins stand behind several reports.
///
/// Reports that lie in one shared or retold text are one origin; so are reports of what one
/// speaker stated, whoever relays it, and what an outlet tells itself with what others have from
/// that outlet. Who relayed a speaker anywhere in the story is taken to relay that speaker where
/// it is named alone. Outlets that credit one news agency have from it what both tell in their own
/// voice ([WireCredits]). Each other outlet's own voice is its own. A quotation whose speaker is
/// not known may come from the speaker whom others name: it makes no origin of its own beside one.
final class Origins {
  /// Containment from which two articles are one text throughout, shared passages or not.
  private static final double ONE_TEXT = 0.5;

  private final Map<ArticleId, String> outlets = new LinkedHashMap<>();
  private final Map<String, Set<String>> relayed = new HashMap<>();
  private final List<Copy> copies;

  /// Agencies that each article credits, with the words that do.
  private final Map<ArticleId, Map<String, Optional<Span>>> credits = new HashMap<>();

  Origins(StoryView view, List<Copy> copies) {
    view.articles().forEach(a -> outlets.put(a.id(), a.article().outletOrSource()));
    view.statements().forEach(statement -> relay(statement.voice()));
    view.articles().forEach(a -> credits.put(a.id(), WireCredits.of(a.article())));
    this.copies = List.copyOf(copies);
  }

  private void relay(Voice voice) {
    if (voice instanceof Voice.Quoted(Optional<String> speaker, Optional<String> via)
        && speaker.isPresent()
        && via.isPresent()) {
      relayed.computeIfAbsent(via.get(), _ -> new LinkedHashSet<>()).add(speaker.get());
    }
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
        } else if (oneOrigin(reports.get(i), reports.get(j))) {
          sets.join(i, j);
        }
      }
    }
    joinUnknown(reports, sets);
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(group -> origin(group, reports, shared)).toList();
  }

  /// Quotations whose speaker is not known count with a statement that the others name, else as
  /// one.
  private static void joinUnknown(List<Report> reports, UnionFind sets) {
    List<Integer> unknown = new ArrayList<>();
    Optional<Integer> named = Optional.empty();
    for (int i = 0; i < reports.size(); i++) {
      if (source(reports.get(i)).isPresent()) {
        named = named.isPresent() ? named : Optional.of(i);
      } else if (reports.get(i).voice() instanceof Voice.Quoted) {
        unknown.add(i);
      }
    }
    for (int i : unknown) {
      sets.join(named.orElse(unknown.getFirst()), i);
    }
  }

  private Origin origin(List<Integer> group, List<Report> reports, boolean[] shared) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    group.forEach(i -> articles.add(reports.get(i).article()));
    List<Report> members = group.stream().map(reports::get).toList();
    List<ArticleId> order = List.copyOf(articles);
    Set<String> relays = relays(members);
    Optional<String> speaker = speaker(members, relays);
    if (speaker.isPresent()) {
      List<String> via = relays.stream().filter(name -> !name.equals(speaker.get())).toList();
      return new Origin(Origin.Kind.STATEMENT, speaker.get(), via, order);
    }
    Optional<String> agency = agency(order);
    if (agency.isPresent()) {
      return new Origin(
          Origin.Kind.AGENCY, agency.get(), List.of(), order, credits(order, agency.get()));
    }
    if (order.size() > 1 && group.stream().anyMatch(i -> shared[i])) {
      String names = order.stream().map(this::outlet).collect(Collectors.joining(", "));
      return new Origin(Origin.Kind.SHARED_TEXT, "one text in " + names, order);
    }
    return new Origin(Origin.Kind.OUTLET, outlet(order.getFirst()), order);
  }

  /// The agency that most of some articles credit, of several the one credited first.
  private Optional<String> agency(List<ArticleId> articles) {
    Map<String, Integer> times = new LinkedHashMap<>();
    articles.forEach(
        article -> credited(article).keySet().forEach(name -> times.merge(name, 1, Integer::sum)));
    Optional<String> most = Optional.empty();
    for (String name : times.keySet()) {
      if (most.isEmpty() || times.getOrDefault(name, 0) > times.getOrDefault(most.get(), 0)) {
        most = Optional.of(name);
      }
    }
    return most;
  }

  private List<Evidence> credits(List<ArticleId> articles, String agency) {
    return articles.stream()
        .flatMap(
            article ->
                credited(article).getOrDefault(agency, Optional.empty()).stream()
                    .map(words -> new Evidence(article, words)))
        .toList();
  }

  private Map<String, Optional<Span>> credited(ArticleId article) {
    return credits.getOrDefault(article, Map.of());
  }

  /// The speaker to whom all that is known leads: the one whom others relay, not the relay.
  private static Optional<String> speaker(List<Report> members, Set<String> relays) {
    List<String> sources = sources(members);
    return sources.stream()
        .filter(name -> !relays.contains(name))
        .findFirst()
        .or(() -> sources.stream().findFirst());
  }

  /// Who relayed what one of `members` gives as another's.
  private Set<String> relays(List<Report> members) {
    Set<String> relays = new LinkedHashSet<>();
    members.forEach(report -> via(report).ifPresent(relays::add));
    List<String> sources = sources(members);
    for (String name : sources) {
      if (sources.stream().anyMatch(speaker -> relays(name, speaker))) {
        relays.add(name);
      }
    }
    return relays;
  }

  private static List<String> sources(List<Report> members) {
    return members.stream().flatMap(report -> source(report).stream()).distinct().toList();
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

  private boolean oneOrigin(Report a, Report b) {
    boolean oneVoice = a.article().equals(b.article()) && source(a).equals(source(b));
    return oneVoice
        || oneStatement(a, b)
        || fromOutlet(a, b)
        || fromOutlet(b, a)
        || oneAgency(a, b)
        || fromAgency(a, b)
        || fromAgency(b, a);
  }

  /// Whether two outlets that tell it in their own voice credit one agency.
  private boolean oneAgency(Report a, Report b) {
    return a.voice() instanceof Voice.Own
        && b.voice() instanceof Voice.Own
        && !Collections.disjoint(credited(a.article()).keySet(), credited(b.article()).keySet());
  }

  /// Whether one credits the agency that the other names as the source.
  private boolean fromAgency(Report own, Report relaying) {
    return own.voice() instanceof Voice.Own
        && Stream.of(source(relaying), via(relaying))
            .flatMap(Optional::stream)
            .map(name -> AgencyCredits.agency(name).orElse(name))
            .anyMatch(credited(own.article())::containsKey);
  }

  private boolean oneStatement(Report a, Report b) {
    Optional<String> left = source(a);
    Optional<String> right = source(b);
    return left.isPresent()
        && right.isPresent()
        && (sameWords(left.get(), right.get())
            || left.equals(via(b))
            || right.equals(via(a))
            || relays(left.get(), right.get())
            || relays(right.get(), left.get()));
  }

  /// "the departmental health service" is the "Departmental Service of Health".
  private static boolean sameWords(String one, String other) {
    Set<String> words = Terms.of(one).content();
    return one.equals(other) || (!words.isEmpty() && words.equals(Terms.of(other).content()));
  }

  /// Whether `relay` passes on what `speaker` says.
  private boolean relays(String relay, String speaker) {
    return relayed.getOrDefault(relay, Set.of()).contains(speaker);
  }

  /// Whether `relaying` has it from the outlet that tells `own` in its own voice.
  private boolean fromOutlet(Report own, Report relaying) {
    String outlet = Fold.fold(outlet(own.article()));
    return own.voice() instanceof Voice.Own
        && (source(relaying).map(Fold::fold).filter(outlet::equals).isPresent()
            || via(relaying).map(Fold::fold).filter(outlet::equals).isPresent());
  }

  private boolean oneText(Report a, Report b) {
    return copies.stream().anyMatch(copy -> covers(copy, a, b) || covers(copy, b, a));
  }

  private static boolean covers(Copy copy, Report a, Report b) {
    if (!copy.a().equals(a.article()) || !copy.b().equals(b.article())) {
      return false;
    }
    return switch (copy.kind()) {
      case REWORDED -> true;
      case RETOLD ->
          mostly(a.span(), stretch(copy, Copy.Passage::inA))
              && mostly(b.span(), stretch(copy, Copy.Passage::inB));
      case EXACT, NEAR, PARTIAL ->
          copy.containment() >= ONE_TEXT
              || copy.passages().stream()
                  .anyMatch(p -> mostly(a.span(), p.inA()) && mostly(b.span(), p.inB()));
    };
  }

  /// From where to where a text is retold: what lies between has its like somewhere near.
  private static Span stretch(Copy copy, Function<Copy.Passage, Span> in) {
    return copy.passages().stream().map(in).reduce(Span::cover).orElse(new Span(0, 0));
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
