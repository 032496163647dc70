package parallax.read.html;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element around blocks, and what is summed over the blocks within it.
final class Container {
  /// Bits of [#flags]: the kinds of element that this one is or stands in.
  static final int NAV = 1;

  static final int FOOTER = 1 << 1;
  static final int ASIDE = 1 << 2;
  static final int HEADER = 1 << 3;
  static final int FORM = 1 << 4;
  static final int FIGURE = 1 << 5;
  static final int ARTICLE = 1 << 6;
  static final int MAIN = 1 << 7;
  static final int ITEM = 1 << 8;
  static final int TABLE = 1 << 9;
  static final int QUOTE = 1 << 10;
  static final int SECTION = 1 << 11;
  static final int BODY_PROPERTY = 1 << 12;
  static final int UNDISPLAYED = 1 << 13;

  private final @Nullable Container parent;
  final Element element;
  final int depth;
  final int flags;

  /// Characters of prose (see [Layout]), of all text, and of links; and how many blocks.
  int prose;

  int chars;
  int linkChars;
  int blocks;

  /// The sum of the probabilities of the blocks within, weighted by their characters.
  double kept;

  /// Whether it is the page's core or holds it.
  boolean aroundCore;

  final ClassWords.Score names;

  /// The same number for elements of the same page that bear the same names.
  final int kind;

  /// @param known see [ClassWords#named]
  Container(
      @Nullable Container parent,
      Element element,
      ClassWords words,
      Map<String, ClassWords.Named> known) {
    this.parent = parent;
    this.element = element;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.flags = (parent == null ? 0 : parent.flags) | flag(element);
    ClassWords.Named named = words.named(element, known);
    this.kind = named.kind();
    this.names = (parent == null ? ClassWords.Score.NONE : parent.names).within(named.weight());
  }

  Optional<Container> parent() {
    return Optional.ofNullable(parent);
  }

  /// The container `levels` above, or the outermost one.
  Container above(int levels) {
    Container at = this;
    for (int i = 0; i < levels && at.parent != null; i++) {
      at = at.parent;
    }
    return at;
  }

  boolean within(Container other) {
    Container at = above(Math.max(0, depth - other.depth));
    return at.element.equals(other.element);
  }

  /// How many levels up the first container stands that holds the page's core.
  int levelsToCore() {
    int levels = 0;
    for (Container at = this; !at.aroundCore && at.parent != null; at = at.parent) {
      levels++;
    }
    return levels;
  }

  private static int flag(Element element) {
    int kind =
        switch (element.normalName()) {
          case "nav", "menu" -> NAV;
          case "footer" -> FOOTER;
          case "aside" -> ASIDE;
          case "header" -> HEADER;
          case "form", "fieldset" -> FORM;
          case "figure", "figcaption" -> FIGURE;
          case "article" -> ARTICLE;
          case "main" -> MAIN;
          case "li", "dd", "dt" -> ITEM;
          case "td", "th" -> TABLE;
          case "blockquote", "q" -> QUOTE;
          case "section" -> SECTION;
          default -> 0;
        };
    if (element.attr("itemprop").toLowerCase(java.util.Locale.ROOT).contains("articlebody")) {
      kind |= BODY_PROPERTY;
    }
    String style = element.attr("style");
    boolean hidden =
        (!style.isEmpty() && style.replace(" ", "").contains("display:none"))
            || element.attr("aria-hidden").equals("true");
    return hidden ? kind | UNDISPLAYED : kind;
  }
}
