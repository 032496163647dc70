package parallax.read.html;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import parallax.read.date.DateWords;
import parallax.read.date.Moment;
import parallax.read.plain.Updates;

/// The publication date that a page shows its readers: near the headline, right above the text, or
/// in an element named for it; not the dates of updates, comments, members, teasers and events.
final class ShownDate {
  /// A line with more characters is no date line, though a date may open it.
  private static final int LINE_CHARS = 140;

  private static final int OPENING_CHARS = 48;

  /// A line that holds nothing but a date.
  private static final int BARE_CHARS = 40;

  /// A date in numbers, in brackets.
  private static final int MOST_DATE_CHARS = 12;

  /// A block that only says what the next one holds.
  private static final int LABEL_CHARS = 30;

  /// Blocks before and after the headline among which a date line is looked for.
  private static final int BEFORE = 8;

  private static final int AFTER = 14;

  /// Blocks right above the text, where a date line stands whatever the headline was taken for.
  private static final int ABOVE_TEXT = 4;

  private static final double ABOVE_TEXT_SCORE = 1;

  /// The text begins with the first block of as many characters that is kept.
  private static final int PARAGRAPH_CHARS = 60;

  /// A candidate below has nothing that speaks for it.
  private static final double LEAST = 0.5;

  /// How far up an element's surroundings are looked at.
  private static final int MOST_LEVELS = 6;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> ELSEWHERE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "kommentar",
          "kommentare",
          "related",
          "sidebar",
          "widget",
          "recent",
          "nav",
          "menu",
          "aside",
          "copyright",
          "latest",
          "popular",
          "calendar",
          "reply",
          "#footer",
          "#nav",
          "#aside");

  private static final List<String> LABELS =
      List.of(
          "publish",
          "posted",
          "veröffentlicht",
          "erschienen",
          "erstellt",
          "datum",
          "date:",
          "geschrieben",
          "online seit",
          "veröffentlichung",
          "eingestellt",
          "publié",
          "publicado",
          "mise en ligne",
          "pubblicato",
          "gepostet",
          "written on",
          "verfasst");

  /// What is said of members of a forum, and of the moment at which the page was made.
  private static final List<String> NOT_OF_THE_TEXT =
      List.of(
          "registriert:",
          "anmeldedatum",
          "angemeldet seit",
          "mitglied seit",
          "dabei seit",
          "beigetreten",
          "joined:",
          "registered:",
          "member since",
          "inscrit le",
          "registrado:",
          "iscritto:",
          "aktuelles datum",
          "aktuelle zeit",
          "current time",
          "it is currently",
          "it is now");

  private final Layout layout;
  private final OutletClock clock;
  private final int heading;
  private final int textStart;
  private final Set<Element> aroundHeading = Collections.newSetFromMap(new IdentityHashMap<>());
  private double best;
  private Optional<Moment> found = Optional.empty();

  private ShownDate(Layout layout, double[] ranks, OutletClock clock, Optional<String> title) {
    this.layout = layout;
    this.clock = clock;
    this.heading = heading(layout, title);
    this.textStart = textStart(layout, ranks);
    this.best = LEAST;
    for (Element at = heading < 0 ? null : layout.blocks.get(heading).element();
        at != null;
        at = at.parent()) {
      aroundHeading.add(at);
    }
  }

  /// A date that a page shows, and how much speaks for it: above 2.5 it stands by the headline and
  /// looks like what it is.
  record Candidate(Moment moment, double score) {}

  static Optional<Candidate> find(
      Layout layout, double[] ranks, OutletClock clock, Optional<String> title, LocalDate last) {
    ShownDate search = new ShownDate(layout, ranks, clock, title);
    search.lookAtMarks(last);
    search.lookAtLines(last);
    return search.found.map(moment -> new Candidate(moment, search.best));
  }

  private void lookAtMarks(LocalDate last) {
    for (DateMark mark : layout.marks) {
      String value = mark.value();
      if (value.length() > LINE_CHARS || value.length() < 6) {
        continue;
      }
      List<String> names = ClassWords.words(mark.element());
      double score = near(mark.block()) + labelBefore(mark.block());
      score += holdOne(names, "datepublished", "published", "pubdate") ? 2.5 : 0;
      score += mark.element().normalName().equals("time") ? 1.2 : 0;
      score += holdOne(names, "date", "datum", "posted", "publish") ? 1.2 : 0.4;
      score -= holdOne(names, "updated", "modified", "datemodified") ? 3 : 0;
      score += words(value) + words(mark.text());
      score -= !follows(mark.block()) && elsewhere(mark.element()) ? 2.5 : 0;
      if (score > best) {
        consider(shownBeside(value, mark), score, last);
      }
    }
  }

  private static boolean holdOne(List<String> names, String... wanted) {
    for (String name : wanted) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /// Where the words that an element shows are a date of another day than its attribute for
  /// machines, they are the outlet's own clock: the attribute is often in UTC.
  private String shownBeside(String value, DateMark mark) {
    String shown = mark.text();
    Optional<Moment> moment = DateWords.only(shown, clock.order());
    boolean differs =
        moment.isPresent() && !moment.map(Moment::day).equals(clock.read(value).map(Moment::day));
    return differs ? shown : value;
  }

  /// A label may stand in a block of its own before the date.
  private double labelBefore(int block) {
    if (block == 0 || block > layout.blocks.size()) {
      return 0;
    }
    String before = layout.blocks.get(block - 1).text();
    return before.length() <= LABEL_CHARS ? words(before) : 0;
  }

  private void lookAtLines(LocalDate last) {
    int from = heading < 0 ? 0 : Math.max(0, heading - BEFORE);
    int to = Math.min(layout.blocks.size(), (heading < 0 ? 20 : heading) + AFTER);
    for (int i = 0; i < layout.blocks.size(); i++) {
      String text = layout.blocks.get(i).text();
      boolean close =
          (i >= from && i < to)
              || aboveText(i)
              || (text.length() <= BARE_CHARS && layout.holders.get(i).within(layout.core));
      for (String line : text.split("\n", 6)) {
        if (close || line.length() <= LINE_CHARS) {
          lookAtLine(i, line, close, last);
        }
      }
    }
  }

  /// Far from the headline a line must say that it tells of publication.
  private void lookAtLine(int i, String text, boolean close, LocalDate last) {
    String line = text.length() <= LINE_CHARS ? text : text.substring(0, OPENING_CHARS);
    if (line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    double words = words(line) + labelBefore(i);
    double length = text.length() < 60 ? 0.8 : text.length() <= LINE_CHARS ? 0.3 : opening(text);
    length += text.length() <= BARE_CHARS ? 0.3 : 0;
    double score = near(i) + words + length;
    score -= !follows(i) && elsewhere(layout.blocks.get(i).element()) ? 1.5 : 0;
    if ((close || words > 0) && score > best) {
      consider(line, score, last);
    }
  }

  /// A paragraph may open with its date: "27.1.2022 - ...", "Velmora (27.1.2022). ...".
  private static double opening(String text) {
    int bracket = text.lastIndexOf('(', OPENING_CHARS - MOST_DATE_CHARS);
    boolean dated = Character.isDigit(text.charAt(bracket + 1));
    return dated ? 0.2 : -0.8;
  }

  private void consider(String text, double score, LocalDate last) {
    Optional<Moment> moment =
        text.length() <= 40 ? clock.read(text) : DateWords.first(text, clock.order());
    if (moment.filter(m -> !m.day().isAfter(last)).isPresent()) {
      best = score;
      found = moment;
    }
  }

  /// 2 at the headline, falling with the distance; what follows it is nearer than what precedes.
  private double near(int block) {
    double above = aboveText(block) ? ABOVE_TEXT_SCORE : 0;
    return Math.max(above, nearHeading(block));
  }

  private double nearHeading(int block) {
    if (heading < 0) {
      return 0.5 - Math.min(0.5, block / 200.0);
    }
    int distance = block - heading;
    double blocks = distance < 0 ? -1.5 * distance : distance;
    return 2 * Math.exp(-blocks / 8);
  }

  private boolean aboveText(int block) {
    return block < textStart && textStart - block <= ABOVE_TEXT;
  }

  /// Whether a block stands right behind the headline: what stands there is the article's own,
  /// whatever its element is called.
  private boolean follows(int block) {
    return heading >= 0 && block > heading && block - heading <= BEFORE;
  }

  private static double words(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (NOT_OF_THE_TEXT.stream().anyMatch(folded::contains)) {
      return -2.5;
    }
    double score = LABELS.stream().anyMatch(folded::contains) ? 1 : 0;
    for (String word : folded.split(" ")) {
      if (Updates.is(word)) {
        return score - 2.5;
      }
    }
    return score;
  }

  /// Whether the element stands in a part of the page that the headline is not in, and that has
  /// dates of its own.
  private boolean elsewhere(Element element) {
    Element at = element;
    for (int up = 0;
        at != null && up < MOST_LEVELS && !aroundHeading.contains(at);
        up++, at = at.parent()) {
      boolean foot = at.normalName().equals("footer") && at.closest("article") != null;
      if (!foot && ClassWords.words(at).stream().anyMatch(ELSEWHERE::contains)) {
        return true;
      }
    }
    return false;
  }

  /// The block with which the text begins, or -1.
  private static int textStart(Layout layout, double[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      Block block = layout.blocks.get(i);
      if (ranks[i] > MainText.KEPT
          && block.text().length() >= PARAGRAPH_CHARS
          && !HEADINGS.contains(block.element().normalName())) {
        return i;
      }
    }
    return -1;
  }

  /// The block of the headline: the first `h1` that is the title, else the first `h1`, else a
  /// block that is the title.
  static int heading(Layout layout, Optional<String> title) {
    String whole = BlockFeatures.letters(title.orElse(""), 200);
    String want = whole.substring(0, Math.min(60, whole.length()));
    int first = -1;
    int like = -1;
    for (int i = 0; i < layout.blocks.size(); i++) {
      Block block = layout.blocks.get(i);
      boolean h1 = inHeading(block.element());
      String letters = BlockFeatures.letters(block.text(), 60);
      boolean same =
          want.length() > 8
              && letters.length() > 8
              && (letters.startsWith(want)
                  || want.startsWith(letters)
                  || (letters.length() > 15 && whole.contains(letters)));
      if (h1 && same) {
        return i;
      }
      first = first < 0 && h1 ? i : first;
      like = like < 0 && same ? i : like;
    }
    return like >= 0 ? like : first;
  }

  private static boolean inHeading(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("h1")) {
        return true;
      }
    }
    return false;
  }
}
