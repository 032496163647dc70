package parallax.compare;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.compare.Frame.Group;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

/// Tells whether a group of words names somebody who can do something, or have it done.
final class Actors {
  /// "Ga.", which a comma parted from its town.
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}\\p{Ll}+\\.");

  /// What follows says where or when, not who.
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\b(?:at|in|on|near|after|before|during|over|against|to|with)\\b");

  private Actors() {}

  /// Whether it ends with a name, and no day: "Mr Rust", "the army of Tamar", but not "the riot at
  /// the Capitol", nor "the Norland senator", whom the other article may name.
  static boolean are(StoryView view, Frame frame, Group group) {
    int article = frame.article();
    String words = view.words(article, group.span());
    Matcher elsewhere = ELSEWHERE.matcher(words);
    int end = elsewhere.find() ? elsewhere.start() : words.length();
    return end > 0
        && !ABBREVIATION.matcher(words).matches()
        && endsWithName(view, article, Span.of(group.span().start(), group.span().start() + end));
  }

  private static boolean endsWithName(StoryView view, int article, Span span) {
    int end = span.start() + view.words(article, span).stripTrailing().length();
    return !tellsWhen(view, article, span)
        && view.articles().get(article).mentions().stream()
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .anyMatch(mention -> mention.span().overlaps(span) && mention.span().end() >= end);
  }

  /// Whether a name of one of these types, and no day, stands in `span`.
  static boolean names(StoryView view, int article, Span span, Set<EntityType> types) {
    return !tellsWhen(view, article, span)
        && view.articles().get(article).mentions().stream()
            .filter(mention -> types.contains(mention.type()))
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .anyMatch(mention -> mention.span().overlaps(span));
  }

  /// Whether a day or another time stands in `span`.
  static boolean tellsWhen(StoryView view, int article, Span span) {
    return view.articles().get(article).times().stream()
        .anyMatch(time -> time.span().overlaps(span));
  }
}
