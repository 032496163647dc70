package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Takes scraped text apart: noise lines out, headline, byline and date line to their places.
///
/// A line goes only for its form (see [LineForm], [Furniture]) or its place (see [Around],
/// [PageHead]): in doubt it stays, since words taken from a clean text cost more than a slug left
/// in a dirty one.
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

  private PlainText clean() {
    Around around = Around.of(lines, barred, apart);
    boolean[] gone = around.noise();
    PageHead head = PageHead.of(lines, barred, gone, around, order);
    int body = around.body();
    Optional<Moment> published = head.published();
    if (published.isEmpty() && body < lines.size() && !gone[body]) {
      published = Dateline.day(lines.get(body), order);
    }
    List<String> byline = head.byline().isEmpty() ? around.reporters() : head.byline();
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

  private List<String> left(boolean[] gone) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  /// The first lines below the text that are noise: credits stand there.
  private List<String> goneBelow(boolean[] gone) {
    int end = gone.length;
    while (gone[end - 1]) {
      end--;
    }
    return lines.subList(end, Math.min(end + CREDIT_LINES, gone.length));
  }
}
