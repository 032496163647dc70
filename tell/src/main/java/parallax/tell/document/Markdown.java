package parallax.tell.document;

import java.util.List;
import java.util.regex.Pattern;
import parallax.model.Dossier;
import parallax.tell.view.Wording;

/// A dossier as Markdown (CommonMark): sources' words in quotation marks of their own, each with a
/// mark that leads to its source.
public final class Markdown {
  /// Characters that mean something in Markdown, wherever they stand.
  private static final String SPECIAL = "\\`*_[]<>|~&$";

  /// What makes a heading, a list or a rule where a line begins with it.
  private static final Pattern BEGINNING = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[#+=-]))");

  private Markdown() {}

  public static String write(Dossier dossier) {
    StringBuilder out = new StringBuilder();
    for (Block block : Manuscript.of(dossier)) {
      switch (block) {
        case Block.Heading(int level, String words) ->
            out.append("\n").repeat("#", level).append(' ').append(escaped(words)).append("\n\n");
        case Block.Paragraph(List<Block.Run> runs) -> line(out, runs).append("\n\n");
        case Block.Item(int depth, List<Block.Run> runs) ->
            line(out.repeat("  ", depth).append("- "), runs).append("\n");
        case Block.Source(String label, List<Block.Run> runs) ->
            line(
                    out.append("- <a id=\"source-")
                        .append(label)
                        .append("\"></a>**")
                        .append(label)
                        .append("** "),
                    runs)
                .append("\n");
      }
    }
    return out.toString().strip() + "\n";
  }

  private static StringBuilder line(StringBuilder out, List<Block.Run> runs) {
    for (Block.Run run : runs) {
      switch (run) {
        case Block.Said(String words) -> out.append(escaped(words));
        case Block.Told(String words) -> out.append(escaped(Wording.quoted(words)));
        case Block.Mark(String label) ->
            out.append("[\\[").append(label).append("\\]](#source-").append(label).append(')');
        case Block.Link(String address) -> out.append('<').append(address).append('>');
      }
    }
    return out;
  }

  /// One line, every character as it stands.
  private static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    String line = words.replaceAll("[\\s\\p{Cntrl}&&[^ ]]+", " ");
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return BEGINNING.matcher(out).replaceFirst("$1\\\\");
  }
}
