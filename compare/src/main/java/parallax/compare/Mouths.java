package parallax.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Report;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.text.Words;

/// Knows when one saying is put into the mouths of several persons.
final class Mouths {
  /// Words of a saying: shorter ones are anybody's.
  private static final int FEWEST_WORDS = 4;

  /// Confidence from which it is known whom a pronoun or "the president" means.
  private static final double KNOWN = 0.7;

  private static final Set<String> PRONOUNS = Set.of("he", "she");

  private Mouths() {}

  /// Into whose mouths one saying is put: empty where it is nobody's or may be one person's.
  static Map<String, List<Rendering>> of(List<Rendering> saying, StoryView view) {
    Set<String> speakers =
        saying.stream()
            .filter(one -> one.speaker().filter(view.cast()::isNamedPerson).isPresent())
            .filter(one -> one.words().terms().words().size() >= FEWEST_WORDS)
            .filter(one -> isNamedBeside(one, view) || isConcluded(one, view))
            .map(one -> one.speaker().orElseThrow())
            .collect(Collectors.toSet());
    Map<String, List<Rendering>> bySpeaker =
        saying.stream()
            .filter(one -> one.speaker().filter(speakers::contains).isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.speaker().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    boolean several =
        bySpeaker.size() > 1
            && saying.stream().anyMatch(one -> isNamedBeside(one, view))
            && bySpeaker.keySet().stream().noneMatch(one -> isNamedByOthers(one, bySpeaker, view));
    return several ? bySpeaker : Map.of();
  }

  /// Whether the article names the speaker where it quotes. Whom "he" and "the minister" mean was
  /// concluded: a difference must not rest on that alone.
  private static boolean isNamedBeside(Rendering one, StoryView view) {
    return one.speaker()
        .filter(
            name ->
                one.quote().source().stream()
                    .anyMatch(source -> shareAName(name, view.words(one.article(), source))))
        .isPresent();
  }

  /// Whether "the president" stands there for somebody, or a pronoun for whom the article named
  /// last, by more than one name, which makes it a person's.
  private static boolean isConcluded(Rendering one, StoryView view) {
    double confidence = one.quote().speaker().map(Speaker::confidence).orElse(0.0);
    if (confidence < KNOWN || one.quote().source().isEmpty()) {
      return false;
    }
    boolean pronoun =
        one.quote().source().stream()
            .map(source -> view.words(one.article(), source).toLowerCase(Locale.ROOT))
            .anyMatch(PRONOUNS::contains);
    return !pronoun
        || (Words.folded(one.speaker().orElse("")).size() > 1
            && namedBefore(one, view).isPresent());
  }

  /// Where the speaker is named before the quotation, with no other person named between.
  private static Optional<Span> namedBefore(Rendering one, StoryView view) {
    return view.articles().get(one.article()).mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .filter(mention -> mention.span().end() <= said(one).start())
        .max(Comparator.comparingInt(mention -> mention.span().start()))
        .filter(mention -> one.quote().speaker().filter(isNamed(mention)).isPresent())
        .map(Mention::span);
  }

  private static Predicate<Speaker> isNamed(Mention mention) {
    return speaker -> speaker.name().equals(mention.entity());
  }

  private static Span said(Rendering one) {
    return one.quote().source().stream().reduce(one.place().span(), Span::cover);
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

  /// The sentences of the saying and of who said it: without these the difference is not seen.
  static Report withSpeaker(Rendering one, StoryView view) {
    Span said = said(one);
    Span shown =
        isNamedBeside(one, view) ? said : namedBefore(one, view).map(said::cover).orElse(said);
    Span whole =
        view.articles().get(one.article()).sentences().stream()
            .map(Sentence::span)
            .filter(shown::overlaps)
            .reduce(shown, Span::cover);
    return new Report(one.place().id(), whole, one.voice());
  }
}
