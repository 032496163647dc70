package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Speaker;
import parallax.text.Fold;

/// Gives speakers whom their own article only describes, or calls by one name, the name that the
/// story's articles together tell: "the finance minister" where one person of the story is called
/// so, "Ada" where the story has one Ada. Whom articles spell differently gets one spelling.
final class SpeakerNames {
  /// A description by another article is a little less sure than one's own name.
  private static final double BY_STORY = 0.7;

  private final List<AnnotatedArticle> articles;
  private final Cast cast;
  private final Holders holders;

  private SpeakerNames(List<AnnotatedArticle> articles) {
    this.articles = articles;
    this.cast = StoryView.cast(articles);
    this.holders = new Holders(articles, cast);
  }

  static List<AnnotatedArticle> resolve(List<AnnotatedArticle> articles) {
    SpeakerNames names = new SpeakerNames(articles);
    List<AnnotatedArticle> resolved = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      resolved.add(names.resolve(i));
    }
    return List.copyOf(resolved);
  }

  private AnnotatedArticle resolve(int number) {
    AnnotatedArticle article = articles.get(number);
    List<Quote> quotes =
        article.quotes().stream()
            .map(
                quote ->
                    quote
                        .speaker()
                        .flatMap(speaker -> renamed(number, speaker))
                        .map(speaker -> saidBy(quote, speaker))
                        .orElse(quote))
            .toList();
    return new AnnotatedArticle(
        article.article(),
        article.sentences(),
        article.mentions(),
        quotes,
        article.times(),
        article.figures(),
        article.superlatives());
  }

  private static Quote saidBy(Quote quote, Speaker speaker) {
    return new Quote(
        quote.content(),
        quote.source(),
        quote.cue(),
        quote.kind(),
        Optional.of(speaker),
        quote.via());
  }

  private Optional<Speaker> renamed(int number, Speaker speaker) {
    String name = speaker.name();
    boolean named =
        articles.get(number).mentions().stream()
            .anyMatch(m -> m.form() == Mention.Form.NAME && m.entity().equals(name));
    if (named && !Holders.isOffice(name)) {
      return Optional.of(cast.canonical(number, name))
          .filter(full -> !full.equals(name) && (isWord(name, full) || isFullName(name, full)))
          .map(full -> new Speaker(full, speaker.confidence()));
    }
    return holders
        .bearer(number, name)
        .map(full -> new Speaker(full, Math.min(speaker.confidence(), BY_STORY)));
  }

  /// Whether it is one word of a person's name: "Ada" of "Ada Orla".
  private boolean isWord(String name, String full) {
    return name.indexOf(' ') < 0
        && holders.knows(full)
        && Holders.words(full).size() > 1
        && Holders.words(full).contains(Fold.fold(name).toLowerCase(Locale.ROOT));
  }

  /// Whether both are a person's name of several words, which the story spells otherwise; a longer
  /// name is no spelling.
  private boolean isFullName(String name, String full) {
    int words = Holders.words(full).size();
    return holders.knows(full) && words > 1 && words <= Holders.words(name).size();
  }
}
