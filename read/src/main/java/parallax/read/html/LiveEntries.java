package parallax.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import parallax.read.plain.LineForm;
import parallax.read.plain.Whitespace;

/// The entries of a live blog as the page shows them: many pieces of text, each under a time, all
/// times made alike.
///
/// A ranker that asks what is prose drops times and the short headings below them, and with them
/// what tells one entry from the next. Comments stand under times too, but under days as well, and
/// in no order where they are answers: unless the page says that it is a live blog, entries are
/// told by times without days that only rise or only fall.
final class LiveEntries {
  /// A page with fewer has some other times.
  private static final int FEWEST = 5;

  /// This share of the times must stand over text.
  private static final double MOST_OVER_TEXT = 0.7;

  /// This share of the times must follow the order.
  private static final double MOST_IN_ORDER = 0.85;

  /// "Updated on Monday, 4 March 2024 at 2:31 pm CET"
  private static final int MOST_TIME_CHARS = 60;

  /// Beside a time without a day: "Uhr", "Updated", "CET".
  private static final int MOST_BESIDE_CHARS = 14;

  /// From a time to the first text of its entry: a heading, an author, a picture's caption.
  private static final int MOST_BETWEEN = 4;

  private static final int MOST_HEADING_WORDS = 25;

  /// Between entries, prose is text from this probability.
  private static final double KEPT_PROSE = 0.2;

  private static final double KEPT = 0.5;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![0-9:.,/-])([01]?[0-9]|2[0-3])([:.h]([0-5][0-9])(?![0-9:./]|,[0-9]))("
              + " ?[ap]\\.?m\\b)?|(?<![0-9:.,/-])(1[0-2]|[1-9]) ?[ap]\\.?m\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MINUTE = 3;
  private static final int HALF = 4;
  private static final int BARE_HOUR = 5;
  private static final Pattern CLOCK_OF_MOMENT = Pattern.compile("[T ]([0-2][0-9]:[0-5][0-9])");

  private final Layout layout;
  private final double[] ranks;
  private final boolean declared;

  /// What is kept of each time, by its block.
  private final Map<Integer, String> times = new HashMap<>();

  private LiveEntries(Layout layout, double[] ranks, boolean declared) {
    this.layout = layout;
    this.ranks = ranks;
    this.declared = declared;
  }

  /// The times of the entries, by the number of their block; none where the page is no live blog.
  ///
  /// @param ranks how probably each block is text; changed to 1 for times and headings of entries
  /// @param declared whether the page's data says that it is a live blog
  static Map<Integer, String> mark(Layout layout, double[] ranks, boolean declared) {
    LiveEntries entries = new LiveEntries(layout, ranks, declared);
    entries.mark();
    return Map.copyOf(entries.times);
  }

  private void mark() {
    Map<Integer, Element> marked = markedTimes();
    Map<String, Map<Integer, String>> byMake = new HashMap<>();
    for (int i = 0; i < ranks.length; i++) {
      int at = i;
      Block block = layout.blocks.get(i);
      time(block, Optional.ofNullable(marked.get(i)))
          .ifPresent(
              time -> byMake.computeIfAbsent(make(block), _ -> new HashMap<>()).put(at, time));
    }
    byMake.values().stream()
        .filter(made -> made.size() >= FEWEST)
        .filter(made -> declared || inOrder(made))
        .filter(this::standOverText)
        .forEach(this::keep);
  }

  /// The `time` elements of short blocks that hold one, by their block: gathered in the walk that
  /// cut the page, since an element that is looked through for each of its blocks costs too much.
  private Map<Integer, Element> markedTimes() {
    Map<Integer, Element> marked = new HashMap<>();
    Set<Integer> several = new HashSet<>();
    for (DateMark mark : layout.marks) {
      if (mark.element().normalName().equals("time")
          && mark.block() < ranks.length
          && layout.blocks.get(mark.block()).text().length() <= MOST_TIME_CHARS
          && marked.put(mark.block(), mark.element()) != null) {
        several.add(mark.block());
      }
    }
    marked.keySet().removeAll(several);
    return marked;
  }

  private static String make(Block block) {
    return block.element().normalName() + " " + block.element().className();
  }

  /// What `block` says of the time, where it is nothing else.
  private Optional<String> time(Block block, Optional<Element> marked) {
    String text = block.text();
    if (text.length() > MOST_TIME_CHARS || text.isEmpty() || LineForm.endsSentence(text)) {
      return Optional.empty();
    }
    Optional<String> shown =
        marked.map(time -> Whitespace.squeeze(time.text())).filter(text::contains);
    if (shown.isPresent() && CLOCK.matcher(shown.get()).find()) {
      return shown;
    }
    if (shown.isPresent()) {
      Matcher moment = CLOCK_OF_MOMENT.matcher(marked.orElseThrow().attr("datetime"));
      return moment.find() ? Optional.of(moment.group(1)) : Optional.empty();
    }
    if (!mayHoldClock(text)) {
      return Optional.empty();
    }
    Matcher clock = CLOCK.matcher(text);
    return clock.find() && isAllOfTime(text, clock) ? Optional.of(text) : Optional.empty();
  }

  /// A quick look, since most short blocks hold none: what [#CLOCK] finds has a digit before one of
  /// these, or before a space and one of these.
  private static boolean mayHoldClock(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        char next = text.charAt(text.charAt(i + 1) == ' ' && i + 2 < text.length() ? i + 2 : i + 1);
        if (":.hHaApP".indexOf(next) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// Few words beside the time: a day, a time zone, "Uhr".
  private boolean isAllOfTime(String text, Matcher clock) {
    int beside = text.length() - (clock.end() - clock.start());
    return beside <= (declared ? MOST_TIME_CHARS / 2 : MOST_BESIDE_CHARS);
  }

  /// Whether the times, none of them with a day, rise or fall from one to the next.
  private static boolean inOrder(Map<Integer, String> made) {
    List<Integer> minutes = new ArrayList<>();
    for (String time : new TreeMap<>(made).values()) {
      Matcher clock = CLOCK.matcher(time);
      if (!clock.find() || !isWithoutDay(time, clock)) {
        return false;
      }
      minutes.add(minute(clock));
    }
    int rising = 0;
    int falling = 0;
    for (int i = 1; i < minutes.size(); i++) {
      rising += minutes.get(i) >= minutes.get(i - 1) ? 1 : 0;
      falling += minutes.get(i) <= minutes.get(i - 1) ? 1 : 0;
    }
    return Math.max(rising, falling) >= MOST_IN_ORDER * (minutes.size() - 1);
  }

  private static boolean isWithoutDay(String time, Matcher clock) {
    String beside = time.substring(0, clock.start()) + time.substring(clock.end());
    return beside.length() <= MOST_BESIDE_CHARS && beside.chars().noneMatch(Character::isDigit);
  }

  private static int minute(Matcher clock) {
    boolean bare = clock.group(BARE_HOUR) != null;
    int hour = Integer.parseInt(clock.group(bare ? BARE_HOUR : 1));
    int minute = bare ? 0 : Integer.parseInt(clock.group(MINUTE));
    String half = clock.group(bare ? 0 : HALF);
    boolean afternoon = half != null && half.toLowerCase(Locale.ROOT).contains("p");
    boolean morning = half != null && !afternoon;
    int twelve = (afternoon || morning) ? hour % 12 : hour;
    return (twelve + (afternoon ? 12 : 0)) * 60 + minute;
  }

  private boolean standOverText(Map<Integer, String> made) {
    long over = made.keySet().stream().filter(at -> textBelow(at, made).isPresent()).count();
    return over >= FEWEST && over >= MOST_OVER_TEXT * made.size();
  }

  /// The first block of text below a time and above the next.
  private Optional<Integer> textBelow(int time, Map<Integer, String> made) {
    for (int i = time + 1; i <= Math.min(time + MOST_BETWEEN, ranks.length - 1); i++) {
      if (made.containsKey(i)) {
        return Optional.empty();
      }
      if (isText(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isText(int i) {
    boolean prose = Layout.isProse(layout.blocks.get(i), layout.shapes.get(i));
    return ranks[i] > KEPT || (prose && ranks[i] > KEPT_PROSE);
  }

  private void keep(Map<Integer, String> made) {
    List<Integer> inOrder = new ArrayList<>(made.keySet());
    inOrder.sort(null);
    for (int time : inOrder) {
      Optional<Integer> text = textBelow(time, made);
      if (text.isEmpty()) {
        continue;
      }
      times.put(time, made.get(time));
      ranks[time] = 1;
      for (int i = time + 1; i < text.get(); i++) {
        ranks[i] = isHeading(i) ? 1 : ranks[i];
      }
    }
    for (int i = inOrder.getFirst(); i <= inOrder.getLast(); i++) {
      ranks[i] = isText(i) ? 1 : ranks[i];
    }
  }

  private boolean isHeading(int i) {
    Block block = layout.blocks.get(i);
    String tag = block.element().normalName();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && Character.isDigit(tag.charAt(1))
        && layout.shapes.get(i).words() <= MOST_HEADING_WORDS;
  }
}
