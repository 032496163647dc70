package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.ArticleId;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;
import parallax.text.Fold;

/// One quotation of one article, as it is held against those of the others.
///
/// @param frame embedding of the sentence around it, unit length
record Rendering(Place place, Quote quote, Voice.Quoted voice, Words words, Vector frame) {

  /// Where it stands.
  ///
  /// @param order its number among the article's quotations
  record Place(ArticleId id, int article, int order, Span span) {}

  /// What is in it.
  ///
  /// @param meaning embedding of the quoted words, unit length
  /// @param around the content words of the sentence around it
  /// @param spoken the words of each stretch in quotation marks
  record Words(String text, Terms terms, Vector meaning, Terms around, List<Terms> spoken) {}

  int article() {
    return place.article();
  }

  Optional<String> speaker() {
    return voice.speaker();
  }

  Report report() {
    return new Report(place.id(), place.span(), voice);
  }

  /// The content words that stand in quotation marks: all of them where it has none within.
  Set<String> marked() {
    Set<String> marked = new LinkedHashSet<>();
    words.spoken().forEach(terms -> marked.addAll(terms.content()));
    return marked.isEmpty() ? words.terms().content() : marked;
  }

  /// Every word that stands in quotation marks, function words too, in the same way.
  Set<String> markedWords() {
    Set<String> marked = new LinkedHashSet<>();
    words.spoken().forEach(terms -> marked.addAll(terms.stems()));
    return marked.isEmpty() ? new LinkedHashSet<>(words.terms().stems()) : marked;
  }

  /// What is said, without what stands between two stretches in quotation marks; all of it where
  /// less than half stands in such marks.
  String said() {
    return isMostlyMarked() ? String.join(" ", marks(words.text())) : words.text();
  }

  /// Whether half of it or more stands in quotation marks.
  boolean isMostlyMarked() {
    return 2 * String.join(" ", marks(words.text())).length() >= words.text().length();
  }

  /// What stands in quotation marks, each stretch a sentence; all of it where nothing does.
  String quoted() {
    List<String> pieces = marks(words.text());
    return pieces.isEmpty() ? words.text() : String.join("; ", pieces);
  }

  /// The words of each stretch of `words` in quotation marks.
  static List<Terms> spoken(String words) {
    return marks(words).stream().map(Terms::of).toList();
  }

  /// The stretches of `words` in quotation marks.
  private static List<String> marks(String words) {
    String text = Fold.quotes(words);
    List<String> spoken = new ArrayList<>();
    int open = text.indexOf('"');
    while (open >= 0) {
      int close = text.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      spoken.add(text.substring(open + 1, close));
      open = text.indexOf('"', close + 1);
    }
    return spoken;
  }
}
