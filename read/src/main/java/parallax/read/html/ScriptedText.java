package parallax.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The text of an article that a page carries only in the data of its scripts, which are to show it
/// (`__NEXT_DATA__`, `window.STATE = {...}`, the steps of a schema.org `HowTo`).
///
/// Such data holds many texts: menus, teasers, other articles. A list of paragraphs or one piece of
/// markup counts as this article's only if it repeats what the page shows of it, or, where the page
/// shows nothing, if it stands right beside the page's title.
final class ScriptedText {
  private static final JsonMapper JSON = new JsonMapper();

  /// Shorter data holds no article, longer is not looked through.
  private static final int LEAST_CHARS = 1_000;

  private static final int MOST_CHARS = 4_000_000;

  /// Characters that stand in data as they are.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z ]{12,24}");

  private static final int MOST_VISITS = 2_000_000;
  private static final int MOST_LEVELS = 60;

  /// A list of paragraphs has as many with [#PROSE_WORDS]; no paragraph is most of it.
  private static final int LEAST_PARAGRAPHS = 3;

  private static final int PROSE_WORDS = 10;
  private static final double MOST_SHARE = 0.7;

  /// By so many letters a paragraph is found in the data.
  private static final int LETTERS = 60;

  private static final int LEAST_TITLE_LETTERS = 12;

  /// How far above the text the title stands in the data.
  private static final int TITLE_LEVELS = 3;

  /// What holds words of a text, in the forms in which editors' systems write them.
  private static final Set<String> WORDS =
      Set.of(
          "text",
          "value",
          "data",
          "content",
          "children",
          "html",
          "body",
          "rendered",
          "paragraph",
          "copy",
          "itemlistelement");

  /// Elements of a text by these types are none of it.
  private static final Set<String> OTHER_TYPES =
      Set.of("image", "video", "ad", "embed", "figure", "newsletter", "gallery", "audio", "script");

  private final List<String> shown;
  private final String title;

  /// Words of the page, half of which data with its text holds: looked for before it is parsed.
  private final List<String> signs;

  private int visits;
  private List<String> best = List.of();
  private int bestLetters;

  private ScriptedText(List<String> shown, Optional<String> title) {
    this.shown =
        shown.stream()
            .map(paragraph -> BlockFeatures.letters(paragraph, LETTERS))
            .filter(letters -> letters.length() == LETTERS)
            .toList();
    this.title = BlockFeatures.letters(title.orElse(""), Integer.MAX_VALUE);
    this.signs =
        (this.shown.isEmpty() ? title.stream() : shown.stream())
            .flatMap(text -> PLAIN.matcher(text).results().limit(1))
            .map(MatchResult::group)
            .toList();
  }

  /// The article's paragraphs in the data; empty where none are surely its.
  ///
  /// @param shown what the page shows of it
  static List<String> find(Layout layout, List<String> shown, Optional<String> title) {
    ScriptedText search = new ScriptedText(shown, title);
    for (Element script : layout.parts.scripts) {
      search.data(script.data()).ifPresent(root -> search.look(root, List.of()));
    }
    return isOnPage(search.best, layout) ? List.of() : search.best;
  }

  /// Whether the page shows most of a text after all, and it was not taken for the article's.
  private static boolean isOnPage(List<String> paragraphs, Layout layout) {
    Set<String> blocks = new HashSet<>();
    if (!paragraphs.isEmpty()) {
      layout.blocks.forEach(block -> blocks.add(BlockFeatures.letters(block.text(), LETTERS)));
    }
    long there =
        paragraphs.stream()
            .filter(paragraph -> blocks.contains(BlockFeatures.letters(paragraph, LETTERS)))
            .count();
    return 2 * there > paragraphs.size();
  }

  private Optional<JsonNode> data(String script) {
    int start = script.indexOf('{');
    int end = script.lastIndexOf('}');
    if (end - start < LEAST_CHARS
        || end - start > MOST_CHARS
        || !assigns(script, start)
        || !holdsSigns(script)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(script.substring(start, end + 1)));
    } catch (JsonProcessingException _) {
      return Optional.empty(); // A script that does more than to state data.
    }
  }

  private boolean holdsSigns(String script) {
    long there = signs.stream().filter(script::contains).count();
    return there > 0 && 2 * there >= signs.size();
  }

  /// Whether nothing but the name of the data stands before it: `window.STATE = `.
  private static boolean assigns(String script, int start) {
    String before = script.substring(0, start).strip();
    return before.isEmpty() || before.equals("[") || before.endsWith("=");
  }

  private void look(JsonNode node, List<JsonNode> above) {
    if (visits++ > MOST_VISITS || above.size() > MOST_LEVELS) {
      return;
    }
    if (node.isTextual()) {
      String text = node.asText();
      if (text.length() >= MainText.DATA_LETTERS && text.contains("</")) {
        consider(MainText.paragraphs(text), above);
      }
      return;
    }
    if (node.isArray() && node.size() >= LEAST_PARAGRAPHS) {
      consider(paragraphs(node), above);
    }
    List<JsonNode> around = new ArrayList<>(above);
    around.add(node);
    node.forEach(child -> look(child, around));
  }

  private List<String> paragraphs(JsonNode list) {
    List<String> elements = new ArrayList<>();
    int longest = 0;
    int all = 0;
    for (JsonNode element : list) {
      StringBuilder words = new StringBuilder();
      gather(element, "text", words, 0);
      longest = Math.max(longest, words.length());
      all += words.length();
      elements.add(words.toString());
    }
    return all < MainText.DATA_LETTERS || longest > MOST_SHARE * all
        ? List.of()
        : elements.stream().flatMap(words -> MainText.paragraphs(words).stream()).toList();
  }

  private void gather(JsonNode node, String name, StringBuilder words, int level) {
    if (visits++ > MOST_VISITS || level > MOST_LEVELS) {
      return;
    }
    if (node.isTextual()) {
      words.append(WORDS.contains(name) ? node.asText() : "");
    } else if (node.isArray()) {
      node.forEach(child -> gather(child, name, words, level + 1));
    } else if (!OTHER_TYPES.contains(node.path("type").asText().toLowerCase(Locale.ROOT))) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        gather(field.getValue(), field.getKey().toLowerCase(Locale.ROOT), words, level + 1);
      }
    }
  }

  private void consider(List<String> paragraphs, List<JsonNode> above) {
    int prose = 0;
    int letters = 0;
    for (String paragraph : paragraphs) {
      if (TextShape.words(paragraph) >= PROSE_WORDS) {
        prose++;
        letters += BlockFeatures.letters(paragraph);
      }
    }
    if (prose >= LEAST_PARAGRAPHS && letters > bestLetters && isOfThisPage(paragraphs, above)) {
      best = List.copyOf(paragraphs);
      bestLetters = letters;
    }
  }

  private boolean isOfThisPage(List<String> paragraphs, List<JsonNode> above) {
    if (shown.isEmpty()) {
      return title.length() >= LEAST_TITLE_LETTERS && isTitled(above);
    }
    String whole = BlockFeatures.letters(String.join(" ", paragraphs), Integer.MAX_VALUE);
    long there = shown.stream().filter(whole::contains).count();
    return 2 * there > shown.size();
  }

  private boolean isTitled(List<JsonNode> above) {
    int from = Math.max(0, above.size() - TITLE_LEVELS);
    for (JsonNode node : above.subList(from, above.size())) {
      for (JsonNode field : node.isObject() ? node : List.<JsonNode>of()) {
        if (field.isTextual()
            && field.asText().length() < 2 * title.length()
            && BlockFeatures.letters(field.asText(), Integer.MAX_VALUE).equals(title)) {
          return true;
        }
      }
    }
    return false;
  }
}
