package parallax.tell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Utterance;
import parallax.model.Voice;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What was said, by speaker: one row an utterance, its renderings side by side.
final class UtterancesSection {
  /// So many speakers of whom there is nothing to compare stand open.
  private static final int FEW = 2;

  private static final String UNKNOWN = "Speaker not clear";

  private final Frame frame;
  private final StoryView story;
  private final Cite cite;

  private UtterancesSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    return new UtterancesSection(frame).section();
  }

  private Html section() {
    List<Utterance> utterances = story.dossier().findings().utterances();
    Map<String, List<Utterance>> bySpeaker = new LinkedHashMap<>();
    for (Utterance one : utterances) {
      bySpeaker.computeIfAbsent(one.speaker().orElse(UNKNOWN), _ -> new ArrayList<>()).add(one);
    }
    // Who is rendered in several wordings comes first: that is what this section is for.
    List<Map.Entry<String, List<Utterance>>> speakers =
        bySpeaker.entrySet().stream()
            .sorted(Comparator.comparingLong(e -> -shared(e.getValue())))
            .sorted(Comparator.comparing(e -> e.getKey().equals(UNKNOWN)))
            .toList();
    List<Html> body = new ArrayList<>();
    List<Html> once = new ArrayList<>();
    for (var entry : speakers) {
      boolean compared = shared(entry.getValue()) > 0;
      (compared ? body : once).add(speaker(entry.getKey(), entry.getValue()));
    }
    if (body.isEmpty() || once.size() <= FEW) {
      body.addAll(once);
    } else {
      body.add(
          Element.of("details")
              .with(
                  Element.of("summary")
                      .with(once.size() + " more whom one article alone quotes with each saying"),
                  Element.of("div", "body").with(once)));
    }
    return frame.counted(
        "said",
        "In their words",
        utterances.size(),
        "What was said, by speaker; one utterance a row. Marked words differ between the"
            + " renderings.",
        body.isEmpty() ? List.of(Frame.empty("Nobody was found to be quoted.")) : body);
  }

  private static long shared(List<Utterance> utterances) {
    return utterances.stream().filter(UtterancesSection::isShared).count();
  }

  private static boolean isShared(Utterance utterance) {
    return utterance.renderings().size() > 1;
  }

  private Html speaker(String name, List<Utterance> utterances) {
    List<Utterance> shared = utterances.stream().filter(UtterancesSection::isShared).toList();
    List<Utterance> once = utterances.stream().filter(u -> !isShared(u)).toList();
    var group = Element.of("div", "group").with(frame.heading(2).with(name));
    if (!shared.isEmpty()) {
      group = group.with(shared.stream().map(this::row).toList());
    }
    if (once.isEmpty()) {
      return group;
    }
    List<Html> lines = once.stream().map(this::onlyRendering).toList();
    if (shared.isEmpty() && lines.size() <= 2) {
      return group.with(Element.of("ul", "items").with(lines));
    }
    String count = lines.size() == 1 ? "1 utterance" : lines.size() + " utterances";
    return group.with(
        Element.of("details")
            .with(
                Element.of("summary").with(count + " that one article alone gives"),
                Element.of("ul", "items").with(lines)));
  }

  private Html onlyRendering(Utterance utterance) {
    Report report = utterance.renderings().getFirst();
    return Element.of("li", "line")
        .with(
            Cite.source("span").with(Wording.quoted(story.whole().words(report))),
            Html.text(" "),
            cite.mark(report),
            relay(report));
  }

  private Html row(Utterance utterance) {
    List<Report> renderings = utterance.widest();
    List<List<Span>> differing = story.wordsApart(renderings);
    var columns = new ArrayList<Html>();
    for (int i = 0; i < renderings.size(); i++) {
      columns.add(rendering(renderings.get(i), differing.get(i)));
    }
    return Element.of("div", "sides said-row").with(columns);
  }

  private Html rendering(Report report, List<Span> marks) {
    ArticleView article = story.whole().article(report.article());
    return Element.of("div", "side")
        .with(
            Element.of("p", "line")
                .with(
                    cite.mark(report),
                    Html.text(" "),
                    Element.of("span", "voice").with(article.mark().outlet()),
                    relay(report)),
            Element.of("blockquote", "src")
                .at("dir", "auto")
                .with(MarkedWords.of(article.article().text(), report.span(), marks)));
  }

  private static Html relay(Report report) {
    return switch (report.voice()) {
      case Voice.Own() -> Html.none();
      case Voice.Quoted(var _, var via) ->
          via.map(v -> (Html) Element.of("span", "voice").with(" as relayed by " + v))
              .orElseGet(Html::none);
    };
  }
}
