package parallax.evaluation.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import parallax.language.SentenceSplitter;
import parallax.text.WordList;

/// News that never happened, as many articles as wanted: each event is told by a few outlets, in
/// other words, with figures that differ now and then. The same number gives the same article.
public final class InventedNews {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  /// Articles that tell one event.
  public static final int TELLINGS = 4;

  /// Events of a day.
  private static final int EVENTS = 12;

  /// Days after which the calendar begins anew.
  private static final int DAYS = 700;

  /// How many of all sentences an event's articles have, about.
  private static final int KEPT = 7;

  /// Words of a kind that an event draws.
  private static final int DRAWN = 8;

  /// How often an outlet has another figure: once in so many articles.
  private static final int OTHER_FIGURE = 5;

  /// Letters from which on a drawn word is one that tells events apart.
  private static final int LONG = 5;

  private final Map<String, List<String>> words = new HashMap<>();

  public InventedNews() {
    for (String line : WordList.lines(InventedNews.class, "news.txt")) {
      int colon = line.indexOf(':');
      words.put(
          line.substring(0, colon),
          Arrays.stream(line.substring(colon + 1).split("\\|", -1)).map(String::strip).toList());
    }
  }

  /// Days after which the first articles, so many, have all been published.
  static long days(int articles) {
    return 1L + articles / (TELLINGS * EVENTS);
  }

  /// Names, and those words of the texts that an event draws, in lower case.
  Set<String> drawn() {
    Set<String> drawn = new HashSet<>();
    for (String kind : List.of("adjective", "people", "act", "where")) {
      for (String member : of(kind)) {
        for (String word : member.split(" ", -1)) {
          if (word.length() >= LONG) {
            drawn.add(word.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    of("first").forEach(name -> drawn.add(name.toLowerCase(Locale.ROOT)));
    for (String kind : List.of("place", "last")) {
      for (String start : of(kind + "-start")) {
        of(kind + "-end").forEach(end -> drawn.add((start + end).toLowerCase(Locale.ROOT)));
      }
    }
    return drawn;
  }

  /// Article number `number` as a JSON Lines record.
  public String json(long number) {
    return json(number, telling(number));
  }

  /// The same of its first sentence alone: for amounts that whole articles would take hours for. A
  /// few articles have no text.
  public String brief(long number) {
    Telling told = telling(number);
    String first =
        SentenceSplitter.split(told.text()).stream()
            .findFirst()
            .map(sentence -> sentence.span().in(told.text()))
            .orElse("");
    return json(number, new Telling(told.outlet(), told.day(), told.title(), first));
  }

  private static String json(long number, Telling told) {
    ObjectNode article = JSON.createObjectNode();
    article.put("outlet", told.outlet());
    article.put("published", told.day());
    article.put("url", "https://news.example/" + number);
    article.put("title", told.title());
    article.put("text", told.text());
    return article.toString();
  }

  /// The same as a web page, with a menu above and a list of links below.
  public String page(long number) {
    Telling told = telling(number);
    return """
    <!DOCTYPE html><html lang="en"><head><title>%s | %s</title>
    <meta property="og:site_name" content="%s">
    <meta property="article:published_time" content="%sT08:00:00Z"></head><body>
    <nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
    <main><article><h1>%s</h1><p>%s</p></article></main>
    <footer><ul><li><a href="/about">About</a><li><a href="/terms">Terms</a></ul></footer>
    </body></html>
    """
        .formatted(
            told.title(),
            told.outlet(),
            told.outlet(),
            told.day(),
            told.title(),
            told.text().replace("\n\n", "</p><p>"));
  }

  /// Its text.
  public String text(long number) {
    return telling(number).text();
  }

  /// One outlet's article on an event.
  private record Telling(String outlet, String day, String title, String text) {}

  private Telling telling(long number) {
    RandomGenerator event = random(number / TELLINGS);
    RandomGenerator telling = random(-1 - number);
    Map<String, String> told = event(number / TELLINGS, event);
    if (telling.nextInt(OTHER_FIGURE) == 0) {
      told.put("hurt", String.valueOf(Integer.parseInt(told.get("hurt")) + 1));
    }
    String title = fill(TITLES, telling, told);
    var text = new StringBuilder();
    for (String[] ways : SENTENCES) {
      if (event.nextInt(SENTENCES.length) < KEPT) {
        text.append(fill(ways, telling, told)).append(text.length() % 3 == 0 ? "\n\n" : " ");
      }
    }
    List<String> outlets = of("outlet");
    return new Telling(
        outlets.get((int) (number % outlets.size())),
        FIRST_DAY.plusDays(number / TELLINGS / EVENTS % DAYS).toString(),
        title,
        text.toString().strip());
  }

  private Map<String, String> event(long number, RandomGenerator random) {
    var told = new HashMap<String, String>();
    for (String kind : new TreeSet<>(words.keySet())) {
      told.put(kind, any(of(kind), random));
    }
    for (String kind : List.of("adjective", "people", "act", "where")) {
      for (int at = 0; at < DRAWN; at++) {
        told.put(kind + at, any(of(kind), random));
      }
    }
    told.put("place", joined("place", random));
    told.put("a", any(of("first"), random) + " " + joined("last", random));
    told.put("b", any(of("first"), random) + " " + joined("last", random));
    told.put("hurt", String.valueOf(random.nextInt(2, 90)));
    told.put("cost", String.valueOf(random.nextInt(2, 60)));
    told.put("road", "Route " + (number % 9_000 + 10));
    told.put("day", List.of("Monday", "Tuesday", "Wednesday", "Friday").get(random.nextInt(4)));
    return told;
  }

  private static String fill(String[] ways, RandomGenerator telling, Map<String, String> told) {
    String filled = ways[telling.nextInt(ways.length)];
    for (Map.Entry<String, String> one : told.entrySet()) {
      filled = filled.replace("{" + one.getKey() + "}", one.getValue());
    }
    return filled;
  }

  private List<String> of(String kind) {
    return Objects.requireNonNull(words.get(kind), kind);
  }

  private String joined(String kind, RandomGenerator random) {
    return any(of(kind + "-start"), random) + any(of(kind + "-end"), random);
  }

  private static String any(List<String> members, RandomGenerator random) {
    return members.get(random.nextInt(members.size()));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static final String[] TITLES = {
    "{adjective0} {thing} at {place} {verb} after {trouble}",
    "{place}: {trouble} at the {adjective0} {thing}, {hurt} hurt",
    "{trouble} hits {adjective0} {thing} on {road} near {place}"
  };

  /// Each telling says each sentence in one of its ways. Words that the event draws stand between
  /// those that all share, for articles of different events should share no text.
  private static final String[][] SENTENCES = {
    {
      "The {adjective0} {thing} at {place} was {verb} on {day} after a {adjective1} {trouble}.",
      "A {adjective1} {trouble} had the {adjective0} {thing} at {place} {verb} on {day}."
    },
    {
      "At least {hurt} {people0} were hurt, {office} {a} said.",
      "{a}, the {office}, told of {hurt} injured {people0}."
    },
    {
      "“No {people1} may enter the {adjective2} {thing} before {day},” {a} said {where0}.",
      "“No {people1} can enter the {adjective2} {thing} until {day},” {a} told {people2}."
    },
    {
      "Repairing the {adjective3} {thing} will cost {cost} million euros, {a} estimated {where1}.",
      "{a} puts the cost of a {adjective3} {thing} at {cost} million euros."
    },
    {
      "{b}, one of the {people3}, said the {adjective4} {office} had warned nobody.",
      "Nobody was warned by the {adjective4} {office}, said {b}, one of the {people3}."
    },
    {
      "Investigators in {place} blamed {cause} for the {adjective1} {trouble}.",
      "The {adjective1} {trouble} in {place} came of {cause}, investigators believe."
    },
    {
      "{people4} {act0} {where0} while {road} stayed {verb}.",
      "While {road} stayed {verb}, {people4} {act0} {where0}."
    },
    {
      "{a} denied that {adjective5} {people5} had asked for a {adjective6} {thing}.",
      "{adjective5} {people5} had asked for a {adjective6} {thing}; {a} denies it."
    },
    {
      "{where2}, {adjective7} {people6} {act1}, and {b} {act2}.",
      "{adjective7} {people6} {act1} {where2}; {b} {act2}."
    },
    {
      "On {day} {people7} {act3} {where3}, {b} said.",
      "{b} saw that {people7} {act3} {where3} on {day}."
    }
  };
}
