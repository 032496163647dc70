package parallax.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parallax.model.AnnotatedArticle;
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
/// not known, or not named ("officials"), may come from the speaker whom others name: it makes no
/// origin of its own beside one.
///
/// Where reports agree, more leads to one origin: the same words in quotation marks, whoever is
/// said to have said them; names that are one ([Sources]); a medium that tells what a named speaker
/// has said; an outlet's own voice that tells it of that speaker, or beside that speaker's words.
/// Rather one origin too few than one too many.
final class Origins {
  /// Containment from which two articles are one text throughout, shared passages or not.
  private static final double ONE_TEXT = 0.5;

  /// Share of the shorter one's words from which two quotations are one.
  private static final double SAME_WORDS = 0.85;

  /// Words of content from which a quotation within another is the same.
  private static final int FEWEST_WORDS = 3;

  /// Sentences before and after what an outlet tells in which the one may be quoted who told it.
  private static final int BESIDE = 1;

  private final StoryView view;
  private final Sources names;
  private final Map<ArticleId, String> outlets = new LinkedHashMap<>();
  private final Map<String, Set<String>> relayed = new HashMap<>();
  private final List<Copy> copies;

  /// Agencies that each article credits, with the words that do.
  private final Map<ArticleId, Map<String, Optional<Span>>> credits = new HashMap<>();

  private final Map<ArticleId, List<Statement>> told = new HashMap<>();

  /// How many statements of the story each source has.
  private final Map<String, Integer> spoken = new HashMap<>();

  private final Map<Report, List<String>> contents = new HashMap<>();

  Origins(StoryView view, List<Copy> copies) {
    this.view = view;
    names = new Sources(view.articles(), view.cast());
    view.articles().forEach(a -> outlets.put(a.id(), a.article().outletOrSource()));
    view.statements().forEach(statement -> relay(statement.voice()));
    view.statements()
        .forEach(s -> source(s.report()).ifPresent(name -> spoken.merge(name, 1, Integer::sum)));
    view.statements()
        .forEach(s -> told.computeIfAbsent(s.place().id(), _ -> new ArrayList<>()).add(s));
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

  /// The origins of `reports` that agree, in order of their first report.
  List<Origin> of(List<Report> reports) {
    return of(reports, true);
  }

  /// The origins of `reports` that do not, where only what is one beyond doubt is joined.
  List<Origin> ofDiffering(List<Report> reports) {
    return of(reports, false);
  }

  private List<Origin> of(List<Report> reports, boolean agreed) {
    UnionFind sets = new UnionFind(reports.size());
    boolean[] shared = new boolean[reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        Report a = reports.get(i);
        Report b = reports.get(j);
        if (oneText(a, b)) {
          sets.join(i, j);
          shared[i] = true;
          shared[j] = true;
        } else if (oneOrigin(a, b) || (agreed && (leads(a, b) || leads(b, a)))) {
          sets.join(i, j);
        }
      }
    }
    if (agreed) {
      joinMedia(reports, sets);
    }
    joinUnknown(reports, sets, agreed);
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(group -> origin(group, reports, shared)).toList();
  }

  /// What media tell counts with the speaker whom others name.
  private static void joinMedia(List<Report> reports, UnionFind sets) {
    Optional<Integer> speaker = first(reports, Origins::isSpeaker);
    for (int i = 0; i < reports.size() && speaker.isPresent(); i++) {
      if (source(reports.get(i)).filter(Sources::medium).isPresent()) {
        sets.join(speaker.get(), i);
      }
    }
  }

  /// Quotations whose speaker is not known, or not named, count with a statement that the others
  /// name, best one whose name theirs holds ("Orla officials"), else as one.
  private static void joinUnknown(List<Report> reports, UnionFind sets, boolean agreed) {
    Predicate<Report> nobody =
        agreed
            ? report -> source(report).filter(name -> !Sources.unnamed(name)).isEmpty()
            : report -> source(report).isEmpty();
    Predicate<Report> unknown =
        report -> report.voice() instanceof Voice.Quoted && nobody.test(report);
    Optional<Integer> named =
        first(reports, report -> agreed && isSpeaker(report))
            .or(() -> first(reports, nobody.negate()))
            .or(() -> first(reports, unknown));
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      if (unknown.test(report)) {
        Optional<Integer> own =
            source(report)
                .flatMap(
                    label ->
                        first(
                            reports,
                            other ->
                                isSpeaker(other)
                                    && source(other)
                                        .filter(name -> Sources.named(name, label))
                                        .isPresent()));
        sets.join(own.or(() -> named).orElse(i), i);
      }
    }
  }

  private static Optional<Integer> first(List<Report> reports, Predicate<Report> which) {
    return IntStream.range(0, reports.size())
        .filter(i -> which.test(reports.get(i)))
        .boxed()
        .findFirst();
  }

  /// Whether somebody is named who has said it, and not only passed it on.
  private static boolean isSpeaker(Report report) {
    return source(report)
        .filter(name -> !Sources.unnamed(name) && !Sources.medium(name))
        .isPresent();
  }

  /// Whether what `a` and `b` tell alike leads to one origin, as far as `a` shows it.
  private boolean leads(Report a, Report b) {
    Optional<String> speaker = source(b).filter(name -> !Sources.unnamed(name));
    if (sameWords(a, b)) {
      return true;
    }
    if (a.voice() instanceof Voice.Own) {
      boolean oneArticle = a.article().equals(b.article()) && b.voice() instanceof Voice.Quoted;
      return oneArticle
          || speaker.filter(name -> mentions(a, name) || isQuotedBeside(a, name)).isPresent();
    }
    Optional<String> other = source(a);
    return speaker.isPresent()
        && (Sources.named(speaker.get(), attribution(a))
            || (other.isPresent()
                && (names.one(other.get(), speaker.get())
                    || (Sources.medium(other.get()) && mentions(a, speaker.get())))));
  }

  /// Whether both tell it in the same words, one of them as a quotation.
  private boolean sameWords(Report a, Report b) {
    if (a.voice() instanceof Voice.Own && b.voice() instanceof Voice.Own) {
      return false;
    }
    List<String> left = content(a);
    List<String> right = content(b);
    int shorter = Math.min(left.size(), right.size());
    return (shorter > 0 && left.equals(right))
        || (shorter >= FEWEST_WORDS && inOrder(left, right) >= SAME_WORDS * shorter);
  }

  /// How many words both have in the same order.
  private static int inOrder(List<String> left, List<String> right) {
    int[] best = new int[right.size() + 1];
    for (String word : left) {
      int diagonal = 0;
      for (int j = 1; j <= right.size(); j++) {
        int above = best[j];
        best[j] = word.equals(right.get(j - 1)) ? diagonal + 1 : Math.max(best[j], best[j - 1]);
        diagonal = above;
      }
    }
    return best[right.size()];
  }

  private List<String> content(Report report) {
    return contents.computeIfAbsent(
        report, told -> List.copyOf(Terms.of(view.words(told)).content()));
  }

  /// Whether a report speaks of `name`, whatever it calls it.
  private boolean mentions(Report report, String name) {
    int number = view.number(report.article());
    return Sources.named(name, view.words(report))
        || view.articles().get(number).mentions().stream()
            .filter(mention -> report.span().contains(mention.span()))
            .anyMatch(mention -> view.cast().canonical(number, mention.entity()).equals(name));
  }

  /// Whether the sentence before or behind what an outlet tells is that speaker's.
  private boolean isQuotedBeside(Report own, String name) {
    List<Statement> article = told.getOrDefault(own.article(), List.of());
    return article.stream()
        .filter(s -> s.place().span().overlaps(own.span()))
        .mapToInt(s -> s.place().sentence())
        .anyMatch(
            sentence ->
                article.stream()
                    .filter(s -> Math.abs(s.place().sentence() - sentence) <= BESIDE)
                    .flatMap(s -> source(s.report()).stream())
                    .anyMatch(name::equals));
  }

  /// The words by which a report's article says who said it.
  private String attribution(Report report) {
    AnnotatedArticle article = view.articles().get(view.number(report.article()));
    return article.quotes().stream()
        .filter(quote -> quote.content().stream().anyMatch(report.span()::overlaps))
        .flatMap(quote -> quote.source().stream())
        .map(article::words)
        .collect(Collectors.joining(" "));
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

  /// The speaker to whom all that is known leads: the one whom others relay, not the relay;
  /// somebody named before somebody not named, and never what was only written; of several the one
  /// who is given most often, here and in the story.
  private Optional<String> speaker(List<Report> members, Set<String> relays) {
    return sources(members).stream()
        .filter(name -> !Sources.paper(name))
        .min(
            Comparator.comparing((String name) -> Sources.unnamed(name))
                .thenComparing(relays::contains)
                .thenComparing(Sources::medium)
                .thenComparingLong(name -> -times(name, members))
                .thenComparingInt(name -> -spoken.getOrDefault(name, 0)));
  }

  private static long times(String name, List<Report> members) {
    return members.stream()
        .filter(report -> source(report).filter(name::equals).isPresent())
        .count();
  }

  /// Who relayed what one of `members` gives as another's: those who are said to have, and media.
  private Set<String> relays(List<Report> members) {
    Set<String> relays = new LinkedHashSet<>();
    members.forEach(report -> via(report).ifPresent(relays::add));
    List<String> sources = sources(members);
    for (String name : sources) {
      boolean others = sources.stream().anyMatch(other -> !other.equals(name));
      if (sources.stream().anyMatch(speaker -> relays(name, speaker))
          || (others && Sources.medium(name))) {
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
        && (sameName(left.get(), right.get())
            || Sources.oneBody(left.get(), right.get())
            || left.equals(via(b))
            || right.equals(via(a))
            || relays(left.get(), right.get())
            || relays(right.get(), left.get()));
  }

  /// "the departmental health service" is the "Departmental Service of Health".
  private static boolean sameName(String one, String other) {
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
