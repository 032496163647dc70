package parallax.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Takes scraped text apart: noise lines out, headline, byline and date line to their places.
///
/// A line goes for its form (see [LineForm], [Furniture]), its place (see [Around], [PageHead]), or
/// where all that is seen of it speaks for furniture (see [LineJudge]). In doubt it stays, since
/// words taken from a clean text cost more than a slug left in a dirty one.
public final class PlainCleaner {
  /// White space this wide stands for a bar.
  private static final Pattern GAP = Pattern.compile("\\t+| {3,}");

  private static final String BAR = " | ";

  /// Lines below the text in which credits stand.
  private static final int CREDIT_LINES = 4;

  private final List<String> lines = new ArrayList<>();

  /// The same with bars where there were gaps.
  private final List<String> barred = new ArrayList<>();

  /// Whether an empty line stood above.
  private final List<Boolean> apart = new ArrayList<>();

  private final DayOrder order;

  private PlainCleaner(String text, DayOrder order) {
    this.order = order;
    boolean empty = true;
    for (String line : text.lines().toList()) {
      String stripped = Whitespace.squeeze(line);
      if (!stripped.isEmpty()) {
        lines.add(stripped);
        barred.add(Whitespace.squeeze(GAP.matcher(line.strip()).replaceAll(BAR)));
        apart.add(empty);
      }
      empty = stripped.isEmpty();
    }
  }

  /// `text` taken apart. Its paragraphs are empty where nothing but noise stood there.
  ///
  /// @param order how to read a date line such as 4/5/2021
  public static PlainText clean(String text, DayOrder order) {
    return new PlainCleaner(text, order).clean();
  }

  /// What the rules take of a text, before its lines are judged.
  ///
  /// @param lines without white space around them, none empty
  /// @param apart whether an empty line stands above each
  /// @param gone what the rules take; the caller's to change
  record Ruled(
      List<String> lines, List<Boolean> apart, BitSet gone, Around around, PageHead head) {}

  static Ruled ruled(String text, DayOrder order) {
    return new PlainCleaner(text, order).ruled();
  }

  static HeadlineFeatures beforeHeadline(String text, DayOrder order) {
    PlainCleaner cleaner = new PlainCleaner(text, order);
    Around around = Around.of(cleaner.lines, cleaner.barred, cleaner.apart);
    return PageHead.beforeHeadline(cleaner.lines, cleaner.barred, around.noise(), around, order);
  }

  private Ruled ruled() {
    Around around = Around.of(lines, barred, apart);
    boolean[] gone = around.noise();
    PageHead head = PageHead.of(lines, barred, gone, around, order);
    BitSet ruled = new BitSet(gone.length);
    for (int i = 0; i < gone.length; i++) {
      ruled.set(i, gone[i]);
    }
    return new Ruled(lines, apart, ruled, around, head);
  }

  private PlainText clean() {
    Ruled ruled = ruled();
    BitSet gone = ruled.gone();
    PageHead head = ruled.head();
    int body = ruled.around().body();
    Optional<Moment> published = head.published();
    if (published.isEmpty() && body < lines.size() && !gone.get(body)) {
      published = Dateline.day(lines.get(body), order);
    }
    List<String> byline = head.byline().isEmpty() ? ruled.around().reporters() : head.byline();
    LineJudge.BUNDLED.mark(lines, apart, gone, head.title());
    if (published.isEmpty()) {
      published = LoneDay.above(lines, body, gone, head.title(), order);
    }
    List<String> left = left(gone);
    List<String> credits = new ArrayList<>();
    if (!left.isEmpty()) {
      String last = left.removeLast();
      left.addLast(SignOff.without(last));
      credits.add(last.substring(left.getLast().length()));
      credits.addAll(goneBelow(gone));
    }
    return new PlainText(
        head.title(), Credited.with(byline, credits), published, head.outlet(), left);
  }

  private List<String> left(BitSet gone) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!gone.get(i)) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  /// The first lines below the text that are noise: credits stand there.
  private List<String> goneBelow(BitSet gone) {
    int end = gone.previousClearBit(lines.size() - 1) + 1;
    return lines.subList(end, Math.min(end + CREDIT_LINES, lines.size()));
  }
}
