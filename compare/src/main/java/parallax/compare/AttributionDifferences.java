package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.compare.Weighed.Sentence;
import parallax.model.EntityType;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Voice;

/// Finds what one outlet tells in its own voice and another as somebody's words, or as another's.
final class AttributionDifferences implements DifferenceFinder {
  /// Mean score of a point from which voices within it may be held against each other.
  private static final double SURE = 0.45;

  /// Words and other anchors in common from which two statements make one claim.
  private static final int FEWEST_SHARED = 3;

  /// Content words of a claim; a place line has fewer.
  private static final int FEWEST_WORDS = 4;

  /// Weight of the shared words over that of the lighter claim from which two are one claim.
  private static final double SAME_CLAIM = 0.5;

  /// Words by which a speaker takes a side.
  private static final Set<String> CONTESTED = WordClasses.read("cues.txt").stems("contested");

  /// A unit of money: an ISO 4217 code.
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /// Words that show an attribution which no quote was found for.
  private static final Set<String> CUES = WordClasses.read("cues.txt").stems("cues");

  /// What begins a clause that only adds to another: it claims nothing of its own.
  private static final Set<String> RELATIVE = Set.of("which", "who", "whose", "where");

  /// Chance, by a reading of both sentences, from which two tell the same.
  private static final double READ_SAME = 0.6;

  /// The same where both give one figure: the rest of either may tell something else.
  private static final double READ_IN_PART = 0.3;

  /// What the readings of a story's sentences say.
  ///
  /// @param same pairs of sentences that tell the same
  /// @param inPart those that do in part at least
  /// @param contrary pairs of which one says that the other is not so
  private record Read(
      Set<Set<Sentence>> same, Set<Set<Sentence>> inPart, Set<Set<Sentence>> contrary) {
    static Read of(List<ReadPair> pairs) {
      Set<Set<Sentence>> same = new HashSet<>();
      Set<Set<Sentence>> inPart = new HashSet<>();
      Set<Set<Sentence>> contrary = new HashSet<>();
      for (ReadPair pair : pairs) {
        if (pair.same() >= READ_SAME) {
          same.add(Set.copyOf(pair.sentences()));
        }
        if (pair.same() >= READ_IN_PART) {
          inPart.add(Set.copyOf(pair.sentences()));
        }
        if (pair.contrary() >= ConflictDifferences.SHOWN) {
          contrary.add(Set.copyOf(pair.sentences()));
        }
      }
      return new Read(same, inPart, contrary);
    }

    boolean inPart(Statement a, Statement b) {
      return inPart.contains(Set.of(Sentence.of(a), Sentence.of(b)));
    }

    boolean same(Statement a, Statement b) {
      return same.contains(Set.of(Sentence.of(a), Sentence.of(b)));
    }

    boolean contrary(Statement a, Statement b) {
      return contrary.contains(Set.of(Sentence.of(a), Sentence.of(b)));
    }
  }

  @Override
  public List<Found> find(Comparison told) {
    StoryView view = told.view();
    Read read = Read.of(told.alignment().read());
    return told.points().stream()
        .filter(point -> point.shared() && point.strength() >= SURE)
        .flatMap(point -> of(view, point, read).stream())
        .toList();
  }

  private static Optional<Found> of(StoryView view, PointCluster point, Read read) {
    List<Statement> own = new ArrayList<>();
    Map<String, List<Statement>> quoted = new LinkedHashMap<>();
    for (Statement statement : point.members()) {
      if (statement.content().terms().content().size() < FEWEST_WORDS) {
        continue;
      }
      Optional<String> source = Origins.source(statement.report());
      if (source.isPresent()) {
        quoted.computeIfAbsent(source.get(), _ -> new ArrayList<>()).add(statement);
      } else if (statement.voice() instanceof Voice.Own && own(view, statement)) {
        own.add(statement);
      }
    }
    quoted
        .values()
        .forEach(side -> side.removeIf(s -> own.stream().noneMatch(o -> same(view, o, s, read))));
    quoted.values().removeIf(List::isEmpty);
    List<Statement> all = quoted.values().stream().flatMap(List::stream).toList();
    own.removeIf(o -> all.stream().noneMatch(s -> same(view, o, s, read)));
    if (own.isEmpty() || quoted.isEmpty()) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>();
    sides.add(side("", own));
    quoted.forEach((source, statements) -> sides.add(side(source, statements)));
    return Optional.of(
        new Found(
            Found.Kind.ATTRIBUTION,
            "Who says: " + Phrase.shortened(briefest(own, all)),
            sides,
            Math.min(0.8, point.strength()),
            "told in the outlet's own voice here, as somebody's words there"));
  }

  /// Whether an outlet's own statement makes the very claim that another's quoted one makes, and
  /// one that can be doubted.
  private static boolean same(StoryView view, Statement own, Statement quoted, Read read) {
    Set<String> left = own.content().terms().content();
    Set<String> right = quoted.content().terms().content();
    boolean shares = PairScore.shared(own, quoted) >= FEWEST_SHARED;
    boolean alike = shares && view.weights().containment(left, right) >= SAME_CLAIM;
    return own.article() != quoted.article()
        && (own.anchors().negated() == quoted.anchors().negated())
        && !read.contrary(own, quoted)
        && !ofItself(own, quoted)
        && (((alike || (shares && read.inPart(own, quoted))) && isGivenAsASay(view, own, quoted))
            || ((alike || read.same(own, quoted)) && isAccusing(view, quoted)));
  }

  /// Whether the source tells of its own doing, which the outlet tells, too: nobody disputes it.
  private static boolean ofItself(Statement own, Statement quoted) {
    return Origins.source(quoted.report()).stream()
        .map(source -> Terms.of(source).content())
        .anyMatch(
            source ->
                own.anchors().entities().stream()
                    .map(entity -> Terms.of(entity).content())
                    .anyMatch(entity -> entity.containsAll(source) || source.containsAll(entity)));
  }

  private static String briefest(List<Statement> own, List<Statement> quoted) {
    return Stream.concat(own.stream(), quoted.stream())
        .map(statement -> statement.content().text())
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// Whether a person gives a share, or a count that is not exact, which the outlet gives, too: not
  /// of what is only to come.
  private static boolean isGivenAsASay(StoryView view, Statement own, Statement quoted) {
    boolean person =
        Origins.source(quoted.report()).stream()
            .anyMatch(
                source ->
                    view.articles().get(quoted.article()).mentions().stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .anyMatch(mention -> mention.entity().equals(source)));
    return person
        && !own.anchors().hedged()
        && own.anchors().figures().stream()
            .filter(Counted::counts)
            .filter(f -> "percent".equals(f.unit()) || (!isMoney(f) && !Amount.of(f).exact()))
            .anyMatch(
                mine ->
                    quoted.anchors().figures().stream()
                        .anyMatch(other -> other.quantity().equals(mine.quantity())));
  }

  /// What something costs, or is paid, is no opinion.
  private static boolean isMoney(Figure figure) {
    return CURRENCY.matcher(figure.unit()).matches();
  }

  /// Whether the words around show that the source takes a side.
  private static boolean isAccusing(StoryView view, Statement quoted) {
    String sentence = view.words(quoted.article(), quoted.place().whole());
    return Terms.of(sentence).stems().stream().anyMatch(CONTESTED::contains);
  }

  /// Whether the statement is the outlet's own, with no sign of anybody else's voice.
  private static boolean own(StoryView view, Statement statement) {
    String sentence = view.words(statement.article(), statement.place().whole());
    String first = statement.content().terms().stems().getFirst();
    return !RELATIVE.contains(first)
        && Terms.of(sentence).stems().stream().noneMatch(CUES::contains)
        && sentence.indexOf('“') < 0
        && sentence.indexOf('"') < 0;
  }

  private static Side side(String source, List<Statement> statements) {
    List<Report> reports = statements.stream().map(Statement::sentenceReport).distinct().toList();
    List<Evidence> marks =
        statements.stream().map(s -> new Evidence(s.place().id(), s.place().span())).toList();
    return new Side(source.isEmpty() ? "in its own voice" : "quoting " + source, reports, marks);
  }
}
