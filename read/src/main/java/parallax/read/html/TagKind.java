package parallax.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What an element does to the text of a page, by its name.
enum TagKind {
  /// Begins a new line.
  BREAK,
  LINK,
  BOLD,
  /// Unknown to the parser as a block, or inline by the standard, yet shown as one.
  BLOCK,
  /// Its text no reader sees as text.
  UNSEEN,
  /// Its text is seen where no script runs.
  NO_SCRIPT,
  OTHER;

  private static final Map<String, TagKind> KINDS =
      kinds(
          Map.of(
              BREAK,
              List.of("br"),
              LINK,
              List.of("a"),
              BOLD,
              List.of("b", "strong", "em", "i"),
              BLOCK,
              List.of(
                  "td",
                  "th",
                  "caption",
                  "figcaption",
                  "summary",
                  "details",
                  "picture",
                  "main",
                  "label"),
              UNSEEN,
              List.of(
                  "head",
                  "script",
                  "style",
                  "template",
                  "svg",
                  "math",
                  "iframe",
                  "object",
                  "embed",
                  "select",
                  "option",
                  "textarea",
                  "input",
                  "button",
                  "canvas",
                  "audio",
                  "video",
                  "dialog",
                  "map",
                  "applet",
                  "frameset",
                  "datalist",
                  "progress",
                  "meter",
                  "rp",
                  "rt"),
              NO_SCRIPT,
              List.of("noscript")));

  static TagKind of(Element element) {
    TagKind kind = KINDS.get(element.normalName());
    return kind == null ? OTHER : kind;
  }

  private static Map<String, TagKind> kinds(Map<TagKind, List<String>> names) {
    Map<String, TagKind> kinds = new HashMap<>();
    names.forEach((kind, each) -> each.forEach(name -> kinds.put(name, kind)));
    return kinds;
  }
}
