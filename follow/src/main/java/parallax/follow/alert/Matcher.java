package parallax.follow.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.Article;
import parallax.text.Fold;

/// Whether an article is one that an alert looks for: all words occur, case and diacritics do not
/// count, words in double quotes stand together, as in a search of the archive.
final class Matcher {
  private Matcher() {}

  static boolean matches(Alert.Search search, Article article) {
    if (search.outlet().isPresent() && !isBy(search.outlet().get(), article)) {
      return false;
    }
    String text = words(article.title().orElse("") + " \n " + article.text());
    return phrases(search.words()).stream().allMatch(text::contains);
  }

  private static boolean isBy(String outlet, Article article) {
    return article.provenance().outlet().map(Fold::fold).equals(Optional.of(Fold.fold(outlet)));
  }

  /// Each word or quoted phrase, as [#words(String)] gives it.
  private static List<String> phrases(String query) {
    List<String> phrases = new ArrayList<>();
    boolean quoted = false;
    for (String part : query.split("\"", -1)) {
      if (quoted) {
        phrases.add(words(part));
      } else {
        for (String word : part.split("\\s+", -1)) {
          phrases.add(words(word));
        }
      }
      quoted = !quoted;
    }
    phrases.removeIf(String::isBlank);
    return phrases;
  }

  /// Folded words with one blank around each.
  private static String words(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    String folded = Fold.fold(text);
    boolean inWord = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
        inWord = true;
      } else if (inWord) {
        out.append(' ');
        inWord = false;
      }
    }
    return inWord ? out.append(' ').toString() : out.toString();
  }
}
