package parallax.evaluation.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import parallax.text.WordList;

/// News that never happened, as many articles as wanted: each event is told by a few outlets, in
/// other words, with figures that differ now and then. The same number gives the same article.
final class InventedNews {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  /// Articles that tell one event.
  private static final int TELLINGS = 4;

  /// Events of a day.
  private static final int EVENTS = 12;

  /// Days after which the calendar begins anew.
  private static final int DAYS = 700;

  /// How many of all sentences an event's articles have, about.
  private static final int KEPT = 7;

  /// How often an outlet has another figure: once in so many articles.
  private static final int OTHER_FIGURE = 5;

  private final Map<String, List<String>> words = new HashMap<>();

  InventedNews() {
    for (String line : WordList.lines(InventedNews.class, "news.txt")) {
      int colon = line.indexOf(':');
      words.put(
          line.substring(0, colon),
          Arrays.stream(line.substring(colon + 1).split("\\|", -1)).map(String::strip).toList());
    }
  }

  /// Article number `number` as a JSON Lines record.
  String json(long number) {
    RandomGenerator event = random(number / TELLINGS);
    RandomGenerator telling = random(-1 - number);
    Map<String, String> told = event(number / TELLINGS, event);
    if (telling.nextInt(OTHER_FIGURE) == 0) {
      told.put("hurt", String.valueOf(Integer.parseInt(told.get("hurt")) + 1));
    }
    ObjectNode article = JSON.createObjectNode();
    List<String> outlets = of("outlet");
    article.put("outlet", outlets.get((int) (number % outlets.size())));
    article.put("published", FIRST_DAY.plusDays(number / TELLINGS / EVENTS % DAYS).toString());
    article.put("url", "https://news.example/" + number);
    article.put("title", fill(TITLES, telling, told));
    var text = new StringBuilder();
    for (String[] ways : SENTENCES) {
      if (event.nextInt(SENTENCES.length) >= KEPT) {
        continue;
      }
      text.append(fill(ways, telling, told)).append(text.length() % 3 == 0 ? "\n\n" : " ");
    }
    article.put("text", text.toString().strip());
    return article.toString();
  }

  private Map<String, String> event(long number, RandomGenerator random) {
    var told = new HashMap<String, String>();
    for (String kind : words.keySet()) {
      told.put(kind, any(of(kind), random));
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
    "{thing} at {place} {verb} after {trouble}",
    "{place}: {trouble} at the {thing}, {hurt} hurt",
    "{trouble} hits {thing} on {road} near {place}"
  };

  /// Each telling says each sentence in one of its ways.
  private static final String[][] SENTENCES = {
    {
      "The {thing} at {place} was {verb} on {day} after a {trouble} near {road}.",
      "A {trouble} near {road} led officials to have the {thing} at {place} {verb} on {day}."
    },
    {
      "At least {hurt} people were hurt, {office} {a} said.",
      "{a}, the {office}, told reporters that {hurt} people had been injured."
    },
    {
      "“We will not open it before it is safe,” {a} said in {place}.",
      "“We shall not open it until it is safe,” {a} told journalists."
    },
    {
      "Repairs will cost about {cost} million euros, according to a first estimate.",
      "A first estimate puts the cost of repairs at {cost} million euros."
    },
    {
      "{b}, who lives beside the {thing}, said that nobody had warned the residents.",
      "Nobody warned us, said {b}, a resident of the street beside the {thing}."
    },
    {
      "Investigators believe that the {trouble} was caused by {cause}.",
      "The cause was {cause}, investigators believe."
    },
    {
      "Traffic on {road} was led through {place} until the evening.",
      "Until the evening, traffic on {road} had to pass through {place}."
    },
    {
      "{a} denied that warnings had been ignored.",
      "Warnings were ignored, critics say; {a} denies it."
    },
    {
      "The {thing} was last inspected in 2019, and the council had set money aside for it.",
      "The council had set money aside for the {thing}, which was last inspected in 2019."
    },
    {
      "A meeting for residents of {place} is planned for next week.",
      "Residents of {place} are invited to a meeting next week."
    }
  };
}
