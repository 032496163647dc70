package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.AnnotatedArticle;
import parallax.model.Mention;
import parallax.model.Span;

/// Who does what to whom, as far as a statement's words show it without parsing.
///
/// @param agent canonical name of who does it
/// @param verb the stem of the act
/// @param patient canonical name of whom it is done to
/// @param words from the first of the two to the last
record Deed(Statement statement, String agent, String verb, String patient, Span words) {
  private static final Set<String> ACTS = WordClasses.read("roles.txt").stems("acts");

  /// Words between a party and the verb: farther away it belongs to something else.
  private static final int REACH = 4;

  /// The deeds of a statement, in order of their verbs.
  static List<Deed> of(StoryView view, Statement statement) {
    AnnotatedArticle article = view.articles().get(statement.article());
    Span clause = statement.place().span();
    Terms terms = Terms.of(article.words(clause));
    List<Deed> deeds = new ArrayList<>();
    for (int verb = 0; verb < terms.stems().size(); verb++) {
      if (ACTS.contains(terms.stems().get(verb))
          && isVerb(view, statement, at(clause, terms, verb))) {
        deed(view, statement, terms, verb).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  /// Whether the word is used as a verb: "accepted an invitation" is no act of inviting.
  private static boolean isVerb(StoryView view, Statement statement, Span word) {
    return view.grammars().get(statement.article()).hasVerb(statement.place().whole(), word);
  }

  private static Optional<Deed> deed(StoryView view, Statement statement, Terms terms, int verb) {
    Optional<Mention> before = nearest(view, statement, terms, verb, -1);
    Optional<Mention> after = nearest(view, statement, terms, verb, 1);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    boolean passive =
        verb + 1 < terms.stems().size()
            && "by".equals(terms.stems().get(verb + 1))
            && verb > 0
            && Set.of("was", "were", "is", "are", "been", "being", "be")
                .contains(terms.stems().get(verb - 1));
    String first = name(view, statement, before.get());
    String second = name(view, statement, after.get());
    return first.equals(second)
        ? Optional.empty()
        : Optional.of(
            new Deed(
                statement,
                passive ? second : first,
                terms.stems().get(verb),
                passive ? first : second,
                before.get().span().cover(after.get().span())));
  }

  private static String name(StoryView view, Statement statement, Mention mention) {
    return view.cast().canonical(statement.article(), mention.entity());
  }

  /// The mention that ends or begins within reach of the verb.
  private static Optional<Mention> nearest(
      StoryView view, Statement statement, Terms terms, int verb, int direction) {
    Span clause = statement.place().span();
    int from = Math.max(0, Math.min(verb, verb + direction * REACH));
    int to = Math.min(terms.words().size() - 1, Math.max(verb, verb + direction * REACH));
    Span window =
        direction < 0
            ? Span.of(at(clause, terms, from).start(), at(clause, terms, verb).start())
            : Span.of(at(clause, terms, verb).end(), at(clause, terms, to).end());
    List<Mention> near =
        view.articles().get(statement.article()).mentions().stream()
            .filter(mention -> window.overlaps(mention.span()) && clause.contains(mention.span()))
            .filter(mention -> !at(clause, terms, verb).overlaps(mention.span()))
            .toList();
    if (near.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(direction < 0 ? near.getLast() : near.getFirst());
  }

  private static Span at(Span clause, Terms terms, int word) {
    return terms.words().get(word).span().shift(clause.start());
  }
}
