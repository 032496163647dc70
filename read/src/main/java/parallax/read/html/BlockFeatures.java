package parallax.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.read.plain.LineForm;

/// What the ranker looks at, block by block: its text, its element, what stands around it.
///
/// The order of values is that of [#NAMES]; the model file names them too, so that a model for
/// other features is refused when it is loaded.
final class BlockFeatures {
  static final List<String> NAMES =
      List.of(
          "chars",
          "words",
          "links",
          "bold",
          "sentence",
          "marks",
          "digits",
          "capitals",
          "wordLength",
          "small",
          "startsLower",
          "colon",
          "question",
          "copyright",
          "bar",
          "lines",
          "paragraph",
          "heading",
          "item",
          "cell",
          "quote",
          "pre",
          "caption",
          "form",
          "nav",
          "footer",
          "aside",
          "header",
          "formElement",
          "figure",
          "article",
          "main",
          "inItem",
          "inTable",
          "inQuote",
          "section",
          "bodyProperty",
          "undisplayed",
          "depth",
          "ownName",
          "parentName",
          "leastName",
          "greatestName",
          "sumName",
          "meanWord",
          "leastWord",
          "firstWords",
          "proseParent",
          "proseSecond",
          "proseThird",
          "linksParent",
          "linksSecond",
          "blocksParent",
          "inCore",
          "levelsToCore",
          "coreDepth",
          "beforeHeading",
          "words-1",
          "links-1",
          "sentence-1",
          "sibling-1",
          "heading-1",
          "small-1",
          "words+1",
          "links+1",
          "sentence+1",
          "sibling+1",
          "heading+1",
          "small+1",
          "words-2",
          "links-2",
          "words+2",
          "links+2",
          "pageBlocks",
          "pageProse",
          "inData",
          "hasData",
          "isTitle",
          "isDescription",
          "repeats");

  /// Letters of a block that are looked for in the structured data's text.
  private static final int PROBE_LETTERS = 40;

  private final Layout layout;
  private final String dataLetters;
  private final String title;
  private final String description;
  private final Map<String, Integer> repeats = new HashMap<>();
  private int heading = -1;
  private float[] row = new float[0];
  private int at;

  BlockFeatures(
      Layout layout, Optional<String> data, Optional<String> title, Optional<String> description) {
    this.layout = layout;
    this.dataLetters = letters(data.orElse(""), Integer.MAX_VALUE);
    this.title = letters(title.orElse(""), Integer.MAX_VALUE);
    this.description = letters(description.orElse(""), Integer.MAX_VALUE);
    for (int i = 0; i < layout.blocks.size(); i++) {
      Block block = layout.blocks.get(i);
      repeats.merge(block.text(), 1, Integer::sum);
      if (heading < 0 && block.element().normalName().equals("h1")) {
        heading = i;
      }
    }
  }

  /// One row a block.
  float[][] rows() {
    int count = layout.blocks.size();
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      row = new float[NAMES.size()];
      at = 0;
      Block block = layout.blocks.get(i);
      TextShape shape = layout.shapes.get(i);
      addText(block, shape);
      addElement(block, layout.holders.get(i), shape);
      addPlace(i);
      addNeighbours(i);
      addPage(block);
      rows[i] = row;
    }
    return rows;
  }

  private void addText(Block block, TextShape shape) {
    String text = block.text();
    float words = Math.max(1, shape.words());
    add(Math.log1p(text.length()));
    add(shape.words());
    add(block.linkShare());
    add(text.isEmpty() ? 0 : Math.min(1, (double) block.boldChars() / text.length()));
    add(LineForm.endsSentence(text));
    add(shape.marks() / words);
    add((double) shape.digits() / text.length());
    add(shape.capitals() / words);
    add(shape.letters() / words);
    add(shape.smallShare());
    add(Character.isLowerCase(text.charAt(0)));
    add(text.charAt(text.length() - 1) == ':');
    add(text.charAt(text.length() - 1) == '?');
    add(text.indexOf('©') >= 0);
    add(text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0);
    add(shape.breaks());
  }

  private void addElement(Block block, Container holder, TextShape shape) {
    String tag = block.element().normalName();
    add(tag.equals("p"));
    add(headingLevel(tag));
    add(tag.equals("li") || tag.equals("dd") || tag.equals("dt"));
    add(tag.equals("td") || tag.equals("th"));
    add(tag.equals("blockquote"));
    add(tag.equals("pre"));
    add(tag.equals("figcaption") || tag.equals("caption"));
    add(lineForm(LineForm.of(block.text())));
    for (int bit = 0; bit < 14; bit++) {
      add((holder.flags & (1 << bit)) != 0);
    }
    add(holder.depth);
    add(holder.names.own());
    add(holder.parent().map(p -> p.names.own()).orElse(0f));
    add(holder.names.least());
    add(holder.names.greatest());
    add(holder.names.sum());
    add(shape.weight().mean());
    add(shape.weight().least());
    add(shape.weight().opening());
  }

  private void addPlace(int i) {
    Container holder = layout.holders.get(i);
    double all = Math.max(1, layout.root.prose);
    Container parent = holder.above(1);
    Container second = holder.above(2);
    add(parent.prose / all);
    add(second.prose / all);
    add(holder.above(3).prose / all);
    add((double) parent.linkChars / Math.max(1, parent.chars));
    add((double) second.linkChars / Math.max(1, second.chars));
    add(Math.log1p(parent.blocks));
    add(holder.within(layout.core));
    add(Math.min(20, holder.levelsToCore()));
    add(holder.depth - layout.core.depth);
    add(heading >= 0 && i < heading);
  }

  private void addNeighbours(int i) {
    for (int step : new int[] {-1, 1}) {
      int j = i + step;
      boolean there = j >= 0 && j < layout.blocks.size();
      add(there ? layout.shapes.get(j).words() : -1);
      add(there ? layout.blocks.get(j).linkShare() : -1);
      add(there && LineForm.endsSentence(layout.blocks.get(j).text()));
      add(
          there
              && layout
                  .holders
                  .get(j)
                  .above(1)
                  .element
                  .equals(layout.holders.get(i).above(1).element));
      add(there ? headingLevel(layout.blocks.get(j).element().normalName()) : 0);
      add(there ? layout.shapes.get(j).smallShare() : 0);
    }
    for (int step : new int[] {-2, 2}) {
      int j = i + step;
      boolean there = j >= 0 && j < layout.blocks.size();
      add(there ? layout.shapes.get(j).words() : -1);
      add(there ? layout.blocks.get(j).linkShare() : -1);
    }
  }

  private void addPage(Block block) {
    add(Math.log1p(layout.blocks.size()));
    add(Math.log1p(layout.root.prose));
    String probe = letters(block.text(), PROBE_LETTERS);
    boolean inData = probe.length() >= 4 && dataLetters.contains(probe);
    add(inData);
    add(
        dataLetters.length() < 200
            ? 0
            : Math.min(2, dataLetters.length() / Math.max(1.0, layout.root.prose)));
    add(probe.length() >= 8 && title.startsWith(probe));
    add(probe.length() >= 8 && description.startsWith(probe));
    add(Math.min(5, repeats.getOrDefault(block.text(), 1)));
  }

  private void add(double value) {
    row[at++] = (float) value;
  }

  private void add(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private static int headingLevel(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
        ? tag.charAt(1) - '0'
        : 0;
  }

  private static int lineForm(LineForm form) {
    return switch (form) {
      case TEXT -> 0;
      case RULE -> 1;
      case SLUG -> 2;
      case MARKUP -> 3;
      case LINK -> 4;
      case CREDIT -> 5;
      case PHRASE -> 6;
    };
  }

  /// The first `most` letters and digits of `text`, in lower case.
  static String letters(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), most));
    for (int i = 0; i < text.length() && out.length() < most; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      } else if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /// How many letters and digits `text` has.
  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
