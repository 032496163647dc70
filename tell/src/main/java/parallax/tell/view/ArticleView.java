package parallax.tell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// One article as it is shown: cut into pieces that each have an anchor.
///
/// The pieces are the article's sentences, widened so that together they hold every character of
/// the text: what the splitter left out between two sentences belongs to the one before.
public final class ArticleView {
  /// A TIMEX3 value that names a year, a month, a day or a part of one.
  private static final Pattern CALENDAR = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?");

  private final AnnotatedArticle annotated;
  private final int number;
  private final Outlets.Mark mark;
  private final List<Piece> pieces;

  ArticleView(AnnotatedArticle annotated, int number, Outlets.Mark mark) {
    this.annotated = annotated;
    this.number = number;
    this.mark = mark;
    this.pieces = pieces(annotated);
  }

  /// One sentence with what follows it.
  ///
  /// @param index its place in the article, from 0
  /// @param paragraph the number of its paragraph
  public record Piece(int index, Span span, int paragraph) {}

  private static List<Piece> pieces(AnnotatedArticle annotated) {
    int length = annotated.article().text().length();
    List<Sentence> sentences = annotated.sentences();
    if (sentences.isEmpty()) {
      return length == 0 ? List.of() : List.of(new Piece(0, Span.of(0, length), 0));
    }
    var pieces = new ArrayList<Piece>(sentences.size());
    int start = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int end = i + 1 < sentences.size() ? sentences.get(i + 1).span().start() : length;
      if (end > start) {
        pieces.add(new Piece(pieces.size(), Span.of(start, end), sentences.get(i).paragraph()));
        start = end;
      }
    }
    return List.copyOf(pieces);
  }

  public AnnotatedArticle annotated() {
    return annotated;
  }

  public Article article() {
    return annotated.article();
  }

  public Outlets.Mark mark() {
    return mark;
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /// Its place in the dossier, from 1.
  int number() {
    return number;
  }

  /// The anchor of the whole article.
  public String anchor() {
    return "a" + number;
  }

  /// The anchor of one sentence.
  public String anchor(Piece piece) {
    return anchor() + "-" + (piece.index() + 1);
  }

  /// The anchor of the sentence where `span` begins; of the article where it has none.
  public String anchor(Span span) {
    return pieces.isEmpty() ? anchor() : anchor(pieceAt(span.start()));
  }

  /// Which sentence `offset` stands in, counted from 1; 0 where the article has none.
  public int sentenceNumber(int offset) {
    return pieces.isEmpty() ? 0 : pieceAt(offset).index() + 1;
  }

  /// Whether no word of its sentence stands before `offset`.
  public boolean beginsSentence(int offset) {
    return pieces.isEmpty() || hasNoWord(pieceAt(offset).span().start(), offset);
  }

  /// Whether no word of its sentence stands after `offset`, which is one past a word's end.
  public boolean endsSentence(int offset) {
    return pieces.isEmpty() || hasNoWord(offset, pieceAt(Math.max(0, offset - 1)).span().end());
  }

  /// The times within `span` whose words leave open which day, month or year they mean, although it
  /// is known: "yesterday", "on Monday", "last year".
  public List<TimeExpression> relativeTimes(Span span) {
    return annotated.times().stream()
        .filter(time -> span.contains(time.span()))
        .filter(
            time ->
                time.anchor() != TimeExpression.Anchor.EXPLICIT
                    && time.anchor() != TimeExpression.Anchor.OPEN)
        .filter(time -> CALENDAR.matcher(time.value()).matches())
        .filter(time -> !span.in(article().text()).contains(Wording.date(time.value())))
        .toList();
  }

  private boolean hasNoWord(int start, int end) {
    return article()
        .text()
        .substring(start, end)
        .codePoints()
        .noneMatch(Character::isLetterOrDigit);
  }

  private Piece pieceAt(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }
}
