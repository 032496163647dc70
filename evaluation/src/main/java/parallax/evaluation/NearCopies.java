package parallax.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import parallax.model.Article;
import parallax.model.ArticleId;

/// Makes copies of articles as desks make them, and worse: a way to know of each pair whether it is
/// one. The same articles give the same copies.
final class NearCopies {

  /// What is done to a text.
  enum Edit {
    /// One word in twenty is left out, put in or replaced.
    LIGHT,
    /// The last third is cut off.
    CUT,
    /// Another article follows, half as long as this one at most.
    TAIL,
    /// Near half of the words are left out, replaced or swapped, and some sentences left out: of
    /// four words in a row one run in ten is left.
    REWORDED
  }

  /// Of a hundred words, how many are left out, replaced, preceded by a new one, and swapped with
  /// the next.
  private record Rates(int out, int replaced, int in, int swapped) {}

  private static final Rates LIGHTLY = new Rates(2, 2, 1, 0);
  private static final Rates HEAVILY = new Rates(10, 25, 5, 5);

  /// Of a hundred sentences, how many a heavy hand leaves out.
  private static final int SENTENCES_OUT = 10;

  private final List<Article> articles;
  private final List<Article> tails;

  /// @param articles none of which shares text with another
  /// @param tails what is put behind them, none of which shares text with them
  NearCopies(List<Article> articles, List<Article> tails) {
    this.articles = List.copyOf(articles);
    this.tails = List.copyOf(tails);
  }

  /// The copy of article `at`; its id is that of the article with the edit behind it.
  Article of(int at, Edit edit) {
    Article original = articles.get(at);
    SplittableRandom random = new SplittableRandom(31L * at + edit.name().hashCode());
    String text =
        switch (edit) {
          case LIGHT -> edited(original.text(), LIGHTLY, random);
          case CUT -> first(original.text(), 2, 3);
          case TAIL -> original.text() + "\n\n" + tail(original, random);
          case REWORDED -> edited(fewer(original.text(), random), HEAVILY, random);
        };
    return new Article(
        new ArticleId(original.id().value() + " " + edit),
        original.provenance(),
        original.title(),
        original.byline(),
        original.published(),
        original.language(),
        text);
  }

  private String tail(Article original, SplittableRandom random) {
    int most = original.text().split(" ").length / 2;
    String[] words = any(tails, random).text().split(" ");
    return String.join(" ", List.of(words).subList(0, Math.min(most, words.length)));
  }

  private static String first(String text, int parts, int of) {
    String[] words = text.split(" ");
    return String.join(" ", List.of(words).subList(0, words.length * parts / of));
  }

  private static String fewer(String text, SplittableRandom random) {
    StringBuilder kept = new StringBuilder();
    for (String sentence : text.split("(?<=[.!?])\\s+")) {
      if (kept.isEmpty() || random.nextInt(100) >= SENTENCES_OUT) {
        kept.append(kept.isEmpty() ? "" : " ").append(sentence);
      }
    }
    return kept.toString();
  }

  private String edited(String text, Rates rates, SplittableRandom random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    List<String> edited = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int kind = random.nextInt(100);
      if (kind < rates.out) {
        continue;
      }
      kind -= rates.out;
      if (kind < rates.replaced) {
        edited.add(word(random));
        continue;
      }
      kind -= rates.replaced;
      if (kind < rates.in) {
        edited.add(word(random));
      } else if (kind < rates.in + rates.swapped && i + 1 < words.size()) {
        edited.add(words.get(i + 1));
        words.set(i + 1, words.get(i));
        continue;
      }
      edited.add(words.get(i));
    }
    return String.join(" ", edited);
  }

  /// Any word of any article: the more common, the more often.
  private String word(SplittableRandom random) {
    String[] words = any(articles, random).text().split(" ");
    return words[random.nextInt(words.length)];
  }

  private static Article any(List<Article> articles, SplittableRandom random) {
    return articles.get(random.nextInt(articles.size()));
  }
}
