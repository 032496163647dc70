package parallax.tell.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.AccountLine;
import parallax.model.Difference;
import parallax.model.Evidence;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Voice;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// The short text on top: sentences of the articles, each with its sources, contested words marked.
final class AccountSection {
  private final Frame frame;
  private final StoryView story;
  private final Cite cite;
  private int notes;

  private AccountSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    return new AccountSection(frame).section();
  }

  private Html section() {
    List<AccountLine> lines = story.dossier().findings().account();
    List<Html> body =
        lines.isEmpty()
            ? List.of(Frame.empty("No sentence was found that could stand for the story."))
            : lines.stream().map(this::line).toList();
    return frame.section(
        "account",
        "The account",
        "Sentences of the articles, unchanged, each with its sources. Underlined words are"
            + " contested.",
        body);
  }

  private Html line(AccountLine line) {
    Report report = line.report();
    List<Report> sources =
        story
            .point(line.point())
            .map(Point::reports)
            .filter(reports -> reports.contains(report))
            .orElse(List.of(report));
    return Cite.source("p")
        .with(
            contested(report),
            Html.text(" "),
            cite.marks(report, sources),
            quoting(report),
            days(report),
            contestedAsAWhole(report));
  }

  /// What "yesterday" and its like mean in this sentence, where it is known: beside the sentence,
  /// whose words stay as they are.
  private Html days(Report report) {
    ArticleView article = story.whole().article(report.article());
    String days =
        article.relativeTimes(report.span()).stream()
            .map(time -> Wording.resolved(time, article.annotated().words(time.span())))
            .collect(Collectors.joining("; "));
    return days.isEmpty() ? Html.none() : Element.of("span", "voice").with(" [" + days + "]");
  }

  /// Whom the sentence quotes, where that is known: who is not named here is read in it.
  private Html quoting(Report report) {
    return switch (report.voice()) {
      case Voice.Own() -> Html.none();
      case Voice.Quoted _ -> Element.of("span", "voice").with(" " + cite.voice(report));
    };
  }

  private Html contested(Report report) {
    String text = story.whole().article(report.article()).article().text();
    var pieces = new ArrayList<Html>();
    int at = report.span().start();
    for (var found : story.contestedIn(report.article(), report.span())) {
      if (MarkedWords.isMost(found.span(), report.span())) {
        continue;
      }
      pieces.add(Html.text(text.substring(at, found.span().start())));
      pieces.add(word(found.what(), new Evidence(report.article(), found.span())));
      at = found.span().end();
    }
    pieces.add(Html.text(text.substring(at, report.span().end())));
    return Html.all(pieces);
  }

  /// A link to each difference that the sentence is a side of without a word that stands out.
  private Html contestedAsAWhole(Report report) {
    var links = new ArrayList<Html>();
    Set<Difference> shown = new LinkedHashSet<>();
    for (var found : story.contestedIn(report.article(), report.span())) {
      if (MarkedWords.isMost(found.span(), report.span()) && shown.add(found.what())) {
        links.add(
            Element.of("a", "x")
                .at("href", "#" + story.anchor(found.what()))
                .at("title", "Contested: " + found.what().contrast().about())
                .with(" ≠"));
      }
    }
    return Html.all(links);
  }

  /// A contested word: a link to its difference, with a note of what the others say.
  private Html word(Difference difference, Evidence words) {
    String note = frame.anchor("n" + ++notes);
    Span span = words.span();
    return Html.all(
        Element.of("a", "cw")
            .at("href", "#" + story.anchor(difference))
            .at("aria-describedby", note)
            .with(story.whole().article(words.article()).annotated().words(span)),
        Element.of("span", "tip")
            .at("role", "tooltip")
            .at("id", note)
            .with(
                StoryView.otherSides(difference, words).stream()
                    .map(this::otherwise)
                    .collect(Collectors.toList())));
  }

  private Html otherwise(Side side) {
    return Element.of("span", "other")
        .with(
            Element.of("span").with(outlets(side) + ": "),
            Element.of("span", "src").at("dir", "auto").with(side.value()));
  }

  private String outlets(Side side) {
    return side.reports().stream()
        .map(r -> story.whole().outlets().of(r.article()).outlet())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
