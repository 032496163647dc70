package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.Span;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// What the lines above a scraped text say: headline, outlet, authors and day, each taken from the
/// text.
///
/// @param title the headline, where a line reads like one
record PageHead(
    Optional<String> title,
    Optional<String> outlet,
    List<String> byline,
    Optional<Moment> published) {
  /// An outlet's name stands among the first lines.
  private static final int MASTHEAD_LINES = 4;

  private static final int CRUMBS = 3;

  PageHead {
    byline = List.copyOf(byline);
  }

  /// Reads the lines above the text, and marks in `gone` those that it took.
  static PageHead of(
      List<String> lines, List<String> barred, boolean[] gone, Around around, DayOrder order) {
    Taking taking = new Taking(lines, barred, gone, around);
    Optional<String> crumb = taking.takeBesideHeadline(order);
    Optional<String> title = Headline.find(lines, gone, around).or(() -> crumb);
    taking.takeReleases(title, order);
    title.ifPresent(taking::takeMasthead);
    title.ifPresent(taking::dropAbove);
    title.ifPresent(taking::dropRepeats);
    return new PageHead(title, taking.outlet, taking.names, taking.published);
  }

  /// What the headline is chosen by, once the lines beside it are marked in `gone`.
  static HeadlineFeatures beforeHeadline(
      List<String> lines, List<String> barred, boolean[] gone, Around around, DayOrder order) {
    new Taking(lines, barred, gone, around).takeBesideHeadline(order);
    return new HeadlineFeatures(lines, gone, around);
  }

  private static final class Taking {
    private final List<String> lines;
    private final List<String> barred;
    private final boolean[] gone;
    private final List<LineForm> forms;
    private final int body;
    private final int head;
    private final List<String> names = new ArrayList<>();
    private Optional<String> outlet = Optional.empty();
    private Optional<Moment> published = Optional.empty();

    Taking(List<String> lines, List<String> barred, boolean[] gone, Around around) {
      this.lines = lines;
      this.barred = barred;
      this.gone = gone;
      this.forms = around.forms();
      this.body = around.body();
      this.head = Math.min(body, lines.size());
    }

    /// Takes what is no headline beyond doubt; a headline that only a trail of sections gives.
    Optional<String> takeBesideHeadline(DayOrder order) {
      takeStamps(order);
      dropCaptionsAboveCredits();
      return dropTrail();
    }

    void takeStamps(DayOrder order) {
      for (int i = 0; i < Math.min(lines.size(), Around.TOP_LINES); i++) {
        if (i > body + 1 || i == body) {
          continue;
        }
        Optional<Stamp> stamp = Stamp.of(barred.get(i), order);
        if (stamp.isPresent() && (!gone[i] || forms.get(i) == LineForm.TEXT)) {
          published = published.or(stamp.get()::published);
          outlet = outlet.or(stamp.get()::outlet);
          stamp.get().byline().stream().filter(n -> !names.contains(n)).forEach(names::add);
          gone[i] = true;
        }
        gone[i] |= i < body && Tagline.is(lines.get(i));
      }
    }

    /// A line without a full stop right above a picture credit is the caption.
    void dropCaptionsAboveCredits() {
      for (int i = 2; i < head; i++) {
        boolean credit = forms.get(i) == LineForm.CREDIT && !lines.get(i).endsWith("]");
        if (credit && !gone[i - 1] && !LineForm.endsSentence(lines.get(i - 1))) {
          gone[i - 1] = true;
        }
      }
    }

    /// The outlet's name and motto in the first lines, where there is a headline.
    void takeMasthead(String title) {
      boolean named = false;
      for (int i = 0; i < Math.min(MASTHEAD_LINES, head); i++) {
        if (gone[i] || lines.get(i).equals(title)) {
          continue;
        }
        String line = barred.get(i);
        Optional<String> name = Masthead.outlet(line).or(() -> Masthead.name(line));
        if (name.isPresent()) {
          outlet = outlet.or(() -> name);
          gone[i] = true;
          named = true;
        } else if (named && Masthead.isMotto(line)) {
          gone[i] = true;
        }
      }
    }

    /// Drops "SITE » Section » Headline", which may be the only place that gives the headline.
    Optional<String> dropTrail() {
      Optional<String> crumb = Optional.empty();
      for (int i = 0; i < head; i++) {
        List<String> crumbs = List.of(lines.get(i).split(" [»›>] "));
        if (!gone[i] && Furniture.isPath(lines.get(i))) {
          gone[i] = true;
        } else if (!gone[i] && crumbs.size() >= CRUMBS) {
          gone[i] = true;
          crumb = crumb.or(() -> Optional.of(crumbs.getLast()).filter(Headline::couldBe));
        }
      }
      return crumb;
    }

    void dropAbove(String title) {
      for (int i : Headline.above(lines, gone, body, title)) {
        gone[i] = true;
        outlet = outlet.or(() -> Masthead.outlet(barred.get(i)));
      }
    }

    /// "News release 12/2026 - 3 February 2026": its day is that of publication. Beside a headline
    /// also what says how the text was made.
    void takeReleases(Optional<String> title, DayOrder order) {
      for (int i = 0; i < Math.min(head, Around.TOP_LINES); i++) {
        String line = lines.get(i);
        if (title.filter(line::equals).isPresent()) {
          continue;
        }
        List<DateWords.Found> dates = DateWords.all(line, order);
        boolean release = HeadlineFeatures.isRelease(without(dates, line));
        if (release && published.isEmpty() && !dates.isEmpty()) {
          published = Optional.of(dates.getLast().moment());
        }
        gone[i] |= release || (title.isPresent() && Furniture.tellsOfText(line));
      }
    }

    private static String without(List<DateWords.Found> dates, String line) {
      String rest = line;
      for (DateWords.Found date : dates.reversed()) {
        Span at = date.span();
        rest = rest.substring(0, at.start()) + rest.substring(at.end());
      }
      return rest.strip();
    }

    void dropRepeats(String title) {
      for (int i = 0; i < Math.min(lines.size(), 2 * Around.TOP_LINES); i++) {
        if (lines.get(i).equalsIgnoreCase(title)) {
          gone[i] = true;
        }
      }
    }
  }
}
