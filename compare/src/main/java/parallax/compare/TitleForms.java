package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Token;
import parallax.text.Words;

/// Finds in a headline what the articles call an entity, whatever its capitals: headlines are not
/// annotated.
final class TitleForms {
  /// Letters of a last name that is looked for alone.
  private static final int SHORTEST = 4;

  private final List<Title> titles = new ArrayList<>();
  private final List<AnnotatedArticle> articles;

  private record Title(List<Token> words, List<String> folded) {}

  TitleForms(List<AnnotatedArticle> articles) {
    this.articles = articles;
    for (AnnotatedArticle article : articles) {
      List<Token> words = Words.of(article.article().title().orElse(""));
      titles.add(new Title(words, words.stream().map(TitleForms::fold).toList()));
    }
  }

  /// A possessive ending is no part of a name.
  private static String fold(Token word) {
    return Fold.fold(word.text()).replaceFirst("['’]s$", "");
  }

  /// Where the headline of article number `article` names `member`: the longest name first found.
  Optional<FormPlace> of(int article, Member member) {
    Title title = titles.get(article);
    return names(member).stream()
        .flatMap(name -> at(title, name).stream())
        .findFirst()
        .map(span -> new FormPlace(span, true));
  }

  /// All that it is called, as folded words, longest first.
  private List<List<String>> names(Member member) {
    Set<List<String>> names = new LinkedHashSet<>();
    for (Appearance appearance : member.members()) {
      for (String name : appearance.names(StoryView.text(articles.get(appearance.article())))) {
        List<String> words = Words.of(name).stream().map(TitleForms::fold).toList();
        if (!words.isEmpty()) {
          names.add(words);
          boolean last = member.type() == EntityType.PERSON && words.size() > 1;
          if (last && words.getLast().length() >= SHORTEST) {
            names.add(List.of(words.getLast()));
          }
        }
      }
    }
    return names.stream().sorted(Comparator.comparingInt(name -> -name.size())).toList();
  }

  private static Optional<Span> at(Title title, List<String> name) {
    for (int from = 0; from + name.size() <= title.folded.size(); from++) {
      int to = from + name.size();
      if (title.folded.subList(from, to).equals(name)) {
        Token last = title.words.get(to - 1);
        int ending = last.text().matches(".*['’]s") ? 2 : 0;
        return Optional.of(
            Span.of(title.words.get(from).span().start(), last.span().end() - ending));
      }
    }
    return Optional.empty();
  }
}
