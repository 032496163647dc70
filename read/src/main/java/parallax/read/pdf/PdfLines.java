package parallax.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines of printed pages to paragraphs.
final class PdfLines {
  /// Lines from the top and from the bottom of a full page that may be its head or its foot; of
  /// a page of few lines, one.
  private static final int EDGE_LINES = 2;

  private static final int FULL_PAGE_LINES = 12;

  private static final int FEWEST_PAGES = 3;

  private PdfLines() {}

  /// The paragraphs of `pages`, an empty line between each two; empty lines end paragraphs.
  static String paragraphs(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    pages.forEach(page -> edges(page).forEach(line -> edges.merge(line, 1, Integer::sum)));
    List<StringBuilder> paragraphs = new ArrayList<>();
    boolean open = false;
    for (List<String> page : pages) {
      boolean onNewPage = true;
      List<String> shown = new ArrayList<>(page);
      shown.removeIf(line -> isRunning(line, edges, pages.size()));
      for (String line : shown) {
        if (line.isEmpty()) {
          // A page's first paragraph may go on from the page before.
          open = open && onNewPage;
        } else if (open && (!onNewPage || goesOn(paragraphs.getLast(), line))) {
          join(paragraphs.getLast(), line);
          onNewPage = false;
        } else {
          paragraphs.add(new StringBuilder(line));
          open = true;
          onNewPage = false;
        }
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private static List<String> edges(List<String> page) {
    List<String> lines = page.stream().filter(line -> !line.isEmpty()).toList();
    int edge = lines.size() < FULL_PAGE_LINES ? 1 : EDGE_LINES;
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i < edge || i >= lines.size() - edge) {
        edges.add(numberless(lines.get(i)));
      }
    }
    return edges;
  }

  private static boolean isRunning(String line, Map<String, Integer> edges, int pages) {
    return !line.isEmpty()
        && pages >= FEWEST_PAGES
        && edges.getOrDefault(numberless(line), 0) > pages / 2;
  }

  private static String numberless(String line) {
    return line.replaceAll("\\d+", "0");
  }

  private static boolean goesOn(StringBuilder paragraph, String line) {
    char last = paragraph.charAt(paragraph.length() - 1);
    return Character.isLowerCase(line.codePointAt(0)) && ".!?”\"".indexOf(last) < 0;
  }

  /// A word that the line's end cut is put together again.
  private static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    boolean cut =
        last > 0
            && paragraph.charAt(last) == '-'
            && Character.isLowerCase(paragraph.charAt(last - 1))
            && Character.isLowerCase(line.codePointAt(0));
    if (cut) {
      paragraph.setLength(last);
    } else {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }
}
