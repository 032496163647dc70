package parallax.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Evidence;
import parallax.model.Mention;
import parallax.model.Point;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Speaker;
import parallax.model.StoryDossier;

/// What persons say of one story, as it bears on its dossier: names before the articles are
/// compared, differences after.
public record InForce(List<Ruled> rulings) {
  public InForce {
    rulings = List.copyOf(rulings);
  }

  /// An article with the names that persons gave, in order of what they said.
  AnnotatedArticle named(AnnotatedArticle article) {
    AnnotatedArticle now = article;
    for (Ruled ruled : rulings) {
      now =
          switch (ruled.what()) {
            case Ruling.OneName(var _, String name, String other) -> one(now, name, other);
            case Ruling.TwoNames two -> two(now, two);
            default -> now;
          };
    }
    return now;
  }

  private static AnnotatedArticle one(AnnotatedArticle article, String name, String other) {
    List<Mention> mentions =
        article.mentions().stream()
            .map(mention -> mention.entity().equals(other) ? called(mention, name) : mention)
            .toList();
    List<Quote> quotes =
        article.quotes().stream()
            .map(quote -> isBy(quote, other) ? saidBy(quote, name) : quote)
            .toList();
    return with(article, mentions, quotes);
  }

  private static AnnotatedArticle two(AnnotatedArticle article, Ruling.TwoNames two) {
    List<Mention> mentions = new ArrayList<>();
    List<Mention> other = new ArrayList<>();
    for (Mention mention : article.mentions()) {
      boolean meant =
          mention.entity().equals(two.name()) && article.words(mention.span()).equals(two.form());
      Mention now = meant ? called(mention, two.other()) : mention;
      mentions.add(now);
      if (meant) {
        other.add(now);
      }
    }
    List<Quote> quotes =
        article.quotes().stream()
            .map(
                quote ->
                    isBy(quote, two.name()) && isNamedIn(quote, other)
                        ? saidBy(quote, two.other())
                        : quote)
            .toList();
    return with(article, mentions, quotes);
  }

  private static boolean isNamedIn(Quote quote, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            mention -> quote.source().stream().anyMatch(part -> part.overlaps(mention.span())));
  }

  private static boolean isBy(Quote quote, String name) {
    return quote.speaker().map(Speaker::name).equals(Optional.of(name));
  }

  private static Mention called(Mention mention, String name) {
    return new Mention(mention.span(), mention.type(), name, mention.form());
  }

  private static Quote saidBy(Quote quote, String name) {
    return new Quote(
        quote.content(),
        quote.source(),
        quote.cue(),
        quote.kind(),
        quote.speaker().map(speaker -> new Speaker(name, speaker.confidence())),
        quote.via());
  }

  private static AnnotatedArticle with(
      AnnotatedArticle article, List<Mention> mentions, List<Quote> quotes) {
    return new AnnotatedArticle(
        article.article(),
        article.sentences(),
        mentions,
        quotes,
        article.times(),
        article.figures());
  }

  /// A dossier of one story without the differences that a person says are none.
  Dossier judged(Dossier dossier) {
    StoryDossier story = dossier.stories().getFirst();
    List<Difference> all = story.findings().differences();
    List<Difference> stay = all.stream().filter(one -> !isNone(one)).toList();
    if (stay.size() == all.size()) {
      return dossier;
    }
    List<Difference> out = all.stream().filter(this::isNone).toList();
    var findings =
        new StoryDossier.Findings(
            story.findings().account(),
            story.findings().points().stream().map(point -> settled(point, stay, out)).toList(),
            stay,
            story.findings().utterances());
    return new Dossier(
        dossier.articles(),
        List.of(
            new StoryDossier(
                story.story(), story.title(), story.date(), findings, story.background())),
        dossier.threads(),
        dossier.developments(),
        dossier.refused(),
        dossier.omitted());
  }

  private boolean isNone(Difference difference) {
    return verdict(difference)
        .map(ruled -> ruled.what() instanceof Ruling.Verdict said && !said.differ())
        .orElse(false);
  }

  /// The newest verdict on a difference.
  public Optional<Ruled> verdict(Difference difference) {
    return rulings.reversed().stream()
        .filter(ruled -> ruled.what() instanceof Ruling.Verdict said && isOn(difference, said))
        .findFirst();
  }

  private static boolean isOn(Difference difference, Ruling.Verdict said) {
    if (!difference.kind().equals(said.kind())) {
      return false;
    }
    List<Side> sides = difference.contrast().sides();
    for (Side one : sides) {
      for (Side other : sides) {
        if (!one.equals(other) && has(one, said.a()) && has(other, said.b())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Side side, Evidence place) {
    return side.reports().stream()
        .anyMatch(
            report ->
                report.article().equals(place.article()) && report.span().overlaps(place.span()));
  }

  /// A point that only what is no difference kept from being agreed.
  private static Point settled(Point point, List<Difference> stay, List<Difference> out) {
    if (point.status() != Point.Status.DIFFERS || !touches(point, out) || touches(point, stay)) {
      return point;
    }
    Set<ArticleId> articles = new HashSet<>();
    point.reports().forEach(report -> articles.add(report.article()));
    return new Point(
        point.id(),
        articles.size() > 1 ? Point.Status.AGREED : Point.Status.SINGLE,
        point.lead(),
        point.reports(),
        point.origins());
  }

  private static boolean touches(Point point, List<Difference> differences) {
    for (Difference difference : differences) {
      for (Side side : difference.contrast().sides()) {
        for (Report report : point.reports()) {
          if (has(side, new Evidence(report.article(), report.span()))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
