package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Takes scraped text apart: noise lines out, headline, byline and date line to their places.
///
/// A line goes only for its form (see [LineForm]) or its place: in doubt it stays, since words
/// taken from a clean text cost more than a slug left in a dirty one.
public final class PlainCleaner {
  /// Date line and byline stand above the text, or at once below the headline.
  private static final int TOP_LINES = 14;

  /// A line of at least this many words that ends as a sentence is the text's first.
  private static final int FIRST_PARAGRAPH_WORDS = 18;

  /// Contributors named below a rule at the very end.
  private static final int END_NOTE_LINES = 2;

  private static final int END_NOTE_WORDS = 40;

  private final List<String> lines;
  private final DayOrder order;

  private PlainCleaner(List<String> lines, DayOrder order) {
    this.lines = lines;
    this.order = order;
  }

  /// `text` taken apart. Its paragraphs are empty where nothing but noise stood there.
  ///
  /// @param order how to read a date line such as 4/5/2021
  public static PlainText clean(String text, DayOrder order) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String stripped = Whitespace.squeeze(line);
      if (!stripped.isEmpty()) {
        lines.add(stripped);
      }
    }
    return new PlainCleaner(lines, order).clean();
  }

  private PlainText clean() {
    List<LineForm> forms = lines.stream().map(LineForm::of).toList();
    int end = withoutEndNote(forms);
    int body = firstParagraph(forms);
    boolean[] gone = new boolean[lines.size()];
    Optional<Moment> published = Optional.empty();
    List<String> byline = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      gone[i] = i >= end || forms.get(i) != LineForm.TEXT;
      boolean top = i < TOP_LINES && i <= body + 1;
      if (!gone[i] && top && i != body) {
        Optional<DateLine> date = DateLine.of(lines.get(i), order);
        List<String> names = date.isPresent() ? List.of() : Byline.of(lines.get(i));
        published = published.or(() -> date.flatMap(DateLine::published));
        byline.addAll(names);
        gone[i] = date.isPresent() || !names.isEmpty() || (i < body && Tagline.is(lines.get(i)));
      }
    }
    dropCaptionsAboveCredits(forms, body, gone);
    Optional<String> outlet = takeMasthead(body, gone);
    Optional<String> title = Headline.find(lines, gone, body);
    title.ifPresent(t -> dropRepeats(t, gone));
    return new PlainText(title, byline, published, outlet, left(gone));
  }

  /// Where the text ends: before a rule that only a line or two of contributors follow.
  private int withoutEndNote(List<LineForm> forms) {
    int rule = forms.lastIndexOf(LineForm.RULE);
    if (rule <= lines.size() / 2) {
      return lines.size();
    }
    int notes = 0;
    for (int i = rule + 1; i < lines.size(); i++) {
      if (forms.get(i) == LineForm.TEXT) {
        notes++;
        if (LineForm.words(lines.get(i)) > END_NOTE_WORDS) {
          return lines.size();
        }
      }
    }
    return notes <= END_NOTE_LINES ? rule : lines.size();
  }

  /// The first line that is a paragraph beyond doubt.
  private int firstParagraph(List<LineForm> forms) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (forms.get(i) == LineForm.TEXT
          && LineForm.endsSentence(line)
          && LineForm.words(line) >= FIRST_PARAGRAPH_WORDS) {
        return i;
      }
    }
    return Math.min(lines.size(), TOP_LINES);
  }

  /// Above the text, a line without a full stop right above a picture credit is the caption.
  private void dropCaptionsAboveCredits(List<LineForm> forms, int body, boolean[] gone) {
    for (int i = 1; i < Math.min(body, lines.size()); i++) {
      boolean credit = forms.get(i) == LineForm.CREDIT && !lines.get(i).endsWith("]");
      if (credit && i >= 2 && !gone[i - 1] && !LineForm.endsSentence(lines.get(i - 1))) {
        gone[i - 1] = true;
      }
    }
  }

  /// The outlet's name and motto in the first line, where a headline follows below.
  private Optional<String> takeMasthead(int body, boolean[] gone) {
    int first = 0;
    while (first < Math.min(body, lines.size()) && gone[first]) {
      first++;
    }
    Optional<String> outlet =
        first < Math.min(body, lines.size()) ? Masthead.outlet(lines.get(first)) : Optional.empty();
    boolean headlineFollows = false;
    for (int i = first + 1; i < Math.min(body, lines.size()); i++) {
      headlineFollows |= !gone[i] && Headline.couldBe(lines.get(i));
    }
    if (outlet.isEmpty() || !headlineFollows) {
      return Optional.empty();
    }
    gone[first] = true;
    return outlet;
  }

  private void dropRepeats(String title, boolean[] gone) {
    for (int i = 0; i < Math.min(lines.size(), 2 * TOP_LINES); i++) {
      if (lines.get(i).equalsIgnoreCase(title)) {
        gone[i] = true;
      }
    }
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

  /// A line that holds only a date; one that calls itself an update says nothing of publication.
  private record DateLine(Optional<Moment> published) {
    static Optional<DateLine> of(String line, DayOrder order) {
      if (LineForm.words(line) > TOP_LINES) {
        return Optional.empty();
      }
      Optional<Moment> only = DateWords.only(line, order);
      if (only.isPresent()) {
        return Optional.of(new DateLine(only));
      }
      int space = line.indexOf(' ');
      boolean update = space > 0 && Updates.is(line.substring(0, space));
      return update && DateWords.only(line.substring(space), order).isPresent()
          ? Optional.of(new DateLine(Optional.empty()))
          : Optional.empty();
    }
  }
}
