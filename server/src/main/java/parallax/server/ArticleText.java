package parallax.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import parallax.model.AnnotatedArticle;
import parallax.model.Figure;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// An article's text in paragraphs; every place that something can point at has an anchor: `u` and
/// its offset in UTF-16 units.
final class ArticleText {
  private final String text;
  private final String language;
  private final SortedSet<Integer> places = new TreeSet<>();

  private ArticleText(AnnotatedArticle article) {
    this.text = article.article().text();
    this.language = article.article().language();
    for (Sentence sentence : article.sentences()) {
      places.add(sentence.span().start());
    }
    for (Quote quote : article.quotes()) {
      places.add(quote.span().start());
    }
    for (Figure figure : article.figures()) {
      places.add(figure.span().start());
    }
  }

  static Html of(AnnotatedArticle article) {
    return new ArticleText(article).paragraphs();
  }

  private Html paragraphs() {
    List<Html> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (!text.substring(start, stop).isBlank()) {
        paragraphs.add(Element.of("p", "src").at("dir", "auto").with(pieces(start, stop)));
      }
      start = stop + 1;
    }
    return Element.of("article", "text").at("lang", language).with(paragraphs);
  }

  private List<Html> pieces(int start, int end) {
    List<Html> pieces = new ArrayList<>();
    int from = start;
    for (int place : places.subSet(start, end)) {
      if (place > from) {
        pieces.add(piece(from, place));
      }
      from = place;
    }
    pieces.add(piece(from, end));
    return pieces;
  }

  private Html piece(int from, int to) {
    Element words = Element.of("span", "s");
    return (places.contains(from) ? words.at("id", "u" + from) : words)
        .with(Element.of("span", "t").with(text.substring(from, to)));
  }
}
