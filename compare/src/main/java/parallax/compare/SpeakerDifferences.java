package parallax.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.EntityType;
import parallax.model.Report;
import parallax.model.Sentence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.text.Words;

/// Finds one saying that articles put into the mouths of different persons.
final class SpeakerDifferences implements DifferenceFinder {
  /// How surely it is one saying, and both speakers are read right.
  private static final double SURE = 0.6;

  /// Words of a saying: shorter ones are anybody's.
  private static final int FEWEST_WORDS = 4;

  @Override
  public List<Found> find(Comparison told) {
    Set<String> persons =
        told.view().cast().members().stream()
            .filter(member -> member.type() == EntityType.PERSON)
            .filter(member -> member.members().stream().anyMatch(Appearance::isNamed))
            .map(Member::name)
            .collect(Collectors.toSet());
    return WordingDifferences.certain(told.speech())
        .flatMap(saying -> of(saying, persons, told.view()).stream())
        .toList();
  }

  private static Optional<Found> of(List<Rendering> saying, Set<String> persons, StoryView view) {
    Map<String, List<Rendering>> bySpeaker =
        saying.stream()
            .filter(one -> one.speaker().filter(persons::contains).isPresent())
            .filter(one -> one.words().terms().words().size() >= FEWEST_WORDS)
            .filter(one -> isNamedBeside(one, view))
            .collect(
                Collectors.groupingBy(
                    one -> one.speaker().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    boolean several =
        bySpeaker.size() > 1
            && bySpeaker.keySet().stream().noneMatch(one -> isNamedByOthers(one, bySpeaker, view));
    if (!several) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            Found.Kind.ATTRIBUTION,
            "Who said it: " + Phrase.shortened(saying.getFirst().words().text()),
            bySpeaker.entrySet().stream().map(said -> side(said, view)).toList(),
            SURE,
            "one saying, put into the mouths of different persons"));
  }

  /// Whether the article names the speaker where it quotes: whom "he" and "the minister" mean was
  /// concluded, and a difference must not rest on that.
  private static boolean isNamedBeside(Rendering one, StoryView view) {
    return one.speaker()
        .filter(
            name ->
                one.quote().source().stream()
                    .anyMatch(source -> shareAName(name, view.words(one.article(), source))))
        .isPresent();
  }

  /// Whether another who said it bears the name, too, or tells that this one said it.
  private static boolean isNamedByOthers(
      String speaker, Map<String, List<Rendering>> bySpeaker, StoryView view) {
    return bySpeaker.entrySet().stream()
        .filter(others -> !others.getKey().equals(speaker))
        .flatMap(others -> others.getValue().stream())
        .anyMatch(one -> shareAName(speaker, view.words(withSpeaker(one, view))));
  }

  private static boolean shareAName(String one, String other) {
    return !Collections.disjoint(Words.folded(one), Words.folded(other));
  }

  private static Side side(Map.Entry<String, List<Rendering>> said, StoryView view) {
    List<Report> reports = said.getValue().stream().map(one -> withSpeaker(one, view)).toList();
    return new Side("quoting " + said.getKey(), reports, List.of());
  }

  /// The sentences of the saying and of who said it: without these the difference is not seen.
  private static Report withSpeaker(Rendering one, StoryView view) {
    Span said = one.quote().source().stream().reduce(one.place().span(), Span::cover);
    Span whole =
        view.articles().get(one.article()).sentences().stream()
            .map(Sentence::span)
            .filter(said::overlaps)
            .reduce(said, Span::cover);
    return new Report(one.place().id(), whole, one.voice());
  }
}
