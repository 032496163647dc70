package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.compare.Frame.Adjunct;
import parallax.compare.Frames.Match;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.text.Fold;

/// Finds one thing that is put in places that cannot both be right.
///
/// A place that the other article names anywhere, and one that holds the other (a country, a
/// region), is no difference: an article may only be more precise.
final class PlaceDifferences implements DifferenceFinder {
  /// Nearness of two statements from which named places of the same kind of deed are held against
  /// each other.
  private static final double NAMED = 0.5;

  /// The same where the verb and one of its parts are the same too.
  private static final double NAMED_SAME_DEED = 0.3;

  /// The same for places without a name, with the same verb and preposition.
  private static final double UNNAMED = 0.4;

  private static final WordClasses PLACES = WordClasses.read("places.txt");
  private static final Set<String> AT = Set.copyOf(PLACES.of("at"));
  private static final Set<String> THROUGH = Set.copyOf(PLACES.of("through"));
  private static final Set<String> WIDE = wide();

  @Override
  public List<Found> find(Comparison told) {
    List<Found> found = new ArrayList<>();
    for (Match match : told.frames().matches(told.alignment(), NAMED_SAME_DEED)) {
      if (match.a().negated() == match.b().negated() && oneOccasion(told, match)) {
        of(told, match).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Whether both frames are what their statements tell first, or have one verb, and no day keeps
  /// them apart.
  private static boolean oneOccasion(Comparison told, Match match) {
    Frame a = match.a();
    Frame b = match.b();
    boolean first =
        told.frames().of(a.statement()).getFirst().equals(a)
            && told.frames().of(b.statement()).getFirst().equals(b);
    return (first || a.verb().equals(b.verb())) && !otherDays(a, b);
  }

  /// Whether both give days, and none in common.
  private static boolean otherDays(Frame a, Frame b) {
    List<String> left = days(a);
    List<String> right = days(b);
    return !left.isEmpty()
        && !right.isEmpty()
        && left.stream().allMatch(day -> right.stream().allMatch(o -> Dates.disjoint(day, o)));
  }

  private static List<String> days(Frame frame) {
    return frame.statement().anchors().times().stream()
        .map(TimeExpression::value)
        .filter(Dates::calendar)
        .toList();
  }

  private static Optional<Found> of(Comparison told, Match match) {
    boolean named = match.nearness() >= NAMED || match.a().sameDeed(match.b());
    for (Adjunct a : match.a().adjuncts()) {
      for (Adjunct b : match.b().adjuncts()) {
        boolean places =
            named
                && AT.contains(a.preposition())
                && AT.contains(b.preposition())
                && place(told.view(), match.a(), a)
                && place(told.view(), match.b(), b);
        boolean ways =
            match.nearness() >= UNNAMED
                && match.a().verb().equals(match.b().verb())
                && a.preposition().equals(b.preposition())
                && THROUGH.contains(a.preposition());
        if ((places || ways) && apart(told, match, a, b)) {
          return Optional.of(found(told.view(), match, a, b));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether neither article knows the other's place, and neither place is so wide that it may hold
  /// the other.
  private static boolean apart(Comparison told, Match match, Adjunct a, Adjunct b) {
    return !a.group().shares(b.group())
        && !told.frames().mentions(match.b().article(), keys(told.view(), match.a(), a))
        && !told.frames().mentions(match.a().article(), keys(told.view(), match.b(), b))
        && Stream.concat(a.group().stems().stream(), b.group().stems().stream())
            .noneMatch(WIDE::contains)
        && !oneWithinOther(told.view(), words(told, match.a(), a), words(told, match.b(), b));
  }

  private static String words(Comparison told, Frame frame, Adjunct adjunct) {
    String words = told.view().words(frame.article(), adjunct.group().span());
    return Fold.fold(words).replaceFirst("^(the|a|an) ", "");
  }

  /// Whether any article puts the two side by side: "the Orla Arena in Varn".
  private static boolean oneWithinOther(StoryView view, String one, String other) {
    Pattern together =
        Pattern.compile(
            "\\b(?:%1$s%3$s%2$s|%2$s%3$s%1$s)\\b"
                .formatted(Pattern.quote(one), Pattern.quote(other), BESIDE));
    return view.articles().stream()
        .anyMatch(article -> together.matcher(Fold.fold(article.article().text())).find());
  }

  private static final String BESIDE = "(?:,? (?:in|at|near|of|outside)|,) (?:the )?";

  /// The names of a place; its head where it has none.
  private static Set<String> keys(StoryView view, Frame frame, Adjunct adjunct) {
    Set<String> names = new java.util.LinkedHashSet<>();
    Terms terms = Terms.of(view.words(frame.article(), adjunct.group().span()));
    for (int i = 0; i < terms.words().size(); i++) {
      if (Character.isUpperCase(terms.words().get(i).text().charAt(0))) {
        names.add(terms.stems().get(i));
      }
    }
    return names.isEmpty() ? Set.of(adjunct.group().head()) : names;
  }

  /// Whether a name is in it that is nobody's and no day's.
  private static boolean place(StoryView view, Frame frame, Adjunct adjunct) {
    AnnotatedArticle article = view.articles().get(frame.article());
    Span span = adjunct.group().span();
    return Actors.names(view, frame.article(), span, Set.of(EntityType.PLACE))
        && article.mentions().stream()
            .filter(mention -> mention.span().overlaps(span))
            .allMatch(mention -> mention.type() == EntityType.PLACE);
  }

  private static Found found(StoryView view, Match match, Adjunct a, Adjunct b) {
    return new Found(
        Found.Kind.PLACE,
        "Where: " + Phrase.shortened(match.a().statement().content().text()),
        List.of(
            PartDifferences.side(view, match.a(), a.group().span()),
            PartDifferences.side(view, match.b(), b.group().span())),
        0.6,
        "the same thing is put in different places, and neither article names the other's");
  }

  /// Countries by the JDK's CLDR, and regions.
  private static Set<String> wide() {
    Stream<String> countries =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    return Stream.concat(countries, PLACES.of("wide").stream())
        .map(name -> Stem.of(Fold.fold(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
