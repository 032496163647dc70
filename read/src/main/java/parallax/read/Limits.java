package parallax.read;

/// How much of one input is looked at before it is refused. All sizes are counted after unpacking.
///
/// @param pageBytes the largest page or text; 16 MiB is eighty times a large news page (200 kB)
/// @param lineBytes the longest line of a JSON Lines file; a record may hold a whole page as `html`
/// @param lineChars the longest line of plain text: longer ones are data, not prose
/// @param elementDepth how deep elements may nest before the parser flattens them; real pages stay
///     below 100
/// @param textChars the longest main text that is kept
public record Limits(int pageBytes, int lineBytes, int lineChars, int elementDepth, int textChars) {

  /// The defaults: 16 MiB a page, 16 MiB a record, 1,000,000 characters a line, 512 levels,
  /// 4,000,000 characters of text.
  public static final Limits DEFAULT = new Limits(16 << 20, 16 << 20, 1_000_000, 512, 4_000_000);

  public Limits {
    positive("pageBytes", pageBytes);
    positive("lineBytes", lineBytes);
    positive("lineChars", lineChars);
    positive("elementDepth", elementDepth);
    positive("textChars", textChars);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", not at least 1");
    }
  }
}
