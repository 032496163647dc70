package parallax.tell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parallax.model.AnnotatedArticle;
import parallax.model.Evidence;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Voice;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.DossierView;
import parallax.tell.view.Outlets;
import parallax.tell.view.Wording;

/// Source marks and source words: what leads from a finding to where it stands.
final class Cite {
  /// As many hues as the style sheet has; later outlets share them, their letters stay their own.
  private static final int HUES = 10;

  /// So many marks at most stay on one line.
  private static final int FEW = 6;

  private final DossierView dossier;

  Cite(DossierView dossier) {
    this.dossier = dossier;
  }

  static String hue(Outlets.Mark mark) {
    return "o" + mark.number() % HUES;
  }

  /// The outlet's letter, not as a link.
  static Element letter(Outlets.Mark mark) {
    return Element.of("span", "m " + hue(mark)).at("title", mark.outlet()).with(mark.label());
  }

  /// The outlet's letter as a link to these words of its article.
  Element mark(ArticleView article, List<Span> spans) {
    Outlets.Mark mark = article.mark();
    return link(article, spans)
        .at("class", "m " + hue(mark))
        .at("title", mark.outlet())
        .with(Html.text(mark.label()), no(article, spans));
  }

  /// The outlet's letter as a link to the head of its article.
  Element mark(ArticleView article) {
    return link(article, List.of())
        .at("class", "m " + hue(article.mark()))
        .at("title", article.mark().outlet())
        .with(article.mark().label());
  }

  Element mark(Report report) {
    return mark(dossier.article(report.article()), List.of(report.span()));
  }

  Element mark(Evidence evidence) {
    return mark(dossier.article(evidence.article()), List.of(evidence.span()));
  }

  /// A link to these words; the script lights exactly these, without it the sentence is lit. To the
  /// article where there are none: they stand in its headline.
  static Element link(ArticleView article, List<Span> spans) {
    if (spans.isEmpty()) {
      return Element.of("a").at("href", "#" + article.anchor());
    }
    String words =
        spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(" "));
    return Element.of("a").at("href", "#" + article.anchor(spans.getFirst())).at("data-w", words);
  }

  /// The number of the sentence, as a note for print.
  static Element no(ArticleView article, List<Span> spans) {
    return Element.of("span", "no")
        .with("\u2009" + article.sentenceNumber(spans.getFirst().start()));
  }

  /// The mark of the article whose words stand here, then those of the others that tell the same.
  Html marks(Report lead, List<Report> reports) {
    List<Report> others =
        reports.stream().filter(r -> !r.article().equals(lead.article())).toList();
    List<Report> own = reports.stream().filter(r -> r.article().equals(lead.article())).toList();
    Html first = own.isEmpty() ? mark(lead) : marks(own);
    if (others.isEmpty()) {
      return first;
    }
    Html all = Html.all(first, Element.of("span", "voice").with(" also "), marks(others));
    return reports.size() <= FEW ? Element.of("span", "few").with(all) : all;
  }

  /// One mark for each article among the reports.
  Html marks(List<Report> reports) {
    Map<ArticleView, List<Span>> byArticle = new LinkedHashMap<>();
    for (Report report : reports) {
      byArticle
          .computeIfAbsent(dossier.article(report.article()), _ -> new ArrayList<>())
          .add(report.span());
    }
    var marks = new ArrayList<Html>();
    byArticle.forEach((article, spans) -> marks.add(mark(article, spans)));
    return Element.of("span", "ms").with(marks);
  }

  /// What a source says, in its words.
  static Element source(String tag) {
    return Element.of(tag, "src").at("dir", "auto");
  }

  /// A report's words, those at `marked` set off; where they are less than a sentence, dots say so.
  Html words(Report report, List<Span> marked) {
    ArticleView article = dossier.article(report.article());
    Span span = report.span();
    return Html.all(
        article.beginsSentence(span.start()) ? Html.none() : cut("… "),
        MarkedWords.of(article.article().text(), span, marked),
        article.endsSentence(span.end()) ? Html.none() : cut(" …"));
  }

  private static Html cut(String dots) {
    return Element.of("span", "cut").with(dots);
  }

  /// In whose voice a report tells it. Of a quotation whose speaker is not known nothing where the
  /// words around it name who says something: the reader sees whom.
  String voice(Report report) {
    boolean unknown =
        report.voice() instanceof Voice.Quoted(Optional<String> speaker, Optional<String> _)
            && speaker.isEmpty();
    return unknown && namesSpeaker(report) ? "in another’s words" : Wording.voice(report.voice());
  }

  private boolean namesSpeaker(Report report) {
    AnnotatedArticle article = dossier.article(report.article()).annotated();
    return article.quotes().stream()
        .flatMap(quote -> quote.source().stream())
        .anyMatch(report.span()::contains);
  }

  /// One line: a report's words, its mark, and in whose voice it says them.
  Element line(String tag, Report report, List<Span> marked) {
    return Element.of(tag, "line")
        .with(
            source("span").with(words(report, marked)),
            Html.text(" "),
            mark(report),
            Html.text(" "),
            Element.of("span", "voice").with(voice(report)));
  }
}
