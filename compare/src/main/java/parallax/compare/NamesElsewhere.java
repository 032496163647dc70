package parallax.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.text.Token;
import parallax.text.Words;

/// Finds in an article the names that others of the story give, where it was read without seeing
/// them, or with other bounds, and the last names of its persons.
///
/// A name that two bear is left aside.
final class NamesElsewhere {
  /// Letters of a name of one word.
  private static final int SHORTEST = 4;

  private final StoryView view;

  /// By the first word, then by the whole, the story's name; empty where two bear it.
  private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

  NamesElsewhere(StoryView view) {
    this.view = view;
    for (Member member : view.cast().members()) {
      for (Appearance appearance : member.members()) {
        List<String> given = appearance.names(view.text(appearance.article()));
        given.forEach(name -> know(name, member));
        if (member.type() == EntityType.PERSON && given.contains(member.name())) {
          know(member.name().substring(member.name().lastIndexOf(' ') + 1), member);
        }
      }
    }
  }

  private void know(String name, Member member) {
    List<Token> words = Words.of(name);
    boolean telling =
        (words.size() > 1 || name.length() >= SHORTEST)
            && !words.stream().allMatch(word -> Introductions.isCommon(word.text()));
    if (!words.isEmpty() && telling && Character.isUpperCase(name.charAt(0))) {
      names
          .computeIfAbsent(words.getFirst().text(), _ -> new HashMap<>())
          .merge(name, member.name(), (one, other) -> one.equals(other) ? one : "");
    }
  }

  /// Where article number `number` has such a name, by the story's name.
  Map<Span, String> of(int number) {
    AnnotatedArticle article = view.articles().get(number);
    String text = view.text(number);
    Map<Span, String> found = new LinkedHashMap<>();
    for (Sentence sentence : article.sentences()) {
      List<Mention> mentions = mentions(article, sentence.span());
      int from = sentence.span().start();
      for (Token word : Words.of(sentence.span().in(text))) {
        int at = from + word.start();
        names
            .getOrDefault(word.text(), Map.of())
            .forEach(
                (name, owner) -> {
                  Span span = Span.of(at, at + name.length());
                  boolean one = !owner.isEmpty() && stands(text, name, at);
                  if (one && isUnseen(number, mentions, span, name, owner, from)) {
                    found.put(span, owner);
                  }
                });
      }
    }
    return withoutParts(found);
  }

  private static List<Mention> mentions(AnnotatedArticle article, Span sentence) {
    return article.mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .filter(mention -> mention.span().overlaps(sentence))
        .toList();
  }

  private static boolean stands(String text, String name, int at) {
    int end = at + name.length();
    return text.startsWith(name, at)
        && (at == 0 || !isInner(text.charAt(at - 1)))
        && (end == text.length() || !isInner(text.charAt(end)));
  }

  private static boolean isInner(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private boolean isUnseen(
      int number, List<Mention> mentions, Span span, String name, String owner, int start) {
    if (name.indexOf(' ') < 0) {
      return span.start() > start && mentions.stream().noneMatch(m -> m.span().overlaps(span));
    }
    return mentions.stream()
        .filter(mention -> mention.span().contains(span))
        .noneMatch(mention -> view.cast().canonical(number, mention.entity()).equals(owner));
  }

  /// Of names within each other the longest.
  private static Map<Span, String> withoutParts(Map<Span, String> found) {
    List<Span> spans = new ArrayList<>(found.keySet());
    Map<Span, String> whole = new LinkedHashMap<>(found);
    whole
        .keySet()
        .removeIf(
            span -> spans.stream().anyMatch(other -> !other.equals(span) && other.contains(span)));
    return whole;
  }
}
