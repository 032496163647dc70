package parallax.read;

import parallax.read.bytes.Expansion;

/// How much of one input is looked at before it is refused. All sizes are counted after unpacking.
///
/// @param pageBytes the largest page or text; 16 MiB is eighty times a large news page (200 kB)
/// @param lineBytes the longest line of a JSON Lines file; a record may hold a whole page as `html`
/// @param lineChars the longest line of plain text: longer ones are data, not prose
/// @param elementDepth how deep elements may nest before the parser flattens them; real pages stay
///     below 100
/// @param textChars the longest main text that is kept
/// @param fileBytes the largest file that has to be held whole: a PDF, an answer from the web
/// @param expansion how far packed data may unpack
public record Limits(
    int pageBytes,
    int lineBytes,
    int lineChars,
    int elementDepth,
    int textChars,
    int fileBytes,
    Expansion expansion) {

  /// The defaults: 16 MiB a page, 16 MiB a record, 1,000,000 characters a line, 256 levels,
  /// 4,000,000 characters of text, 64 MiB a file, 200 times its size once it is above 64 MiB.
  public static final Limits DEFAULT =
      new Limits(
          16 << 20, 16 << 20, 1_000_000, 256, 4_000_000, 64 << 20, new Expansion(200, 64 << 20));

  public Limits {
    positive("pageBytes", pageBytes);
    positive("lineBytes", lineBytes);
    positive("lineChars", lineChars);
    positive("elementDepth", elementDepth);
    positive("textChars", textChars);
    positive("fileBytes", fileBytes);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", not at least 1");
    }
  }
}
