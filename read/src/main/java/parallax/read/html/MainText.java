package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import parallax.read.plain.Whitespace;

/// The main text among a page's blocks: those that the ranker keeps, in their order.
///
/// The headline is not repeated. Where the page shows far less than its structured data or the data
/// of its scripts tells, that text is taken instead.
final class MainText {
  /// A block is kept from this probability; chosen on held-out sites (`docs/stages/read.md`).
  static final double KEPT = 0.5;

  /// Where no block reaches it, the page may still be a short one.
  static final double KEPT_OF_SHORT_PAGE = 0.2;

  /// Structured text of fewer letters is a teaser.
  static final int DATA_LETTERS = 600;

  /// Shown text with a smaller share of the structured one's letters is not all of it.
  private static final double SHOWN_SHARE = 0.6;

  /// Where a page shows as much, nothing is looked for in its scripts.
  private static final int ENOUGH_LETTERS = 1500;

  /// How often over the marks of structured text are written as entities.
  private static final int MOST_ESCAPES = 3;

  private MainText() {}

  /// @param ranks how probably each block is text; changed where a profile knows better, and where
  ///     the page calls them comments
  /// @param byline the block that only names the authors, which is no text
  static List<String> of(
      Layout layout,
      double[] ranks,
      Areas areas,
      Optional<Integer> byline,
      Optional<String> data,
      List<JsonLd.Update> updates,
      Optional<String> title) {
    forProfile(ranks, layout, areas);
    if (!areas.knowText()) {
      CommentAreas.drop(layout, ranks, title);
    }
    Map<Integer, String> times =
        areas.knowText() ? Map.of() : LiveEntries.mark(layout, ranks, !updates.isEmpty());
    List<String> shown = above(KEPT, layout, ranks, times, title, byline);
    if (areas.knowText()) {
      return shown;
    }
    if (shown.isEmpty()) {
      shown = above(KEPT_OF_SHORT_PAGE, layout, ranks, times, title, byline);
    }
    int most = data.map(BlockFeatures::letters).orElse(0);
    if (updates.isEmpty() && most < DATA_LETTERS) {
      return withScripts(layout, shown, title);
    }
    if (updates.isEmpty() && letters(shown) >= SHOWN_SHARE * most) {
      return shown; // Freed of its markup, structured text has no more letters than with it.
    }
    List<String> stated = data.map(MainText::paragraphs).orElse(List.of());
    List<LiveUpdates.Update> entries = entries(updates);
    if (entries.size() > 1) {
      stated = LiveUpdates.text(entries, shown, layout);
    }
    return fuller(stated, shown);
  }

  private static List<String> withScripts(
      Layout layout, List<String> shown, Optional<String> title) {
    return letters(shown) >= ENOUGH_LETTERS
        ? shown
        : fuller(ScriptedText.find(layout, shown, title), shown);
  }

  private static List<String> fuller(List<String> stated, List<String> shown) {
    int told = letters(stated);
    return told >= DATA_LETTERS && letters(shown) < SHOWN_SHARE * told ? stated : shown;
  }

  private static List<LiveUpdates.Update> entries(List<JsonLd.Update> updates) {
    return updates.stream()
        .map(
            update ->
                new LiveUpdates.Update(
                    update.moment(),
                    update.headline().map(headline -> String.join(" ", paragraphs(headline))),
                    update.body().map(MainText::paragraphs).orElse(List.of())))
        .filter(update -> !update.paragraphs().isEmpty())
        .toList();
  }

  private static int letters(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(BlockFeatures::letters).sum();
  }

  /// What a profile says of a block is certain.
  private static void forProfile(double[] ranks, Layout layout, Areas areas) {
    for (int i = 0; i < ranks.length; i++) {
      Block block = layout.blocks.get(i);
      if (areas.knowText()) {
        ranks[i] = areas.holdText(block) ? 1 : 0;
      } else if (areas.drop(block)) {
        ranks[i] = 0;
      }
    }
  }

  private static List<String> above(
      double least,
      Layout layout,
      double[] ranks,
      Map<Integer, String> times,
      Optional<String> title,
      Optional<Integer> byline) {
    String headline = BlockFeatures.letters(title.orElse(""), Integer.MAX_VALUE);
    int named = byline.orElse(-1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] <= least || i == named || layout.blocks.get(i).isBarOfLinks()) {
        continue;
      }
      String text = times.getOrDefault(i, layout.blocks.get(i).text());
      if (!BlockFeatures.letters(text, headline.length() + 1).equals(headline)) {
        kept.add(text);
      }
    }
    return kept;
  }

  /// Structured text as paragraphs: it comes with line breaks, with markup, with markup whose marks
  /// are written as entities once or twice over, or with none of it.
  static List<String> paragraphs(String data) {
    String text = data;
    for (int i = 0; i < MOST_ESCAPES && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    boolean marked = text.contains("</") || text.contains("<br") || text.contains("<!--");
    text = marked ? unmarked(text) : text;
    return text.lines().map(Whitespace::squeeze).filter(line -> !line.isEmpty()).toList();
  }

  private static String unmarked(String markup) {
    Document document = Jsoup.parse(markup);
    document.getAllElements().stream()
        .filter(Element::isBlock)
        .forEach(block -> block.appendText("\n"));
    return document.wholeText();
  }
}
